package app.waymark.exchange;

import app.waymark.base.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads QTI 3.0 packages: items with one choice, order or numeric text-entry interaction. Others are named and left out. */
final class QtiReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int USUAL_LEVEL = 3;

    private final SourceFile file;
    private final int number;
    private final ReadFiles into;

    private QtiReader(SourceFile file, int number, ReadFiles into) {
        this.file = file;
        this.number = number;
        this.into = into;
    }

    static void read(List<SourceFile> files, ReadFiles into) {
        SourceFile manifest = files.stream()
                .filter(file -> file.endsWith("imsmanifest.xml"))
                .findFirst()
                .orElseThrow();
        String root = manifest.name().substring(0, manifest.name().length() - "imsmanifest.xml".length());
        Map<String, SourceFile> byName = new HashMap<>();
        files.forEach(file -> byName.put(file.name(), file));
        Optional<Document> document = parse(manifest, into);
        if (document.isEmpty()) {
            return;
        }
        int number = 0;
        for (Element resource : Xml.named(document.get(), "resource").toList()) {
            if (!resource.getAttribute("type").startsWith("imsqti_item_")) {
                continue;
            }
            number++;
            String href = resource.getAttribute("href");
            SourceFile item = byName.get(root + href);
            if (item == null) {
                into.fault(manifest.name(), number, "href", Phrase.of("fault.import.no-file", href));
            } else {
                new QtiReader(item, number, into).item();
            }
        }
        if (number == 0) {
            into.fault(manifest.name(), 0, "resources", Phrase.of("fault.import.no-items"));
        }
    }

    private static Optional<Document> parse(SourceFile file, ReadFiles into) {
        String text;
        try {
            text = file.text();
        } catch (ImportRefused e) {
            e.faults().forEach(into::fault);
            return Optional.empty();
        }
        Optional<Document> document = Xml.parse(text);
        if (document.isEmpty()) {
            into.fault(file.name(), 0, "", Phrase.of("fault.import.xml"));
        }
        return document;
    }

    private void item() {
        Optional<Document> document = parse(file, into);
        if (document.isEmpty()) {
            return;
        }
        Element item = document.get().getDocumentElement();
        Optional<Element> body = Xml.named(item, "qti-item-body").findFirst();
        List<Element> interactions = body.map(found -> Xml.below(found)
                        .filter(element -> element.getLocalName().endsWith("-interaction"))
                        .toList())
                .orElse(List.of());
        String type = interactions.size() == 1 ? type(item, interactions.getFirst()) : "";
        if (body.isEmpty() || type.isEmpty()) {
            into.note(Phrase.of("fault.import.interaction", file.name()));
            return;
        }
        question(item, body.get(), interactions.getFirst(), type);
    }

    private static String type(Element item, Element interaction) {
        Element declaration =
                Xml.named(item, "qti-response-declaration").findFirst().orElse(item);
        return switch (interaction.getLocalName()) {
            case "qti-choice-interaction" ->
                declaration.getAttribute("cardinality").equals("multiple") ? "multiple-response" : "single-choice";
            case "qti-order-interaction" -> "ordering";
            case "qti-text-entry-interaction" ->
                List.of("float", "integer").contains(declaration.getAttribute("base-type")) ? "numeric" : "";
            default -> "";
        };
    }

    private void question(Element item, Element body, Element interaction, String type) {
        ObjectNode authors = authors(body);
        ObjectNode question = JSON.createObjectNode();
        question.put("id", slug(item.getAttribute("identifier")));
        question.put("type", type);
        question.put("level", USUAL_LEVEL);
        question.put("situation", false);
        JsonNode misconceptions = authors.path("misconceptions");
        authors.properties().forEach(field -> question.set(field.getKey(), field.getValue()));
        question.remove(List.of("skill", "misconceptions"));
        if (!authors.has("level")) {
            into.note(Phrase.of("fault.import.no-level", file.name(), USUAL_LEVEL));
        }
        question.put("stem", stem(body, interaction, authors));
        List<String> correct = Xml.named(item, "qti-correct-response")
                .flatMap(element -> Xml.named(element, "qti-value"))
                .map(value -> value.getTextContent().strip())
                .toList();
        switch (type) {
            case "numeric" -> numeric(item, question, correct, authors);
            case "ordering" -> steps(interaction, question, correct);
            default -> options(interaction, question, correct, misconceptions);
        }
        Xml.named(item, "qti-modal-feedback")
                .findFirst()
                .ifPresent(feedback -> question.put("explanation", explanation(feedback)));
        into.add(new ImportRow(file.name(), number, null, authors.path("skill").asString(""), question));
    }

    private static String explanation(Element feedback) {
        return Xml.named(feedback, "p")
                .map(Prose::line)
                .reduce((one, other) -> one + "\n\n" + other)
                .orElseGet(() -> Prose.markdown(feedback));
    }

    private static String slug(String identifier) {
        return identifier.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }

    private ObjectNode authors(Element body) {
        Optional<Element> data = Xml.named(body, "pre")
                .filter(element -> element.getAttribute("class").equals(QtiWriter.AUTHORS))
                .findFirst();
        try {
            return data.isPresent() && JSON.readTree(data.get().getTextContent()) instanceof ObjectNode object
                    ? object
                    : JSON.createObjectNode();
        } catch (JacksonException e) {
            into.fault(file.name(), number, QtiWriter.AUTHORS, Phrase.of("fault.import.authors"));
            return JSON.createObjectNode();
        }
    }

    /** The stem as its author wrote it, unless the visible one has been changed since. */
    private static String stem(Element body, Element interaction, ObjectNode authors) {
        Xml.named(body, "p")
                .filter(element -> element.getAttribute("class").equals(QtiWriter.ANSWER))
                .toList()
                .forEach(element -> element.getParentNode().removeChild(element));
        String visible = Prose.markdown(body);
        Optional<String> prompt =
                Xml.named(interaction, "qti-prompt").map(Prose::markdown).findFirst();
        String whole = prompt.map(text -> (visible + "\n\n" + text).strip()).orElse(visible);
        String written = authors.path("stem").asString("");
        Element rendered = Xml.create().createElementNS(QtiWriter.QTI, "div");
        Prose.blocks(rendered, written);
        return !written.isEmpty() && Prose.markdown(rendered).equals(whole) ? written : whole;
    }

    private static void options(
            Element interaction, ObjectNode question, List<String> correct, JsonNode misconceptions) {
        ArrayNode options = question.putArray("options");
        for (Element choice : choices(interaction)) {
            String name = choice.getAttribute("identifier");
            ObjectNode option = options.addObject();
            option.put("text", Prose.line(choice));
            if (correct.contains(name)) {
                option.put("correct", true);
            }
            because(choice, option);
            if (misconceptions.has(name)) {
                option.set("misconception", misconceptions.get(name));
            }
        }
    }

    private static List<Element> choices(Element interaction) {
        return Xml.named(interaction, "qti-simple-choice").toList();
    }

    private static void because(Element choice, ObjectNode option) {
        Xml.named(choice, "qti-feedback-inline")
                .findFirst()
                .ifPresent(because -> option.put("because", Prose.line(because)));
    }

    private void steps(Element interaction, ObjectNode question, List<String> correct) {
        Map<String, Element> byName = new HashMap<>();
        choices(interaction).forEach(choice -> byName.put(choice.getAttribute("identifier"), choice));
        if (!byName.keySet().equals(new java.util.HashSet<>(correct))) {
            into.fault(file.name(), number, "qti-correct-response", Phrase.of("fault.import.order"));
            return;
        }
        ArrayNode steps = question.putArray("steps");
        for (String name : correct) {
            Element choice = java.util.Objects.requireNonNull(byName.get(name));
            ObjectNode step = steps.addObject();
            step.put("text", Prose.line(choice));
            because(choice, step);
        }
    }

    private void numeric(Element item, ObjectNode question, List<String> correct, ObjectNode authors) {
        try {
            question.put("answer", Double.parseDouble(correct.isEmpty() ? "" : correct.getFirst()));
        } catch (NumberFormatException e) {
            into.fault(file.name(), number, "qti-correct-response", Phrase.of("fault.import.number"));
        }
        if (!authors.has("unit")) {
            question.put("unit", "");
        }
        if (!authors.has("tolerance")) {
            tolerance(item, question);
        }
    }

    private void tolerance(Element item, ObjectNode question) {
        List<String> parts = new ArrayList<>();
        Optional<Element> equal = Xml.named(item, "qti-equal").findFirst();
        equal.ifPresent(element ->
                parts.addAll(List.of(element.getAttribute("tolerance").strip().split("\\s+", -1))));
        ObjectNode tolerance = question.putObject("tolerance");
        if (equal.isEmpty() || parts.getFirst().isEmpty()) {
            tolerance.put("absolute", 0);
            return;
        }
        try {
            double amount = Double.parseDouble(parts.getFirst());
            boolean relative = equal.get().getAttribute("tolerance-mode").equals("relative");
            tolerance.put(relative ? "relative" : "absolute", relative ? amount / 100 : amount);
        } catch (NumberFormatException e) {
            into.fault(file.name(), number, "tolerance", Phrase.of("fault.import.number"));
        }
    }
}
