package app.waymark.catalog.ui;

import app.waymark.base.ui.ExternalLink;
import app.waymark.base.ui.LevelName;
import app.waymark.base.ui.PageHeader;
import app.waymark.catalog.Availability;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Certification;
import app.waymark.catalog.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.text.NumberFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known about one certification, what it examines, and what is not known. */
@Route("certifications/:slug")
@AnonymousAllowed
class CertificationView extends EntryView<Certification> {

    CertificationView(CatalogService catalogService) {
        super(catalogService);
    }

    @Override
    Optional<Certification> find(Catalog catalog, String slug) {
        return catalog.certification(slug);
    }

    @Override
    String name(Certification certification) {
        return certification.name();
    }

    @Override
    void show(Catalog catalog, Certification certification) {
        add(header(catalog, certification));
        retired(catalog, certification).ifPresent(this::add);
        add(facts(catalog, certification));
        unverified(certification).ifPresent(this::add);
        if (!certification.blueprint().isEmpty()) {
            add(blueprint(catalog, certification));
        }
        if (!certification.skills().isEmpty()) {
            add(Prose.part(
                    getTranslation("catalog.certification.skills"),
                    skills(catalog, certification.skills(), "ruled", "pairs")));
        }
        if (certification.blueprint().isEmpty() && certification.skills().isEmpty()) {
            add(Prose.part(
                    getTranslation("catalog.certification.blueprint"),
                    Prose.paragraph(getTranslation("catalog.certification.blueprint.none"), "muted")));
        }
    }

    private PageHeader header(Catalog catalog, Certification certification) {
        var header = new PageHeader(certification.name(), Objects.requireNonNullElse(certification.statusNote(), ""))
                .under(CertificationListView.PATH, getTranslation("nav.certifications"));
        Optional<Certification> successor = successor(catalog, certification);
        if (certification.status() == Availability.RETIRED) {
            successor.ifPresent(next -> header.actions(Links.primary(
                    CertificationListView.PATH + "/" + next.slug(),
                    getTranslation("catalog.certification.see", next.name()))));
        } else if (certification.url() != null) {
            var official = new ExternalLink(certification.url(), getTranslation("catalog.certification.official"));
            official.addClassNames("btn", "primary");
            header.actions(official);
        }
        return header;
    }

    private static Optional<Certification> successor(Catalog catalog, Certification certification) {
        return Optional.ofNullable(certification.successor()).flatMap(catalog::certification);
    }

    private Optional<Component> retired(Catalog catalog, Certification certification) {
        if (certification.status() != Availability.RETIRED) {
            return Optional.empty();
        }
        var text = new Paragraph();
        successor(catalog, certification)
                .ifPresentOrElse(
                        next -> text.add(
                                new Span(getTranslation("catalog.certification.retired-replaced") + " "),
                                Links.certification(next)),
                        () -> text.add(getTranslation("catalog.certification.retired")));
        var notice = new Div(text);
        notice.addClassNames("notice", "problem");
        return Optional.of(notice);
    }

    private Component facts(Catalog catalog, Certification certification) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        var status = new DescriptionList.Description(new StatusChip(certification.status()));
        facts.add(term("status"), status);
        fact(facts, certification, "provider", certification.provider());
        fact(facts, certification, "cost", CatalogWords.cost(certification));
        Integer minutes = certification.minutes();
        fact(facts, certification, "minutes", minutes == null ? null : CatalogWords.minutes(minutes));
        fact(facts, certification, "questions", certification.questions());
        fact(facts, certification, "validity", certification.validity());
        fact(facts, certification, "level", certification.levelText());
        List<Role> roles = certification.audienceRoles().stream()
                .map(catalog::role)
                .flatMap(Optional::stream)
                .toList();
        if (!roles.isEmpty()) {
            facts.add(
                    term("roles"),
                    new DescriptionList.Description(
                            Prose.facts(roles.stream().map(Links::role).toList())));
        }
        Optional.ofNullable(certification.replaces())
                .flatMap(catalog::certification)
                .ifPresent(
                        old -> facts.add(term("replaces"), new DescriptionList.Description(Links.certification(old))));
        successor(catalog, certification)
                .ifPresent(next ->
                        facts.add(term("successor"), new DescriptionList.Description(Links.certification(next))));
        if (certification.namedIn() != null) {
            fact(facts, certification, "named-in", CatalogWords.source(certification.namedIn()));
        }
        fact(facts, certification, "verified", CatalogWords.verified(certification.verified()));
        if (certification.status() == Availability.RETIRED && certification.url() != null) {
            facts.add(
                    term("url"),
                    new DescriptionList.Description(
                            new ExternalLink(certification.url(), getTranslation("catalog.certification.official"))));
        }
        var part = Prose.part(getTranslation("catalog.certification.facts"), facts);
        part.addClassName("card");
        return part;
    }

    private DescriptionList.Term term(String code) {
        return new DescriptionList.Term(getTranslation("catalog.fact." + code));
    }

    private void fact(DescriptionList facts, Certification certification, String code, @Nullable String value) {
        boolean uncertain = certification.unverifiedFields().contains(code);
        if (value == null && !uncertain) {
            return;
        }
        var description = new DescriptionList.Description();
        description.add(new Span(value == null ? getTranslation("catalog.fact.unknown") : value));
        if (uncertain && value != null) {
            description.add(Prose.span(getTranslation("catalog.fact.unverified"), "chip"));
        }
        facts.add(term(code), description);
    }

    private Optional<Component> unverified(Certification certification) {
        if (certification.unverifiedFields().isEmpty()) {
            return Optional.empty();
        }
        String fields = String.join(
                ", ",
                certification.unverifiedFields().stream()
                        .map(code -> CatalogWords.code("catalog.unverified.", code))
                        .toList());
        var notice = new Div(Prose.paragraph(getTranslation("catalog.certification.unverified", fields)));
        notice.addClassName("notice");
        return Optional.of(notice);
    }

    private Component blueprint(Catalog catalog, Certification certification) {
        var table = new NativeTable();
        table.addClassNames("plain", "blueprint");
        table.setCaptionText(getTranslation("catalog.certification.blueprint.caption"));
        var head = new NativeTableRow(
                column("catalog.certification.domain"),
                column("catalog.certification.weight"),
                column("catalog.certification.domain-skills"));
        table.getHead().add(head);
        for (Certification.BlueprintDomain domain : certification.blueprint()) {
            var name = new NativeTableHeaderCell(domain.domain());
            name.getElement().setAttribute("scope", "row");
            if (!domain.verified()) {
                name.add(new Html("<br>"), Prose.span(getTranslation("catalog.fact.unverified"), "chip"));
            }
            var weight = new NativeTableCell(weight(domain));
            weight.addClassName("num");
            table.getBody()
                    .add(new NativeTableRow(name, weight, new NativeTableCell(skills(catalog, domain.skills()))));
        }
        var scroll = new Div(table);
        scroll.addClassName("table-scroll");
        return Prose.part(
                getTranslation("catalog.certification.blueprint"),
                Prose.paragraph(getTranslation("catalog.certification.blueprint.lead"), "muted"),
                scroll);
    }

    private NativeTableHeaderCell column(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private String weight(Certification.BlueprintDomain domain) {
        Double low = domain.weightLow();
        Double high = domain.weightHigh();
        if (low == null || high == null) {
            return getTranslation("catalog.fact.unknown");
        }
        var number = NumberFormat.getNumberInstance(getLocale());
        return low.equals(high)
                ? getTranslation("catalog.weight", number.format(low))
                : getTranslation("catalog.weight.range", number.format(low), number.format(high));
    }

    private static Component skills(Catalog catalog, List<Certification.SkillLevel> levels, String... classes) {
        return Prose.list(
                levels.stream()
                        .map(level -> {
                            var row = new ListItem(Links.skill(catalog, level.skill()), new LevelName(level.level()));
                            row.addClassName("pair");
                            return row;
                        })
                        .toList(),
                classes);
    }
}
