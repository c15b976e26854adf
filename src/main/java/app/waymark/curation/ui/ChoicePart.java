package app.waymark.curation.ui;

import app.waymark.base.ui.SelectField;
import app.waymark.base.ui.SelectField.Option;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One of several choices; a level is stored as a number, everything else as its code. */
final class ChoicePart implements FormPart {

    private final Field field;
    private final SelectField select;
    private final Set<String> known = new HashSet<>();
    private final Span problem = new Span();
    private final Div box = new Div();

    ChoicePart(
            Field field, String id, String label, String nothing, Map<String, List<Option>> groups, Runnable changed) {
        this.field = field;
        select = new SelectField(id, label, chosen -> changed.run());
        add(new Option("", nothing));
        groups.forEach((heading, options) -> {
            options.forEach(option -> known.add(option.value()));
            if (heading.isEmpty()) {
                select.options(options);
            } else {
                select.group(heading, options);
            }
        });
        problem.addClassName("problem");
        problem.setVisible(false);
        problem.getElement().setAttribute("role", "alert");
        select.add(problem);
        box.add(select);
        box.addClassName("choice");
    }

    private void add(Option option) {
        known.add(option.value());
        select.options(List.of(option));
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public void show(@Nullable JsonNode value) {
        String code = value == null || value.isNull() ? "" : value.isString() ? value.asString() : value.toString();
        if (!known.contains(code)) {
            // what is stored is never changed by looking at it
            add(new Option(code, code));
        }
        select.show(code);
    }

    @Override
    public @Nullable JsonNode value() {
        String code = select.chosen();
        if (code.isEmpty()) {
            return field.optional() ? null : JsonNodeFactory.instance.stringNode("");
        }
        boolean number = field.options().startsWith("levels") || field.options().equals("effect");
        return number && code.matches("\\d")
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(code))
                : JsonNodeFactory.instance.stringNode(code);
    }

    @Override
    public void problem(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
    }
}
