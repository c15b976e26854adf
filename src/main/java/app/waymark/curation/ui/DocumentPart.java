package app.waymark.curation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one document or of a part of it. What the form has no field for stays as it is. */
final class DocumentPart implements FormPart {

    private final Map<String, FormPart> parts = new LinkedHashMap<>();
    private final Div box = new Div();
    private final boolean optional;
    private ObjectNode document = JsonNodeFactory.instance.objectNode();

    DocumentPart(FormParts factory, List<Field> fields, String id, boolean optional, Runnable changed) {
        this.optional = optional;
        box.addClassName("fields");
        fields.forEach(field -> {
            FormPart part = factory.part(field, id, changed);
            parts.put(field.name(), part);
            box.add(part.component());
        });
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public void show(@Nullable JsonNode value) {
        document = value instanceof ObjectNode node ? node.deepCopy() : JsonNodeFactory.instance.objectNode();
        parts.forEach((name, part) -> part.show(document.get(name)));
    }

    @Override
    public @Nullable JsonNode value() {
        ObjectNode made = document.deepCopy();
        parts.forEach((name, part) -> {
            JsonNode value = part.value();
            if (value == null) {
                made.remove(name);
            } else {
                made.set(name, value);
            }
        });
        return optional && isEmpty(made) ? null : made;
    }

    private static boolean isEmpty(ObjectNode node) {
        return node.valueStream()
                .allMatch(value ->
                        value.isNull() || (value.isString() && value.asString().isBlank()));
    }

    /** The control of a field. */
    @Nullable
    FormPart part(String name) {
        return parts.get(name);
    }

    /** Takes back all that was said to be wrong. */
    void sound() {
        parts.values().forEach(part -> part.problem(""));
    }

    @Override
    public void problem(String text) {
        parts.values().stream().findFirst().ifPresent(part -> part.problem(text));
    }
}
