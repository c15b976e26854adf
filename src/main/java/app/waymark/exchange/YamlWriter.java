package app.waymark.exchange;

import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes things in the layout of the shipped data: names first, what is not known left out. */
final class YamlWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build())
            .build();

    /** Fields that come first, in this order; the rest follows by the alphabet. */
    private static final List<String> FIRST = List.of(
            "slug", "id", "skill", "name", "title", "level", "type", "situation", "stem", "text", "correct", "effect");

    private YamlWriter() {}

    /** A list of things, given as canonical JSON. */
    static String list(Collection<String> documents) {
        ArrayNode list = JSON.createArrayNode();
        documents.forEach(document -> list.add(tidy(JSON.readTree(document))));
        return YAML.writeValueAsString(list);
    }

    /** The questions of a skill, given as canonical JSON. */
    static String questions(String skill, Collection<String> documents) {
        ObjectNode file = JSON.createObjectNode();
        file.put("skill", skill);
        ArrayNode questions = file.putArray("questions");
        documents.forEach(document -> questions.add(tidy(JSON.readTree(document))));
        return YAML.writeValueAsString(file);
    }

    private static JsonNode tidy(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = JSON.createArrayNode();
            node.forEach(element -> list.add(tidy(element)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JSON.createObjectNode();
        FIRST.stream().filter(node::has).forEach(name -> put(object, name, node.get(name)));
        node.propertyNames().stream()
                .sorted()
                .filter(name -> !FIRST.contains(name))
                .forEach(name -> put(object, name, node.get(name)));
        return object;
    }

    private static void put(ObjectNode object, String name, JsonNode value) {
        if (!value.isNull()) {
            object.set(name, tidy(value));
        }
    }
}
