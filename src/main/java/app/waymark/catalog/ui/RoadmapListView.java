package app.waymark.catalog.ui;

import app.waymark.base.ui.PageHeader;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Roadmap;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways through the field that the sources draw. */
@Route(RoadmapListView.PATH)
@Menu(title = "nav.roadmaps", order = 20)
@AnonymousAllowed
class RoadmapListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "roadmaps";

    private final transient CatalogService catalogService;

    RoadmapListView(CatalogService catalogService) {
        this.catalogService = catalogService;
        addClassNames("wrap", "stack", "wide");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Catalog catalog = catalogService.current();
        removeAll();
        var cards = new Div();
        cards.addClassNames("cards", "two");
        for (Roadmap roadmap : catalog.roadmaps()) {
            String towards = RoadmapFit.best(catalog, roadmap)
                    .map(fit ->
                            getTranslation("catalog.roadmap.towards", fit.role().name()))
                    .orElse("");
            cards.add(card(roadmap, new H2(), towards));
        }
        add(new PageHeader(getTranslation("catalog.roadmaps.title"), getTranslation("catalog.roadmaps.lead")), cards);
    }

    /**
     * A roadmap with its shape in small.
     *
     * @param heading an empty heading of the level that fits the page
     * @param note why it is shown here
     */
    static <H extends Component & HasComponents> Component card(Roadmap roadmap, H heading, String note) {
        heading.add(new Anchor(PATH + "/" + roadmap.slug(), roadmap.name()));
        var card = new Div(
                heading,
                Prose.paragraph(roadmap.summary(), "small", "muted"),
                new RoadmapStrip(roadmap),
                Prose.paragraph(size(roadmap), "tiny", "num"),
                Prose.paragraph(note, "tiny"));
        card.addClassNames("card", "whole");
        return card;
    }

    /** How much of a way it is: phases or sections, topics or steps, hours. */
    static String size(Roadmap roadmap) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        roadmap.stages().forEach(stage -> kinds.merge(stage.kind(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        kinds.forEach((kind, count) -> parts.add(CatalogWords.translate("catalog.roadmap.count." + kind, count)));
        double hours = roadmap.stages().stream()
                .map(Roadmap.Stage::hours)
                .mapToDouble(hour -> hour == null ? 0 : hour)
                .sum();
        if (hours > 0) {
            parts.add(CatalogWords.translate("catalog.roadmap.hours", hours));
        }
        return String.join(" · ", parts);
    }

    @Override
    public String getPageTitle() {
        return CatalogWords.pageTitle(getTranslation("nav.roadmaps"));
    }
}
