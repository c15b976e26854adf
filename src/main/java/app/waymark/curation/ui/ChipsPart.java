package app.waymark.curation.ui;

import app.waymark.base.ui.SelectField;
import app.waymark.base.ui.SelectField.Option;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Several of many choices: chips to take away and a list to add from. */
final class ChipsPart implements FormPart {

    private final List<String> chosen = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final UnorderedList chips = new UnorderedList();
    private final Span problem = new Span();
    private final SelectField add;
    private final Div box = new Div();
    private final String removal;
    private final Runnable changed;

    ChipsPart(String id, Words words, String label, Map<String, List<Option>> groups, Runnable changed) {
        this.changed = changed;
        removal = words.of("curation.form.remove");
        chips.addClassNames("clean", "chips");
        add = new SelectField(id, label, this::choose);
        add.options(List.of(new Option("", words.of("curation.form.add-one"))));
        groups.forEach((heading, options) -> {
            options.forEach(option -> names.put(option.value(), option.label()));
            if (heading.isEmpty()) {
                add.options(options);
            } else {
                add.group(heading, options);
            }
        });
        problem.addClassName("problem");
        problem.setVisible(false);
        add.addComponentAtIndex(1, chips);
        add.add(problem);
        box.add(add);
        box.addClassName("choice");
    }

    private void choose(String code) {
        if (!code.isEmpty() && !chosen.contains(code)) {
            chosen.add(code);
            draw();
            changed.run();
        }
        add.show("");
    }

    private void draw() {
        chips.removeAll();
        chosen.forEach(code -> {
            String name = names.getOrDefault(code, code);
            var remove = new NativeButton("×", click -> {
                chosen.remove(code);
                draw();
                changed.run();
            });
            remove.setAriaLabel(removal + ": " + name);
            var chip = new Span(new Span(name), remove);
            chip.addClassName("chip");
            chips.add(new ListItem(chip));
        });
        chips.setVisible(!chosen.isEmpty());
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public void show(@Nullable JsonNode value) {
        chosen.clear();
        if (value != null) {
            value.valueStream().forEach(code -> chosen.add(code.asString("")));
        }
        draw();
    }

    @Override
    public JsonNode value() {
        ArrayNode codes = JsonNodeFactory.instance.arrayNode();
        chosen.forEach(codes::add);
        return codes;
    }

    @Override
    public void problem(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
    }
}
