package app.waymark.catalog.ui;

import app.waymark.base.ui.AddressBar;
import app.waymark.base.ui.PageHeader;
import app.waymark.base.ui.SelectField;
import app.waymark.catalog.Availability;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Certification;
import app.waymark.catalog.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Certifications with what is known about them today; those for prompt engineers come first. */
@Route(CertificationListView.PATH)
@Menu(title = "nav.certifications", order = 30)
@AnonymousAllowed
class CertificationListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "certifications";

    private static final Set<String> FIRST_ROLES = Set.of("prompt-engineer", "lead-prompt-engineer");

    private final transient CatalogService catalogService;
    private final SelectField role;
    private final SelectField status;
    private final ResultCount count = new ResultCount();
    private final Div results = new Div();

    CertificationListView(CatalogService catalogService) {
        this.catalogService = catalogService;
        addClassNames("wrap", "stack");
        role = new SelectField("role", getTranslation("catalog.role"), chosen -> choose());
        status = new SelectField("status", getTranslation("catalog.status"), chosen -> choose());
        results.addClassNames("stack", "wide");
        add(
                new PageHeader(
                        getTranslation("catalog.certifications.title"), getTranslation("catalog.certifications.lead")),
                new Filters(role, status),
                count,
                results);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Catalog catalog = catalogService.current();
        if (!role.hasOptions()) {
            List<SelectField.Option> roles = new ArrayList<>();
            roles.add(new SelectField.Option("", getTranslation("catalog.role.any")));
            catalog.roles().forEach(r -> roles.add(new SelectField.Option(r.slug(), r.name())));
            role.options(roles);
            List<SelectField.Option> statuses = new ArrayList<>();
            statuses.add(new SelectField.Option("", getTranslation("catalog.status.any")));
            Arrays.stream(Availability.values())
                    .forEach(s -> statuses.add(new SelectField.Option(StatusChip.code(s), StatusChip.word(s))));
            status.options(statuses);
        }
        var filter = CertificationFilter.of(event.getLocation().getQueryParameters(), catalog);
        role.show(filter.role());
        status.show(filter.status());
        show(catalog, filter);
    }

    private void choose() {
        var filter = new CertificationFilter(role.chosen(), status.chosen());
        AddressBar.push(this, PATH, filter.toParameters());
        show(catalogService.current(), filter);
    }

    private void show(Catalog catalog, CertificationFilter filter) {
        List<Certification> found = filter.matches(catalog);
        count.show(getTranslation("catalog.certifications.count", found.size()));
        List<Certification> offered =
                found.stream().filter(c -> c.status() != Availability.RETIRED).toList();
        results.removeAll();
        if (filter.role().isEmpty()) {
            group(
                    catalog,
                    "catalog.certifications.prompting",
                    offered.stream().filter(CertificationListView::forPrompting).toList());
            group(
                    catalog,
                    "catalog.certifications.others",
                    offered.stream()
                            .filter(certification -> !forPrompting(certification))
                            .toList());
        } else {
            group(catalog, "catalog.certifications.offered", offered);
        }
        List<Component> gone = found.stream()
                .filter(c -> c.status() == Availability.RETIRED)
                .map(certification -> retiredRow(catalog, certification))
                .toList();
        if (!gone.isEmpty()) {
            results.add(Prose.part(getTranslation("catalog.certifications.gone"), Prose.list(gone)));
        }
        if (found.isEmpty()) {
            results.add(new NothingFound(getTranslation("catalog.certifications.none"), PATH));
        }
    }

    private static boolean forPrompting(Certification certification) {
        return certification.audienceRoles().stream().anyMatch(FIRST_ROLES::contains);
    }

    private void group(Catalog catalog, String heading, List<Certification> certifications) {
        if (certifications.isEmpty()) {
            return;
        }
        var cards = new Div();
        cards.addClassNames("cards", "two");
        certifications.forEach(certification -> cards.add(card(catalog, certification, new H3())));
        results.add(Prose.part(getTranslation(heading), cards));
    }

    /**
     * A certification that can be chosen.
     *
     * @param heading an empty heading of the level that fits the page
     */
    static <H extends Component & HasComponents> Component card(
            Catalog catalog, Certification certification, H heading) {
        heading.add(new Anchor(PATH + "/" + certification.slug(), certification.name()));
        List<Component> facts = new ArrayList<>();
        facts.add(Prose.span(CatalogWords.costInList(certification)));
        if (certification.minutes() != null) {
            facts.add(Prose.span(CatalogWords.minutes(certification.minutes())));
        }
        if (certification.levelText() != null) {
            facts.add(Prose.span(certification.levelText()));
        }
        var top =
                new Div(Prose.span(certification.provider(), "small", "muted"), new StatusChip(certification.status()));
        top.addClassNames("row", "spread");
        var line = new Div(Prose.facts(facts));
        line.addClassNames("small", "num");
        String roles = String.join(
                ", ",
                certification.audienceRoles().stream()
                        .map(catalog::role)
                        .flatMap(Optional::stream)
                        .map(Role::name)
                        .toList());
        var card = new Div(
                top,
                heading,
                line,
                Prose.paragraph(CatalogWords.translate("catalog.certification.for", roles), "small", "muted"),
                Prose.paragraph(CatalogWords.verified(certification.verified()), "tiny"));
        card.addClassNames("card", "whole");
        return card;
    }

    /** A certification that is no longer offered, with what took its place. */
    static Component retiredRow(Catalog catalog, Certification certification) {
        var name = new Div(Links.certification(certification), new StatusChip(certification.status()));
        name.addClassNames("row");
        var row = new ListItem(name);
        Optional.ofNullable(certification.successor())
                .flatMap(catalog::certification)
                .ifPresentOrElse(
                        successor -> {
                            var replaced =
                                    new Paragraph(CatalogWords.translate("catalog.certification.replaced-by") + " ");
                            replaced.add(Links.certification(successor));
                            replaced.addClassName("small");
                            row.add(replaced);
                        },
                        () -> row.add(Prose.paragraph(
                                Objects.requireNonNullElse(certification.statusNote(), ""), "small", "muted")));
        return row;
    }

    @Override
    public String getPageTitle() {
        return CatalogWords.pageTitle(getTranslation("nav.certifications"));
    }
}
