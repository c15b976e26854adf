package app.waymark.catalog;

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
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How catalogue things are written as JSON documents and hashed. */
@Component
class CatalogFormat {

    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    String write(CatalogThing thing) {
        return json.writeValueAsString(thing);
    }

    CatalogThing read(CatalogKind kind, String document) {
        try {
            return json.readValue(document, kind.type);
        } catch (JacksonException e) {
            throw new IllegalStateException("A stored " + kind.code + " cannot be read", e);
        }
    }

    /**
     * Reads a document that somebody has written.
     *
     * @throws CatalogFault naming the field that cannot be read
     */
    CatalogThing readForeign(CatalogKind kind, String document) {
        try {
            return json.readValue(document, kind.type);
        } catch (JacksonException e) {
            String field = e.getPath().stream()
                    .map(part -> part.getPropertyName() != null
                            ? part.getPropertyName()
                            : Integer.toString(part.getIndex() + 1))
                    .collect(Collectors.joining(" "));
            throw new CatalogFault(List.of(Fault.of(kind.code + ", " + field, "fault.unreadable")));
        }
    }

    /** The same thing under another slug. */
    CatalogThing renamed(CatalogThing thing, String slug, String suffix) {
        CatalogKind kind = CatalogKind.of(thing);
        ObjectNode document = (ObjectNode) json.readTree(write(thing));
        document.put("slug", slug);
        document.put(kind == CatalogKind.COURSE ? "title" : "name", thing.title() + suffix);
        return read(kind, document.toString());
    }

    /** SHA-256 of the canonical document, as hexadecimal digits. */
    static String hash(String document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
