package app.waymark.catalog.ui;

import app.waymark.base.ui.PageHeader;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Role;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The roles that somebody can work towards. */
@Route("roles")
@Menu(title = "nav.roles", order = 10)
@AnonymousAllowed
class RoleListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    /** What a quick look takes. */
    static final int QUICK_LOOK_MINUTES = 12;

    private final transient CatalogService catalogService;

    RoleListView(CatalogService catalogService) {
        this.catalogService = catalogService;
        addClassNames("wrap", "stack", "wide");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Catalog catalog = catalogService.current();
        removeAll();
        var cards = new Div();
        cards.addClassNames("cards", "three");
        catalog.roles().forEach(role -> cards.add(card(catalog, role)));
        add(new PageHeader(getTranslation("catalog.roles.title"), getTranslation("catalog.roles.lead")), cards);
    }

    private Div card(Catalog catalog, Role role) {
        var link = new Anchor("roles/" + role.slug(), role.name());
        var card = new Div(
                new H2(link),
                Prose.paragraph(role.summary(), "small", "muted"),
                Prose.paragraph(size(catalog, role), "tiny", "num"));
        card.addClassNames("card", "whole");
        return card;
    }

    /** How many skills a role asks for and how long a first look takes. */
    static String size(Catalog catalog, Role role) {
        long soft = role.requirements().stream()
                .filter(requirement -> catalog.isSoft(requirement.skill()))
                .count();
        return CatalogWords.translate("catalog.role.size", role.requirements().size() - soft, soft, QUICK_LOOK_MINUTES);
    }

    @Override
    public String getPageTitle() {
        return CatalogWords.pageTitle(getTranslation("nav.roles"));
    }
}
