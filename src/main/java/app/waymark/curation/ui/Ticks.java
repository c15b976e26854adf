package app.waymark.curation.ui;

import app.waymark.base.ui.SelectField;
import app.waymark.base.ui.SelectField.Option;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Boxes to tick in a list, and what to do with all that is ticked. */
final class Ticks<T> {

    private final Words words;
    private final BiConsumer<String, List<T>> work;
    private final Set<T> ticked = new LinkedHashSet<>();
    private final Map<T, Input> boxes = new LinkedHashMap<>();
    private final List<Option> actions = new ArrayList<>();
    private final Span count = new Span();
    private final Div bar = new Div();

    Ticks(Words words, BiConsumer<String, List<T>> work) {
        this.words = words;
        this.work = work;
    }

    void action(String code, String label) {
        actions.add(new Option(code, label));
    }

    Component box(T thing, String name) {
        var box = new Input();
        box.setType("checkbox");
        box.setAriaLabel(words.of("curation.bulk.tick", name));
        box.addClassName("tick");
        box.getElement().addPropertyChangeListener("checked", "change", event -> {
            if (Boolean.TRUE.equals(event.getValue())) {
                ticked.add(thing);
            } else {
                ticked.remove(thing);
            }
            tell();
        });
        boxes.put(thing, box);
        return box;
    }

    private void tell() {
        count.setText(words.of("curation.bulk.count", ticked.size()));
        bar.setClassName("active", !ticked.isEmpty());
    }

    /** All ticks at once, the actions, and the button that does it. */
    Component bar() {
        var choice = new SelectField("bulk", words.of("curation.bulk.action"), chosen -> {});
        choice.options(actions);
        var all = new NativeButton(words.of("curation.bulk.all"), click -> {
            boolean every = ticked.size() < boxes.size();
            boxes.forEach((thing, box) -> {
                box.getElement().setProperty("checked", every);
                if (every) {
                    ticked.add(thing);
                } else {
                    ticked.remove(thing);
                }
            });
            tell();
        });
        var run = new NativeButton(words.of("curation.bulk.run"), click -> {
            if (!ticked.isEmpty()) {
                work.accept(choice.chosen(), List.copyOf(ticked));
            }
        });
        all.addClassNames("btn", "small", "quiet");
        run.addClassNames("btn", "small");
        count.getElement().setAttribute("role", "status");
        tell();
        bar.add(all, count, choice, run);
        bar.addClassNames("bulk-bar", "row");
        return bar;
    }
}
