package app.waymark.exchange;

import app.waymark.base.Phrase;
import app.waymark.catalog.CatalogKind;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads files in the layout of the shipped data. References (anchors and aliases) are refused before anything is built
 * from them, so that a few lines cannot grow into gigabytes; nesting, values and rows are limited.
 */
final class YamlReader {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .loadSettings(LoadSettings.builder()
                            .setCodePointLimit(Limits.UNPACKED)
                            .build())
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.DEPTH)
                            .maxStringLength(Limits.VALUE)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // a row is read out of the midst of its file
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Map<String, CatalogKind> FILES = Map.of(
            "domains.yaml", CatalogKind.DOMAIN,
            "skills.yaml", CatalogKind.SKILL,
            "roles.yaml", CatalogKind.ROLE,
            "roadmaps.yaml", CatalogKind.ROADMAP,
            "certifications.yaml", CatalogKind.CERTIFICATION,
            "courses.yaml", CatalogKind.COURSE,
            "misconceptions.yaml", CatalogKind.MISCONCEPTION);

    private YamlReader() {}

    static void read(SourceFile file, ReadFiles into) {
        String text = file.text();
        if (text.isBlank()) {
            into.fault(file.name(), 0, "", Phrase.of("fault.import.empty-file"));
            return;
        }
        try {
            refuseReferences(file, text);
            try (JsonParser parser = YAML.createParser(text)) {
                JsonToken first = parser.nextToken();
                if (first == JsonToken.START_ARRAY) {
                    list(file, parser, kindOf(file), into);
                } else if (first == JsonToken.START_OBJECT) {
                    questions(file, parser, into);
                } else {
                    into.fault(file.name(), 1, "", Phrase.of("fault.import.neither-list"));
                }
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            into.fault(file.name(), line, "", Phrase.of("fault.import.yaml", firstLine(e.getOriginalMessage())));
        }
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private static void refuseReferences(SourceFile file, String text) {
        try (YAMLParser parser = (YAMLParser) YAML.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
                    throw new ImportRefused(java.util.List.of(new ImportFault(
                            file.name(),
                            parser.currentTokenLocation().getLineNr(),
                            "",
                            Phrase.of("fault.import.references"))));
                }
            }
        }
    }

    private static Optional<CatalogKind> kindOf(SourceFile file) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        return file.name().contains("misconceptions/")
                ? Optional.of(CatalogKind.MISCONCEPTION)
                : Optional.ofNullable(FILES.get(name.replaceFirst("\\.yml$", ".yaml")));
    }

    private static void list(SourceFile file, JsonParser parser, Optional<CatalogKind> kind, ReadFiles into) {
        if (kind.isEmpty()) {
            into.fault(
                    file.name(),
                    0,
                    "",
                    Phrase.of(
                            "fault.import.file-name",
                            String.join(", ", FILES.keySet().stream().sorted().toList())));
            return;
        }
        rows(file, parser, kind.get(), "", into);
    }

    private static void questions(SourceFile file, JsonParser parser, ReadFiles into) {
        String skill = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            JsonToken value = parser.nextToken();
            if (name.equals("skill") && value == JsonToken.VALUE_STRING) {
                skill = parser.getString();
            } else if (name.equals("questions") && value == JsonToken.START_ARRAY) {
                if (skill.isEmpty()) {
                    into.fault(file.name(), line, "skill", Phrase.of("fault.import.skill-first"));
                }
                rows(file, parser, null, skill, into);
            } else {
                parser.skipChildren();
                into.fault(file.name(), line, name, Phrase.of("fault.import.not-known"));
            }
        }
    }

    private static void rows(
            SourceFile file, JsonParser parser, @Nullable CatalogKind kind, String skill, ReadFiles into) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode node = YAML.readTree(parser);
            if (node instanceof ObjectNode document) {
                into.add(new ImportRow(file.name(), line, kind, skill, document));
            } else {
                into.fault(file.name(), line, "", Phrase.of("fault.import.fields"));
            }
        }
    }
}
