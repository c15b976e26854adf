package app.waymark.catalog.ui;

import app.waymark.base.ui.LevelName;
import app.waymark.base.ui.PageHeader;
import app.waymark.catalog.Availability;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Certification;
import app.waymark.catalog.Domain;
import app.waymark.catalog.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a role asks for, what it is like, and what leads there. */
@Route("roles/:slug")
@AnonymousAllowed
class RoleView extends EntryView<Role> {

    RoleView(CatalogService catalogService) {
        super(catalogService);
    }

    @Override
    Optional<Role> find(Catalog catalog, String slug) {
        return catalog.role(slug);
    }

    @Override
    String name(Role role) {
        return role.name();
    }

    @Override
    void show(Catalog catalog, Role role) {
        add(
                new PageHeader(role.name(), role.summary())
                        .under("roles", getTranslation("nav.roles"))
                        .actions(
                                Links.primary("start/role/" + role.slug(), getTranslation("catalog.role.start")),
                                Prose.span(RoleListView.size(catalog, role), "tiny", "num")),
                requirements(catalog, role));
        softSkills(catalog, role).ifPresent(this::add);
        add(work(role));
        if (!role.faqs().isEmpty()) {
            add(Prose.part(getTranslation("catalog.role.faqs"), faqs(role)));
        }
        certifications(catalog, role).ifPresent(this::add);
        roadmaps(catalog, role).ifPresent(this::add);
        add(new SourceLine(role.source()));
    }

    private Component requirements(Catalog catalog, Role role) {
        var part = Prose.part(
                getTranslation("catalog.role.requirements"),
                Prose.paragraph(getTranslation("catalog.role.requirements.lead"), "muted"));
        for (Domain domain : catalog.domains()) {
            if (!domain.soft()) {
                List<Role.Requirement> asked = asked(catalog, role, domain);
                if (!asked.isEmpty()) {
                    part.add(group(
                            domain.name(),
                            asked.stream().map(r -> row(catalog, r)).toList()));
                }
            }
        }
        part.addClassName("card");
        return part;
    }

    private Optional<Component> softSkills(Catalog catalog, Role role) {
        List<ListItem> rows = catalog.domains().stream()
                .filter(Domain::soft)
                .flatMap(domain -> asked(catalog, role, domain).stream())
                .map(requirement -> row(catalog, requirement))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var part = Prose.part(
                getTranslation("catalog.role.soft"),
                Prose.paragraph(getTranslation("catalog.role.soft.lead"), "muted"),
                Prose.list(rows, "asked"));
        part.addClassName("card");
        return Optional.of(part);
    }

    private static List<Role.Requirement> asked(Catalog catalog, Role role, Domain domain) {
        return role.requirements().stream()
                .filter(requirement -> catalog.skill(requirement.skill())
                        .filter(skill -> skill.domain().equals(domain.slug()))
                        .isPresent())
                .toList();
    }

    private static Div group(String heading, List<ListItem> rows) {
        var group = new Div(new H3(heading), Prose.list(rows, "asked"));
        group.addClassName("group");
        return group;
    }

    private static ListItem row(Catalog catalog, Role.Requirement requirement) {
        var name = new Div(Links.skill(catalog, requirement.skill()));
        name.addClassName("name");
        if (requirement.essential()) {
            name.add(new EssentialMark());
        }
        var row = new ListItem(
                name, LevelName.atLeast(requirement.level()), Prose.span(requirement.reason(), "reason", "muted"));
        row.addClassName("asked-row");
        return row;
    }

    private Component work(Role role) {
        var text = new Div(
                Prose.part(
                        getTranslation("catalog.role.work"),
                        Prose.paragraph(role.description()),
                        Prose.points(role.responsibilities())),
                Prose.part(
                        getTranslation("catalog.role.way-in"),
                        heading("catalog.role.education"),
                        Prose.paragraph(role.education()),
                        heading("catalog.role.experience"),
                        Prose.paragraph(role.experience())),
                Prose.part(getTranslation("catalog.role.challenges"), Prose.points(role.challenges())),
                Prose.part(getTranslation("catalog.role.outlook"), Prose.points(role.outlook())));
        if (role.examples() != null) {
            text.add(Prose.part(getTranslation("catalog.role.examples"), Prose.paragraph(role.examples())));
        }
        text.addClassNames("columns");
        return text;
    }

    private H3 heading(String key) {
        return new H3(getTranslation(key));
    }

    private static Component faqs(Role role) {
        var faqs = new Div();
        faqs.addClassName("faqs");
        role.faqs().forEach(faq -> faqs.add(new NativeDetails(faq.question(), Prose.paragraph(faq.answer(), "muted"))));
        return faqs;
    }

    private Optional<Component> certifications(Catalog catalog, Role role) {
        List<Certification> fitting = catalog.certifications().stream()
                .filter(c -> c.audienceRoles().contains(role.slug()) && c.status() != Availability.RETIRED)
                .sorted(CertificationFilter.USABLE_FIRST)
                .toList();
        List<Certification> gone = catalog.certifications().stream()
                .filter(c -> c.status() == Availability.RETIRED && concerns(catalog, c, role))
                .toList();
        if (fitting.isEmpty() && gone.isEmpty()) {
            return Optional.empty();
        }
        var part = Prose.part(
                getTranslation("catalog.role.certifications"),
                Prose.paragraph(getTranslation("catalog.role.certifications.lead"), "muted"));
        var cards = new Div();
        cards.addClassNames("cards", "two");
        fitting.forEach(certification -> cards.add(CertificationListView.card(catalog, certification, new H3())));
        part.add(cards);
        if (!gone.isEmpty()) {
            List<Component> rows = new ArrayList<>();
            gone.forEach(certification -> rows.add(CertificationListView.retiredRow(catalog, certification)));
            part.add(new H3(getTranslation("catalog.certifications.gone")), Prose.list(rows));
        }
        return Optional.of(part);
    }

    /** Whether somebody reading about this role may come across a retired certification. */
    private static boolean concerns(Catalog catalog, Certification retired, Role role) {
        return retired.audienceRoles().contains(role.slug())
                || CatalogWords.sameSource(retired.namedIn(), role.source().document())
                || Optional.ofNullable(retired.successor())
                        .flatMap(catalog::certification)
                        .filter(successor -> successor.audienceRoles().contains(role.slug()))
                        .isPresent();
    }

    private Optional<Component> roadmaps(Catalog catalog, Role role) {
        List<RoadmapFit> fits = RoadmapFit.towards(catalog, role);
        if (fits.isEmpty()) {
            return Optional.empty();
        }
        var cards = new Div();
        cards.addClassNames("cards");
        fits.forEach(fit -> cards.add(RoadmapListView.card(
                fit.roadmap(), new H3(), getTranslation("catalog.roadmap.fit", fit.built(), fit.required()))));
        return Optional.of(Prose.part(getTranslation("catalog.role.roadmaps"), cards));
    }
}
