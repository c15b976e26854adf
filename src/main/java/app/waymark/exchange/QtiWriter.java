package app.waymark.exchange;

import app.waymark.base.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes questions as a QTI 3.0 package. What QTI has no place for (level, skill, misconceptions, sources, figures to
 * recompute) stands as JSON in a rubric block that only authors see, {@code <pre class="waymark">}; other systems leave
 * it alone. Why an option is right or wrong is inline feedback, the explanation is modal feedback.
 */
final class QtiWriter {

    static final String QTI = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
    static final String PACKAGE = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
    static final String ITEM_TYPE = "imsqti_item_xmlv3p0";
    static final String AUTHORS = "waymark";
    static final String ANSWER = "waymark-answer";

    /** Formats that QTI carries; a judgement's actions have grades, which a choice does not. */
    static final Set<String> FORMATS = Set.of("single-choice", "multiple-response", "ordering", "numeric");

    /** What is said in elements of its own, so that it does not stand among what only authors see. */
    private static final List<String> SAID = List.of("id", "type", "options", "steps", "explanation");

    private static final JsonMapper JSON = JsonMapper.shared();

    private QtiWriter() {}

    static byte[] write(Collection<CsvExport.Question> questions) {
        Map<String, String> files = new TreeMap<>();
        List<String> ids = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (CsvExport.Question question : questions) {
            JsonNode document = JSON.readTree(question.document());
            String id = document.get("id").asString();
            if (FORMATS.contains(document.get("type").asString())) {
                ids.add(id);
                files.put("items/" + id + ".xml", item(question.skill(), document));
            } else {
                left.add(id);
            }
        }
        files.put("imsmanifest.xml", manifest(ids));
        files.put("REPORT.txt", report(ids.size(), left));
        return ExportService.zip(files);
    }

    private static String report(int written, List<String> left) {
        List<String> lines = new ArrayList<>();
        lines.add(Phrase.of("exchange.qti.report.written", written).toString());
        if (left.isEmpty()) {
            lines.add(Phrase.of("exchange.qti.report.none").toString());
        } else {
            lines.add(Phrase.of("exchange.qti.report.left", left.size()).toString());
            lines.add(String.join("\n", left));
        }
        lines.add(Phrase.of("exchange.qti.report.rest").toString());
        return String.join("\n\n", lines) + "\n";
    }

    private static String manifest(List<String> ids) {
        Document document = Xml.create();
        Element manifest = document.createElementNS(PACKAGE, "manifest");
        document.appendChild(manifest);
        manifest.setAttribute("identifier", "waymark");
        Element metadata = add(manifest, "metadata");
        add(metadata, "schema").setTextContent("QTI Package");
        add(metadata, "schemaversion").setTextContent("3.0.0");
        add(manifest, "organizations");
        Element resources = add(manifest, "resources");
        for (String id : ids) {
            Element resource = add(resources, "resource");
            resource.setAttribute("identifier", "item-" + id);
            resource.setAttribute("type", ITEM_TYPE);
            resource.setAttribute("href", "items/" + id + ".xml");
            add(resource, "file").setAttribute("href", "items/" + id + ".xml");
        }
        return Xml.write(document);
    }

    private static Element add(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), name);
        parent.appendChild(child);
        return child;
    }

    private static String item(String skill, JsonNode question) {
        Document document = Xml.create();
        Element item = document.createElementNS(QTI, "qti-assessment-item");
        document.appendChild(item);
        String id = question.get("id").asString();
        item.setAttribute("identifier", id);
        item.setAttribute("title", id);
        item.setAttribute("adaptive", "false");
        item.setAttribute("time-dependent", "false");
        item.setAttribute("xml:lang", "en");
        String type = question.get("type").asString();
        response(item, type, question);
        outcome(item, "SCORE", "single", "float");
        outcome(item, "FEEDBACK", "multiple", "identifier");
        Element body = add(item, "qti-item-body");
        Element stem = add(body, "div");
        Prose.blocks(stem, question.path("stem").asString(""));
        interaction(body, type, question);
        authors(body, skill, question);
        processing(item, type, question);
        Element explanation = add(item, "qti-modal-feedback");
        explanation.setAttribute("outcome-identifier", "FEEDBACK");
        explanation.setAttribute("identifier", "EXPLANATION");
        explanation.setAttribute("show-hide", "show");
        Prose.line(
                add(add(explanation, "qti-content-body"), "p"),
                question.path("explanation").asString(""));
        return Xml.write(document);
    }

    private static void response(Element item, String type, JsonNode question) {
        Element response = add(item, "qti-response-declaration");
        response.setAttribute("identifier", "RESPONSE");
        response.setAttribute(
                "cardinality",
                switch (type) {
                    case "multiple-response" -> "multiple";
                    case "ordering" -> "ordered";
                    default -> "single";
                });
        response.setAttribute("base-type", type.equals("numeric") ? "float" : "identifier");
        Element correct = add(response, "qti-correct-response");
        switch (type) {
            case "numeric" ->
                add(correct, "qti-value").setTextContent(question.path("answer").toString());
            case "ordering" ->
                order(question.path("steps").size())
                        .forEach(name -> add(correct, "qti-value").setTextContent(name));
            default -> {
                int i = 0;
                for (JsonNode option : question.path("options")) {
                    if (option.path("correct").asBoolean(false)) {
                        add(correct, "qti-value").setTextContent(name(i));
                    }
                    i++;
                }
            }
        }
    }

    static String name(int index) {
        return String.valueOf((char) ('A' + index));
    }

    /** Steps are listed in the right order, so that they must not be named by it: the names tell nothing. */
    private static List<String> order(int size) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add(name((i * 5 + 3) % 7));
        }
        return names;
    }

    private static void outcome(Element item, String name, String cardinality, String type) {
        Element outcome = add(item, "qti-outcome-declaration");
        outcome.setAttribute("identifier", name);
        outcome.setAttribute("cardinality", cardinality);
        outcome.setAttribute("base-type", type);
    }

    private static void interaction(Element body, String type, JsonNode question) {
        if (type.equals("numeric")) {
            Element line = add(body, "p");
            line.setAttribute("class", ANSWER);
            Element entry = add(line, "qti-text-entry-interaction");
            entry.setAttribute("response-identifier", "RESPONSE");
            entry.setAttribute("expected-length", "12");
            line.appendChild(body.getOwnerDocument()
                    .createTextNode(" " + question.path("unit").asString("")));
            return;
        }
        boolean ordering = type.equals("ordering");
        Element interaction = add(body, ordering ? "qti-order-interaction" : "qti-choice-interaction");
        interaction.setAttribute("response-identifier", "RESPONSE");
        interaction.setAttribute("shuffle", "true");
        if (!ordering) {
            interaction.setAttribute("max-choices", type.equals("single-choice") ? "1" : "0");
        }
        JsonNode choices = question.path(ordering ? "steps" : "options");
        Map<String, JsonNode> named = new TreeMap<>();
        List<String> order = order(choices.size());
        for (int i = 0; i < choices.size(); i++) {
            named.put(ordering ? order.get(i) : name(i), choices.get(i));
        }
        named.forEach((name, choice) -> choice(interaction, name, choice));
    }

    private static void choice(Element interaction, String name, JsonNode choice) {
        Element element = add(interaction, "qti-simple-choice");
        element.setAttribute("identifier", name);
        Prose.line(element, choice.path("text").asString(""));
        Element because = add(element, "qti-feedback-inline");
        because.setAttribute("outcome-identifier", "FEEDBACK");
        because.setAttribute("identifier", name);
        because.setAttribute("show-hide", "show");
        Prose.line(because, choice.path("because").asString(""));
    }

    private static void authors(Element body, String skill, JsonNode question) {
        ObjectNode rest = (ObjectNode) question.deepCopy();
        rest.remove(SAID);
        rest.put("skill", skill);
        ObjectNode misconceptions = JSON.createObjectNode();
        int i = 0;
        for (JsonNode option : question.path("options")) {
            if (option.has("misconception")) {
                misconceptions.set(name(i), option.get("misconception"));
            }
            i++;
        }
        if (!misconceptions.isEmpty()) {
            rest.set("misconceptions", misconceptions);
        }
        Element rubric = add(body, "qti-rubric-block");
        rubric.setAttribute("use", "scoring");
        rubric.setAttribute("view", "author");
        Element data = add(add(rubric, "qti-content-body"), "pre");
        data.setAttribute("class", AUTHORS);
        data.setTextContent(JSON.writeValueAsString(rest));
    }

    private static void processing(Element item, String type, JsonNode question) {
        Element processing = add(item, "qti-response-processing");
        Element condition = add(add(processing, "qti-response-condition"), "qti-response-if");
        Element comparison = add(condition, type.equals("numeric") ? "qti-equal" : "qti-match");
        if (type.equals("numeric")) {
            JsonNode tolerance = question.path("tolerance");
            boolean absolute = tolerance.has("absolute");
            String amount = absolute
                    ? tolerance.get("absolute").toString()
                    : Double.toString(tolerance.path("relative").asDouble(0) * 100);
            comparison.setAttribute("tolerance-mode", absolute ? "absolute" : "relative");
            comparison.setAttribute("tolerance", amount + " " + amount);
        }
        add(comparison, "qti-variable").setAttribute("identifier", "RESPONSE");
        add(comparison, "qti-correct").setAttribute("identifier", "RESPONSE");
        Element score = add(condition, "qti-set-outcome-value");
        score.setAttribute("identifier", "SCORE");
        value(score, "float", "1");
        Element feedback = add(processing, "qti-set-outcome-value");
        feedback.setAttribute("identifier", "FEEDBACK");
        Element shown = add(feedback, "qti-multiple");
        value(shown, "identifier", "EXPLANATION");
        Xml.named(item, "qti-simple-choice")
                .forEach(choice -> value(shown, "identifier", choice.getAttribute("identifier")));
    }

    private static void value(Element parent, String type, String text) {
        Element value = add(parent, "qti-base-value");
        value.setAttribute("base-type", type);
        value.setTextContent(text);
    }
}
