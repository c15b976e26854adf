package app.waymark.guidance.ui;

import app.waymark.catalog.Catalog;
import app.waymark.guidance.Mark;
import app.waymark.guidance.StageKey;
import app.waymark.guidance.Way;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stages of a way as a list: standing, reason, what it takes, and what the person says about it. */
final class WayList extends OrderedList {

    /** What a person can do with stages. */
    interface Actions {

        /** Says something about a stage; null takes it back. */
        void mark(Way.Step step, @Nullable Mark mark);

        /** Puts the stages into another order. */
        void order(List<StageKey> stages, String said);
    }

    /** One listener for the whole list; a key counts only on a stage that has the focus, and never in a field. */
    private static final String KEYS = """
            const keys = {d: 'done', l: 'learning', s: 'skip'};
            this.addEventListener('keydown', event => {
              if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
              if (localStorage.getItem('waymark.shortcuts') === 'off') return;
              if (event.target.closest('input, textarea, select, [contenteditable]')) return;
              const mark = keys[event.key.toLowerCase()];
              const stage = event.target.closest('li.station');
              const button = mark && stage && stage.querySelector('[data-mark="' + mark + '"]');
              if (button) { event.preventDefault(); button.click(); }
            });
            """;

    private static final int REASONS = 3;

    private final Way way;
    private final Catalog catalog;
    private final transient Actions actions;

    WayList(Way way, Catalog catalog, Actions actions) {
        this.way = way;
        this.catalog = catalog;
        this.actions = actions;
        addClassNames("path", "way");
        addAttachListener(event -> getElement().executeJs(KEYS));
        for (int i = 0; i < way.steps().size(); i++) {
            add(station(i, way.steps().get(i)));
        }
    }

    private ListItem station(int place, Way.Step step) {
        String standing = step.standing().code();
        var mark = new Span(
                switch (step.standing()) {
                    case DONE -> "✓";
                    case SKIPPABLE -> "–";
                    case NEXT, LATER -> Integer.toString(place + 1);
                });
        mark.addClassNames("mark", "num");
        mark.getElement().setAttribute("aria-hidden", "true");
        var name = new Anchor(
                "roadmaps/" + step.key().roadmap() + "#" + step.key().stage(),
                step.stage().name());
        name.addClassName("plain");
        name.setRouterIgnore(true);
        name.setId(step.key().stage() + "-name");
        var word = new Span(getTranslation("way.standing." + standing));
        word.addClassNames("standing", standing);
        var head = new Div(new H3(name), word);
        head.addClassName("stage-head");
        var facts = new Paragraph(facts(step));
        facts.addClassNames("tiny", "num");
        var because = new Paragraph(WayWords.because(way, step));
        because.addClassName("small");
        var body = new Div(facts, because);
        body.addClassNames("stage-body", "stack", "tight");
        if (step.open() && !step.reasons().isEmpty()) {
            body.add(reasons(step, step.standing() == Way.Standing.NEXT ? REASONS : 1));
        }
        if (way.attempt() != null && !step.reasons().isEmpty()) {
            body.add(new Div(WhyView.link(
                    way.attempt(), "stage", step.key().stage(), step.stage().name())));
        }
        body.add(new StageDetails(catalog, step));
        var leg = new Div(new Div(head, body), buttons(place, step));
        leg.addClassName("leg");
        var item = new ListItem(mark, leg);
        item.setId(step.key().stage());
        item.addClassNames("station", standing);
        item.getElement().setAttribute("tabindex", "-1");
        return item;
    }

    private String facts(Way.Step step) {
        Double hours = step.stage().hours();
        return hours == null
                ? step.roadmapName()
                : getTranslation("forward.stage.where", step.roadmapName(), Math.round(hours));
    }

    private Component reasons(Way.Step step, int shown) {
        var list = new UnorderedList();
        list.addClassNames("prose", "small");
        step.reasons().stream().limit(shown).forEach(reason -> list.add(new ListItem(WayWords.reason(reason))));
        if (step.reasons().size() > shown) {
            list.add(new ListItem(
                    getTranslation("forward.reasons.more", step.reasons().size() - shown)));
        }
        return list;
    }

    private Component buttons(int place, Way.Step step) {
        var row = new Div();
        row.addClassNames("row", "marks", "no-print");
        row.getElement().setAttribute("role", "group");
        row.getElement()
                .setAttribute(
                        "aria-label", getTranslation("way.marks", step.stage().name()));
        for (Mark mark : Mark.values()) {
            row.add(button(step, mark));
        }
        if (way.roadmap() == null) {
            row.add(move(place, step, -1), move(place, step, 1));
        }
        return row;
    }

    private NativeButton button(Way.Step step, Mark mark) {
        boolean pressed = step.mark() == mark;
        String id = step.key().stage() + "-" + mark.code();
        var button = new NativeButton(getTranslation("way.mark." + mark.code()), click -> {
            actions.mark(step, pressed ? null : mark);
            focus(id);
        });
        button.addClassNames("btn", "small", "toggle");
        button.setId(id);
        button.getElement().setAttribute("data-mark", mark.code());
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
        return button;
    }

    private NativeButton move(int place, Way.Step step, int by) {
        String direction = by < 0 ? "up" : "down";
        String id = step.key().stage() + "-" + direction;
        var button = new NativeButton(by < 0 ? "↑" : "↓", click -> {
            List<StageKey> order =
                    new ArrayList<>(way.steps().stream().map(Way.Step::key).toList());
            order.remove(place);
            order.add(place + by, step.key());
            actions.order(
                    order, getTranslation("way.moved." + direction, step.stage().name()));
            focus(id);
        });
        button.addClassNames("btn", "small", "quiet");
        button.setId(id);
        button.setAriaLabel(getTranslation("way.move." + direction, step.stage().name()));
        button.setEnabled(place + by >= 0 && place + by < way.steps().size());
        return button;
    }

    /** The list is drawn anew after every action; the focus stays where the person was. */
    private static void focus(String id) {
        com.vaadin
                .flow
                .component
                .UI
                .getCurrent()
                .getPage()
                .executeJs(
                        "requestAnimationFrame(() => { const b = document.getElementById($0);"
                                + " (b?.disabled ? b.closest('li').querySelector('a') : b)?.focus(); })",
                        id);
    }
}
