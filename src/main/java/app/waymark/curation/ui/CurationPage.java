package app.waymark.curation.ui;

import app.waymark.base.Fault;
import app.waymark.base.ui.PageHeader;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A screen for admins who curate: where one is, what was just done, and the way to the other screens. */
abstract class CurationPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int FAULTS = 5;
    private static final Map<String, String> SCREENS = screens();

    private final transient CurrentActor currentActor;
    private final Div notice = new Div();
    private String title = "";
    private String here = "";
    private transient QueryParameters parameters = QueryParameters.empty();
    private transient RouteParameters route = RouteParameters.empty();

    CurationPage(CurrentActor currentActor) {
        this.currentActor = currentActor;
        addClassNames("wrap", "stack", "curation");
        notice.getElement().setAttribute("role", "status");
        notice.addClassName("said");
    }

    private static Map<String, String> screens() {
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("curation", "curation.nav.queue");
        screens.put("curation/catalog", "curation.nav.catalog");
        screens.put("curation/questions", "curation.nav.questions");
        screens.put("curation/coverage", "curation.nav.coverage");
        screens.put("curation/bank", "curation.nav.bank");
        screens.put("exchange", "exchange.title");
        screens.put("exchange/updates", "curation.nav.updates");
        return screens;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        parameters = event.getLocation().getQueryParameters();
        route = event.getRouteParameters();
        here = event.getLocation().getPath();
        say("");
        redraw();
    }

    /** Draws everything anew from what is stored. */
    final void redraw() {
        removeAll();
        draw();
    }

    /** Adds the page's content, the header first. */
    abstract void draw();

    final Actor actor() {
        return currentActor.require();
    }

    final String parameter(String name) {
        return parameters.getSingleParameter(name).orElse("").strip();
    }

    final String routeParameter(String name) {
        return route.get(name).orElse("");
    }

    final PageHeader header(String heading, String lead) {
        title = heading;
        var header = new PageHeader(heading, lead);
        header.addComponentAsFirst(nav());
        add(header, notice);
        return header;
    }

    private Component nav() {
        var nav = new Nav();
        nav.addClassNames("team-links", "no-print");
        nav.setAriaLabel(getTranslation("curation.nav"));
        // what is new belongs to the list that it will stand in
        String place = here.replace("curation/add-question", "curation/questions")
                .replace("curation/add/", "curation/catalog/");
        String current = SCREENS.keySet().stream()
                .filter(path -> place.equals(path) || place.startsWith(path + "/"))
                .reduce((shorter, longer) -> longer.length() > shorter.length() ? longer : shorter)
                .orElse("");
        SCREENS.forEach((path, key) -> {
            var link = new Anchor(path, getTranslation(key));
            if (path.equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        });
        return nav;
    }

    final void say(String text, Component... actions) {
        say(false, text, actions);
    }

    final void complain(String text, Component... actions) {
        say(true, text, actions);
    }

    /** Says what kept something from being stored, as far as it fits in one notice. */
    final void complain(List<Fault> faults) {
        complain(faults.stream()
                .limit(FAULTS)
                .map(fault -> fault.in(getLocale()))
                .collect(Collectors.joining(" · ")));
    }

    private void say(boolean problem, String text, Component... actions) {
        notice.removeAll();
        notice.setClassName("notice", !text.isEmpty());
        notice.setClassName("problem", problem && !text.isEmpty());
        if (!text.isEmpty()) {
            notice.add(new Span(text));
            notice.add(actions);
        }
    }

    final NativeButton button(String text, Runnable work, String... classes) {
        var button = new NativeButton(text, click -> work.run());
        button.addClassNames("btn", "small");
        button.addClassNames(classes);
        return button;
    }

    final void go(String path) {
        getUI().ifPresent(ui -> ui.navigate(path));
    }

    final void go(String path, Map<String, String> query) {
        var kept = new LinkedHashMap<>(query);
        kept.values().removeIf(String::isEmpty);
        getUI().ifPresent(ui -> ui.navigate(path, QueryParameters.simple(kept)));
    }

    final Words words() {
        return this::getTranslation;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curation.page-title", title);
    }
}
