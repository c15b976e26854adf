package app.waymark.catalog.ui;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;

/** The page of one thing in the catalogue, found by the slug in the address. */
abstract class EntryView<T> extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CatalogService catalogService;
    private String title = "";

    EntryView(CatalogService catalogService) {
        this.catalogService = catalogService;
        addClassNames("wrap", "stack", "wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Catalog catalog = catalogService.current();
        T entry = event.getRouteParameters()
                .get("slug")
                .flatMap(slug -> find(catalog, slug))
                .orElseThrow(NotFoundException::new);
        title = CatalogWords.pageTitle(name(entry));
        removeAll();
        show(catalog, entry);
    }

    abstract Optional<T> find(Catalog catalog, String slug);

    abstract String name(T entry);

    abstract void show(Catalog catalog, T entry);

    @Override
    public String getPageTitle() {
        return title;
    }
}
