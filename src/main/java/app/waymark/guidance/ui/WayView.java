package app.waymark.guidance.ui;

import app.waymark.base.ui.PageHeader;
import app.waymark.base.ui.SelectField;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Role;
import app.waymark.guidance.Mark;
import app.waymark.guidance.RoleStanding;
import app.waymark.guidance.StageKey;
import app.waymark.guidance.UnknownStage;
import app.waymark.guidance.Way;
import app.waymark.guidance.WayService;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a person stands on the way to a role, and on each roadmap seen from it; what they say of it is kept. */
@Route("way/:role?/:roadmap?")
@Menu(title = "nav.way", order = 5)
@AnonymousAllowed
class WayView extends Div implements BeforeEnterObserver, HasDynamicTitle, WayList.Actions {

    static final String PATH = "way";

    private final transient WayService ways;
    private final transient CatalogService catalogService;
    private final transient CurrentActor currentActor;
    private final Div content = new Div();
    private final Undo undo = new Undo();
    private String role = "";
    private @Nullable String roadmap;
    private String title = "";

    WayView(WayService ways, CatalogService catalogService, CurrentActor currentActor) {
        this.ways = ways;
        this.catalogService = catalogService;
        this.currentActor = currentActor;
        addClassNames("wrap", "stack");
        content.addClassNames("stack", "wide");
        add(content, undo);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> asked = event.getRouteParameters().get("role");
        roadmap = event.getRouteParameters().get("roadmap").orElse(null);
        undo.nothing();
        if (asked.isPresent()) {
            role = asked.get();
            try {
                draw();
                currentActor.find().ifPresent(actor -> ways.choose(actor, role));
            } catch (UnknownStage e) {
                throw new NotFoundException();
            }
            return;
        }
        Optional<String> known = currentActor.find().flatMap(ways::role);
        if (known.isPresent()) {
            event.forwardTo(PATH + "/" + known.get());
        } else {
            choose();
        }
    }

    /** Nobody has said yet where to. */
    private void choose() {
        title = getTranslation("way.choose.title");
        List<RoleStanding> standings = currentActor.find().map(ways::nearest).orElse(List.of());
        var header = new PageHeader(title, getTranslation("way.choose.lead"));
        standings.stream()
                .findFirst()
                .filter(nearest -> nearest.told() && nearest.met() > 0)
                .ifPresent(nearest -> header.with(nearest(nearest)));
        var cards = new Div();
        cards.addClassNames("cards", "slim");
        List<String> order = standings.stream().map(RoleStanding::slug).toList();
        catalogService.current().roles().stream()
                .sorted(Comparator.comparingInt(each -> order.indexOf(each.slug())))
                .forEach(each -> cards.add(card(each)));
        var heading = new H2(getTranslation("way.choose.roles"));
        heading.addClassName("sr-only");
        content.removeAll();
        content.add(header, heading, cards);
    }

    /** The role that the answers come nearest to, as an offer. */
    private Component nearest(RoleStanding role) {
        var says = new Paragraph(getTranslation("way.choose.nearest", role.name(), RolesSection.says(role)));
        var go = new Anchor(PATH + "/" + role.slug(), getTranslation("way.choose.nearest.action", role.name()));
        go.addClassNames("btn", "primary");
        go.setId("nearest");
        var offer = new Div(says, new Div(go));
        offer.addClassNames("stack", "tight");
        return offer;
    }

    private static Component card(Role role) {
        var summary = new Span(role.summary());
        summary.addClassNames("small", "muted");
        var card = new Anchor(PATH + "/" + role.slug(), new H3(role.name()), summary);
        card.addClassName("card");
        return card;
    }

    private Way way() {
        Optional<Actor> actor = currentActor.find();
        String along = roadmap;
        if (along == null) {
            return actor.map(a -> ways.towards(a, role)).orElseGet(() -> ways.towards(role));
        }
        return actor.map(a -> ways.along(a, along, role)).orElseGet(() -> ways.along(along, role));
    }

    private void draw() {
        Way way = way();
        title = getTranslation(roadmap == null ? "way.title" : "way.title.roadmap", way.roleName(), way.name());
        content.removeAll();
        content.add(header(way), choices(way), list(way));
        if (!way.retired().isEmpty()) {
            content.add(retired(way));
        }
    }

    private Component header(Way way) {
        var lead = new Paragraph(WayWords.summary(way));
        lead.addClassName("lead");
        var actions = new Div();
        actions.addClassNames("row", "no-print");
        var quiz = new Anchor("start/role/" + role, getTranslation("way.measure"));
        quiz.addClassName("btn");
        Optional<Way.Step> next = way.next();
        if (way.measured() && next.isPresent()) {
            var go = new Anchor(
                    "#" + next.get().key().stage(),
                    getTranslation("way.go", next.get().stage().name()));
            go.setRouterIgnore(true);
            go.addClassNames("btn", "primary");
            actions.add(go);
        } else if (!way.measured()) {
            quiz.addClassName("primary");
            actions.add(quiz);
        }
        if (way.measured()) {
            var plan = new Anchor(PlanView.PATH + "/" + role, getTranslation("way.plan"));
            plan.addClassName("btn");
            actions.add(plan);
        }
        var tasks = new Anchor(ChecklistView.PATH + "/" + role, getTranslation("way.checklist"));
        tasks.addClassNames("btn", "quiet");
        actions.add(tasks);
        var header = new Div(new H1(title), lead, new WayStrip(way), actions);
        header.addClassNames("stack");
        return header;
    }

    private Component choices(Way way) {
        Catalog catalog = catalogService.current();
        var roles = new SelectField(
                "role",
                getTranslation("way.role"),
                chosen -> getUI().ifPresent(
                                ui -> ui.navigate(PATH + "/" + chosen + (roadmap == null ? "" : "/" + roadmap))));
        roles.options(catalog.roles().stream()
                .map(each -> new SelectField.Option(each.slug(), each.name()))
                .toList());
        roles.show(role);
        roles.addClassName("inline");
        var tabs = new Nav();
        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("way.tabs"));
        tabs.add(tab(PATH + "/" + role, getTranslation("way.together"), roadmap == null));
        catalog.roadmaps()
                .forEach(each -> tabs.add(tab(
                        PATH + "/" + role + "/" + each.slug(),
                        each.name(),
                        each.slug().equals(roadmap))));
        var note = new Paragraph(getTranslation(roadmap == null ? "way.note" : "way.note.roadmap", way.roleName()));
        note.addClassNames("small", "muted");
        var choices = new Div(roles, tabs, note);
        choices.addClassNames("stack", "no-print");
        return choices;
    }

    private static Anchor tab(String href, String name, boolean current) {
        var tab = new Anchor(href, name);
        if (current) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }

    private Component list(Way way) {
        var keys = new StageKeysNote();
        var heading = new H2(getTranslation("way.stages"));
        var part = new Div(heading, keys);
        part.addClassNames("stack");
        if (way.ownOrder()) {
            var back = new NativeButton(getTranslation("way.order.back"), click -> {
                List<StageKey> before = ways.order(currentActor.require(), role, List.of());
                draw();
                undo.offer(getTranslation("way.order.done"), () -> reorder(before));
            });
            back.addClassNames("btn", "small");
            back.setId("suggested-order");
            var row = new Div(back);
            part.add(row);
        }
        part.add(new WayList(way, catalogService.current(), this));
        return part;
    }

    private Component retired(Way way) {
        var list = new UnorderedList();
        list.addClassNames("clean");
        for (Way.KeptMark kept : way.retired()) {
            var forget = new NativeButton(getTranslation("way.retired.forget"), click -> {
                ways.mark(currentActor.require(), kept.key(), null);
                draw();
            });
            forget.addClassNames("btn", "small");
            forget.setAriaLabel(getTranslation("way.retired.forget.long", kept.stageName()));
            var item = new ListItem(
                    new Span(kept.stageName()),
                    new Span(getTranslation("way.mark." + kept.mark().code())),
                    forget);
            item.addClassNames("row");
            list.add(item);
        }
        var part =
                new Div(new H2(getTranslation("way.retired")), new Paragraph(getTranslation("way.retired.text")), list);
        part.addClassNames("card", "stack");
        return part;
    }

    @Override
    public void mark(Way.Step step, @Nullable Mark mark) {
        Mark before = ways.mark(currentActor.requireOrBegin(), step.key(), mark);
        draw();
        String key = mark == null ? "way.marked.taken-back" : "way.marked." + mark.code();
        undo.offer(getTranslation(key, step.stage().name()), () -> {
            ways.mark(currentActor.require(), step.key(), before);
            draw();
        });
    }

    @Override
    public void order(List<StageKey> stages, String said) {
        List<StageKey> before = ways.order(currentActor.requireOrBegin(), role, stages);
        draw();
        undo.offer(said, () -> reorder(before));
    }

    private void reorder(List<StageKey> order) {
        ways.order(currentActor.require(), role, order);
        draw();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.page-title", title);
    }
}
