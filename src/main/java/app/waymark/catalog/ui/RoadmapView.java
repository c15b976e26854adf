package app.waymark.catalog.ui;

import app.waymark.base.ui.ExternalLink;
import app.waymark.base.ui.LevelName;
import app.waymark.base.ui.PageHeader;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Roadmap;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A whole roadmap in order, drawn as a path; every stage has an address of its own. */
@Route("roadmaps/:slug")
@AnonymousAllowed
class RoadmapView extends EntryView<Roadmap> implements AfterNavigationObserver {

    /**
     * The stages are drawn after the browser has looked for the address's fragment, so it is looked for again: at once
     * when the page was opened by its address, after the router has changed the address when a link led here.
     */
    private static final String GO_TO_STAGE = """
            const go = () => {
              const id = decodeURIComponent(location.hash.slice(1));
              const stage = id && document.getElementById(id);
              if (stage) requestAnimationFrame(() => { stage.scrollIntoView(); stage.focus({preventScroll: true}); });
              return stage;
            };
            if (!go()) window.addEventListener('vaadin-navigated', go, {once: true});
            """;

    /** Kinds of stages that hold others and are counted as "Phase 1 of 3". */
    private static final Set<String> NUMBERED = Set.of("phase", "section");

    RoadmapView(CatalogService catalogService) {
        super(catalogService);
    }

    @Override
    Optional<Roadmap> find(Catalog catalog, String slug) {
        return catalog.roadmap(slug);
    }

    @Override
    String name(Roadmap roadmap) {
        return roadmap.name();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getElement().executeJs(GO_TO_STAGE);
    }

    @Override
    void show(Catalog catalog, Roadmap roadmap) {
        var header = new PageHeader(roadmap.name(), roadmap.summary())
                .under(RoadmapListView.PATH, getTranslation("nav.roadmaps"))
                .with(Prose.paragraph(RoadmapListView.size(roadmap), "tiny", "num"));
        RoadmapFit.best(catalog, roadmap)
                .ifPresent(fit -> header.actions(Links.primary(
                        "start/role/" + fit.role().slug(),
                        getTranslation("catalog.roadmap.start", fit.role().name()))));
        add(header);
        if (!roadmap.principles().isEmpty()) {
            add(Prose.part(getTranslation("catalog.roadmap.principles"), Prose.points(roadmap.principles())));
        }
        List<Roadmap.Stage> top = roadmap.below(null);
        boolean nested =
                top.stream().anyMatch(stage -> !roadmap.below(stage.slug()).isEmpty());
        add(nested ? phases(catalog, roadmap, top) : flat(catalog, roadmap, top));
        if (!roadmap.references().isEmpty()) {
            add(Prose.part(getTranslation("catalog.roadmap.references"), references(roadmap)));
        }
        add(new SourceLine(roadmap.source()));
    }

    private Component flat(Catalog catalog, Roadmap roadmap, List<Roadmap.Stage> stages) {
        return Prose.part(getTranslation("catalog.roadmap.way"), path(catalog, roadmap, stages));
    }

    private OrderedList path(Catalog catalog, Roadmap roadmap, List<Roadmap.Stage> stages) {
        var path = new OrderedList();
        path.addClassName("path");
        for (int i = 0; i < stages.size(); i++) {
            Roadmap.Stage stage = stages.get(i);
            ListItem item = anchored(stage);
            item.addClassName("station");
            var mark = Prose.span(Integer.toString(i + 1), "mark", "num");
            mark.getElement().setAttribute("aria-hidden", "true");
            item.add(mark, heading(roadmap, stage, new H3()));
            item.add(body(catalog, roadmap, stage));
            path.add(item);
        }
        return path;
    }

    private Component phases(Catalog catalog, Roadmap roadmap, List<Roadmap.Stage> phases) {
        var list = new OrderedList();
        list.addClassNames("phases");
        for (int i = 0; i < phases.size(); i++) {
            Roadmap.Stage phase = phases.get(i);
            List<Roadmap.Stage> below = roadmap.below(phase.slug());
            ListItem item = anchored(phase);
            item.addClassName("phase");
            if (NUMBERED.contains(phase.kind())) {
                item.add(Prose.paragraph(
                        getTranslation("catalog.roadmap." + phase.kind() + ".number", i + 1, phases.size()),
                        "label",
                        "num"));
            }
            item.add(heading(roadmap, phase, new H2()));
            item.add(Prose.paragraph(duration(phase, below), "small", "muted", "num"));
            item.add(body(catalog, roadmap, phase));
            item.add(path(catalog, roadmap, below));
            list.add(item);
        }
        return list;
    }

    /** A list item that the address's fragment can lead to. */
    private static ListItem anchored(Roadmap.Stage stage) {
        var item = new ListItem();
        item.setId(stage.slug());
        item.getElement().setAttribute("tabindex", "-1");
        return item;
    }

    private <H extends Component & com.vaadin.flow.component.HasComponents> Component heading(
            Roadmap roadmap, Roadmap.Stage stage, H heading) {
        var permalink = new Anchor("roadmaps/" + roadmap.slug() + "#" + stage.slug(), "#");
        permalink.addClassNames("permalink", "no-print");
        permalink.setAriaLabel(getTranslation("catalog.roadmap.permalink", stage.name()));
        heading.add(new Text(stage.name()));
        var line = new Div(heading, permalink);
        line.addClassName("stage-head");
        return line;
    }

    private String duration(Roadmap.Stage phase, List<Roadmap.Stage> below) {
        List<String> parts = new ArrayList<>();
        if (phase.months() != null) {
            parts.add(getTranslation("catalog.roadmap.months", phase.months()));
        } else if (phase.kind().equals("phase")) {
            parts.add(getTranslation("catalog.roadmap.open"));
        }
        parts.add(CatalogWords.translate("catalog.roadmap.count.topic", below.size()));
        double hours = below.stream()
                .map(Roadmap.Stage::hours)
                .mapToDouble(hour -> hour == null ? 0 : hour)
                .sum();
        if (hours > 0) {
            parts.add(CatalogWords.translate("catalog.roadmap.hours", hours));
        }
        return String.join(" · ", parts);
    }

    private Component body(Catalog catalog, Roadmap roadmap, Roadmap.Stage stage) {
        var body = new Div();
        body.addClassNames("stage-body", "stack", "tight");
        List<Component> facts = new ArrayList<>();
        if (stage.optional()) {
            facts.add(Prose.span(getTranslation("catalog.roadmap.optional"), "chip"));
        }
        if (stage.hours() != null) {
            facts.add(Prose.span(getTranslation("catalog.roadmap.about", CatalogWords.effort(stage.hours())), "num"));
        }
        List<Roadmap.Stage> before = roadmap.stages().stream()
                .filter(other -> stage.requires().contains(other.slug()))
                .toList();
        if (!before.isEmpty()) {
            var after = new Span(getTranslation("catalog.roadmap.after") + " ");
            for (int i = 0; i < before.size(); i++) {
                after.add(new Text(i == 0 ? "" : ", "), Links.stage(roadmap, before.get(i)));
            }
            facts.add(after);
        }
        if (!facts.isEmpty()) {
            var line = new Div(Prose.facts(facts));
            line.addClassNames("small", "muted");
            body.add(line);
        }
        body.add(new Paragraph(stage.description()));
        var learn = half();
        if (!stage.builds().isEmpty()) {
            learn.add(label("catalog.roadmap.builds"), builds(catalog, stage));
        }
        var act = half();
        if (!stage.evidence().isEmpty()) {
            act.add(label("catalog.roadmap.evidence"), evidence(stage));
        }
        if (!stage.links().isEmpty()) {
            act.add(
                    label("catalog.roadmap.links"),
                    Prose.list(
                            stage.links().stream()
                                    .map(link -> new ExternalLink(link.url(), link.title()))
                                    .toList(),
                            "small",
                            "links"));
        }
        var halves = new Div();
        halves.addClassName("halves");
        Stream.of(learn, act).filter(half -> half.getComponentCount() > 0).forEach(halves::add);
        if (halves.getComponentCount() > 0) {
            body.add(halves);
        }
        return body;
    }

    private static Div half() {
        var half = new Div();
        half.addClassNames("stack", "tight");
        return half;
    }

    private Paragraph label(String key) {
        return Prose.paragraph(getTranslation(key), "label");
    }

    private static Component builds(Catalog catalog, Roadmap.Stage stage) {
        return Prose.list(
                stage.builds().stream()
                        .map(build -> {
                            var row = new ListItem(Links.skill(catalog, build.skill()), new LevelName(build.toLevel()));
                            row.addClassName("pair");
                            return row;
                        })
                        .toList(),
                "builds");
    }

    private static Component evidence(Roadmap.Stage stage) {
        return Prose.list(
                stage.evidence().stream()
                        .map(task -> task.url() == null
                                ? new ListItem(task.text())
                                : new ListItem(new ExternalLink(task.url(), task.text())))
                        .toList(),
                "evidence");
    }

    private static Component references(Roadmap roadmap) {
        return Prose.list(roadmap.references().stream()
                .map(reference -> {
                    Component title = reference.url() == null
                            ? Prose.span(reference.title())
                            : new ExternalLink(reference.url(), reference.title());
                    var row = new ListItem(title);
                    row.add(Prose.span(CatalogWords.code("catalog.kind.", reference.kind()), "tiny", "kind"));
                    return row;
                })
                .toList());
    }
}
