package app.waymark.curation.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lines, longer texts, numbers, dates and lists of lines. */
final class TextPart implements FormPart {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Field field;
    private final TextControl control;
    private final Labelled labelled;

    TextPart(Field field, String id, String label, String hint, Runnable changed) {
        this.field = field;
        boolean many = field.type() == Field.Type.TEXT || field.type() == Field.Type.LINES;
        control = new TextControl(many, changed);
        switch (field.type()) {
            case NUMBER -> {
                control.element().setAttribute("inputmode", "decimal");
                control.component().addClassName("narrow-input");
            }
            case DATE -> control.element().setAttribute("type", "date");
            default -> {}
        }
        labelled = new Labelled(id, label, hint, control.component());
        labelled.addClassName(many ? "long" : field.type() == Field.Type.NUMBER ? "short" : "medium");
    }

    @Override
    public Component component() {
        return labelled;
    }

    @Override
    public void show(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            control.show("");
        } else if (value.isArray()) {
            List<String> lines =
                    value.valueStream().map(line -> line.asString("")).toList();
            control.show(String.join("\n", lines));
        } else if (value.isNumber()) {
            control.show(value.decimalValue().stripTrailingZeros().toPlainString());
        } else {
            control.show(value.asString(""));
        }
    }

    @Override
    public @Nullable JsonNode value() {
        String text = control.text();
        return switch (field.type()) {
            case LINES -> {
                ArrayNode lines = NODES.arrayNode();
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
                yield lines;
            }
            case NUMBER -> number(text.strip().replace(',', '.'));
            default -> field.optional() && text.isBlank() ? null : NODES.stringNode(text);
        };
    }

    /** What is no number is left to the check, which says so. */
    private static @Nullable JsonNode number(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return NODES.numberNode(new java.math.BigDecimal(text));
        } catch (NumberFormatException e) {
            return NODES.stringNode(text);
        }
    }

    @Override
    public void problem(String text) {
        labelled.problem(text);
    }
}
