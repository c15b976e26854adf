package app.waymark.base;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares two JSON documents field by field, so that a person can read what has changed. */
public final class DocumentDiff {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> NAMES = List.of("slug", "id", "skill", "domain", "question", "text", "title");

    private final List<FieldChange> changes = new ArrayList<>();

    private DocumentDiff() {}

    /**
     * What turns one document into the other, in order of the fields' names.
     *
     * @param before JSON text; empty for a thing that did not exist
     * @param after JSON text
     * @throws RuntimeException when either is not JSON
     */
    public static List<FieldChange> between(String before, String after) {
        var diff = new DocumentDiff();
        diff.compare("", before.isEmpty() ? null : JSON.readTree(before), JSON.readTree(after));
        return diff.changes;
    }

    private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (Objects.equals(before, after) || (isNothing(before) && isNothing(after))) {
            return;
        }
        if ((isTree(before) || isNothing(before)) && (isTree(after) || isNothing(after))) {
            Map<String, JsonNode> old = parts(before);
            Map<String, JsonNode> now = parts(after);
            var names = new TreeSet<String>(old.keySet());
            names.addAll(now.keySet());
            names.forEach(name -> compare(path.isEmpty() ? name : path + "/" + name, old.get(name), now.get(name)));
            reordered(path, old, now);
            return;
        }
        changes.add(new FieldChange(path, text(before), text(after)));
    }

    /** The same elements in another order are a change too. */
    private void reordered(String path, Map<String, JsonNode> old, Map<String, JsonNode> now) {
        List<String> before = old.keySet().stream().filter(now::containsKey).toList();
        List<String> after = now.keySet().stream().filter(old::containsKey).toList();
        if (!before.equals(after) && !path.isEmpty()) {
            changes.add(new FieldChange(path, String.join(", ", before), String.join(", ", after)));
        }
    }

    private static boolean isNothing(@Nullable JsonNode node) {
        return node == null || node.isNull() || (node.isContainer() && node.isEmpty());
    }

    private static boolean isTree(@Nullable JsonNode node) {
        return node != null && node.isContainer();
    }

    private static Map<String, JsonNode> parts(@Nullable JsonNode node) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        if (node == null) {
            return parts;
        }
        if (node.isObject()) {
            new TreeSet<>(node.propertyNames()).forEach(name -> parts.put(name, node.get(name)));
            return parts;
        }
        for (int i = 0; i < node.size(); i++) {
            String name = nameOf(node.get(i), i);
            parts.put(parts.containsKey(name) ? name + " (" + (i + 1) + ")" : name, node.get(i));
        }
        return parts;
    }

    private static String nameOf(JsonNode element, int index) {
        if (element.isString()) {
            return element.asString();
        }
        for (String name : NAMES) {
            JsonNode value = element.get(name);
            if (value != null && value.isString() && !value.asString().isBlank()) {
                return value.asString();
            }
        }
        return Integer.toString(index + 1);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        if (node == null || isNothing(node)) {
            return null;
        }
        return node.isString() ? node.asString() : node.toString();
    }
}
