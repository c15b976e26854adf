package app.waymark.questions;

import app.waymark.base.Fault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The canonical form of a question, whose hash names its version. */
@Component
class QuestionFormatting {

    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    String write(QuestionContent content) {
        return json.writeValueAsString(content);
    }

    QuestionContent read(String document) {
        return json.treeToValue(withUnit(json.readTree(document)), QuestionContent.class);
    }

    /** The canonical form leaves out what is empty, and "no unit" is an answer of its own. */
    private static JsonNode withUnit(JsonNode document) {
        if (document instanceof ObjectNode question
                && QuestionFormat.NUMERIC.code().equals(question.path("type").asString(""))
                && !question.has("unit")) {
            question.put("unit", "");
        }
        return document;
    }

    /**
     * Reads a document that somebody has written.
     *
     * @throws QuestionFault naming the field that cannot be read
     */
    QuestionContent readForeign(String document) {
        try {
            return json.treeToValue(withUnit(json.readTree(document)), QuestionContent.class);
        } catch (JacksonException e) {
            String field = e.getPath().stream()
                    .map(part -> part.getPropertyName() != null
                            ? part.getPropertyName()
                            : Integer.toString(part.getIndex() + 1))
                    .collect(Collectors.joining(" "));
            throw new QuestionFault(List.of(Fault.of(field.isEmpty() ? "question" : field, "fault.unreadable")));
        }
    }

    /** The same question under another id. */
    QuestionContent renamed(QuestionContent content, String id) {
        ObjectNode document = (ObjectNode) json.readTree(write(content));
        document.put("id", id);
        return read(document.toString());
    }

    /** SHA-256 over skill and canonical content, as hexadecimal digits. */
    static String hash(String skill, String document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((skill + "\n" + document).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
