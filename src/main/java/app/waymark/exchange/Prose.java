package app.waymark.exchange;

import app.waymark.base.Markdown;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Text between Markdown, as questions are written in, and the XHTML of QTI items. */
final class Prose {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "pre", "ul", "ol", "table", "blockquote", "h1", "h2", "h3");
    private static final Set<String> LEFT_OUT = Set.of(
            "qti-choice-interaction", "qti-order-interaction", "qti-rubric-block", "qti-feedback-inline", "qti-prompt");

    private Prose() {}

    /** Adds Markdown as elements. */
    static void blocks(Element parent, String markdown) {
        Document document = parent.getOwnerDocument();
        Xml.parse("<div>" + Markdown.toHtml(markdown) + "</div>")
                .ifPresentOrElse(
                        html -> copy(html.getDocumentElement(), parent),
                        () -> parent.appendChild(document.createElementNS(QtiWriter.QTI, "p"))
                                .setTextContent(markdown));
    }

    private static void copy(Element from, Element to) {
        for (Node node = from.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                Element copied = to.getOwnerDocument().createElementNS(QtiWriter.QTI, element.getLocalName());
                to.appendChild(copied);
                copy(element, copied);
            } else if (node instanceof Text text) {
                to.appendChild(to.getOwnerDocument().createTextNode(text.getData()));
            }
        }
    }

    /** Adds one line of text; what is between backticks is code. */
    static void line(Element parent, String text) {
        Document document = parent.getOwnerDocument();
        String[] parts = text.split("`", -1);
        if (parts.length % 2 == 0) {
            parent.appendChild(document.createTextNode(text));
            return;
        }
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                parent.appendChild(document.createTextNode(parts[i]));
            } else {
                parent.appendChild(document.createElementNS(QtiWriter.QTI, "code"))
                        .setTextContent(parts[i]);
            }
        }
    }

    /** One line of text from an element. */
    static String line(Element element) {
        var text = new StringBuilder();
        inline(element, text);
        return text.toString();
    }

    /** Markdown from the elements of a body. */
    static String markdown(Element body) {
        var text = new StringBuilder();
        block(body, text);
        return text.toString().strip();
    }

    private static void block(Element parent, StringBuilder text) {
        var loose = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && BLOCKS.contains(element.getLocalName())) {
                paragraph(loose, text);
                block(element.getLocalName(), element, text);
            } else if (node instanceof Element element) {
                if (!LEFT_OUT.contains(element.getLocalName())) {
                    inlineElement(element, loose);
                }
            } else if (node instanceof Text data) {
                loose.append(data.getData());
            }
        }
        paragraph(loose, text);
    }

    private static void block(String name, Element element, StringBuilder text) {
        switch (name) {
            case "pre" ->
                text.append("```\n")
                        .append(element.getTextContent().stripTrailing())
                        .append("\n```\n\n");
            case "ul", "ol" -> {
                Xml.children(element)
                        .forEach(item ->
                                text.append("- ").append(flat(line(item))).append('\n'));
                text.append('\n');
            }
            case "table" -> table(element, text);
            default -> block(element, text);
        }
    }

    private static void table(Element table, StringBuilder text) {
        List<Element> rows = Xml.named(table, "tr").toList();
        for (int i = 0; i < rows.size(); i++) {
            List<Element> cells = Xml.children(rows.get(i));
            cells.forEach(cell -> text.append("| ").append(flat(line(cell))).append(' '));
            text.append("|\n");
            if (i == 0) {
                text.append("|---".repeat(cells.size())).append("|\n");
            }
        }
        text.append('\n');
    }

    private static void paragraph(StringBuilder loose, StringBuilder text) {
        String flat = flat(loose.toString());
        if (!flat.isEmpty()) {
            text.append(flat).append("\n\n");
        }
        loose.setLength(0);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static void inline(Element parent, StringBuilder text) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text data) {
                text.append(data.getData());
            } else if (node instanceof Element element && !LEFT_OUT.contains(element.getLocalName())) {
                inlineElement(element, text);
            }
        }
    }

    private static void inlineElement(Element element, StringBuilder text) {
        String around = switch (element.getLocalName()) {
            case "code" -> "`";
            case "strong", "b" -> "**";
            case "em", "i" -> "*";
            default -> "";
        };
        text.append(around);
        inline(element, text);
        text.append(around);
        if (element.getLocalName().equals("qti-text-entry-interaction")) {
            text.append("…");
        }
    }
}
