package app.waymark.curation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The form of a whole document. What is typed is told after a pause, and what is wrong stands both at its field and in
 * one list that is read out.
 */
final class DocumentForm extends Div {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PLACE = Pattern.compile("^([a-z-]+)(?:[ ,].*)?$");

    private final DocumentPart part;
    private final List<Field> fields;
    private final Words words;
    private final Div faults = new Div();

    DocumentForm(String name, List<Field> fields, Words words, Options options, Runnable changed) {
        this.fields = fields;
        this.words = words;
        part = new DocumentPart(new FormParts(name, words, options::of), fields, "", false, changed);
        faults.getElement().setAttribute("role", "status");
        faults.addClassName("faults");
        addClassNames("document-form", "stack");
        add(part.component());
    }

    /** The list of what is wrong, to be put where it is seen. */
    Div faults() {
        return faults;
    }

    void show(String document) {
        part.show(JSON.readTree(document));
    }

    /** The document as it stands in the form, as JSON. */
    String document() {
        return Objects.requireNonNullElse(part.value(), JsonNodeFactory.instance.objectNode())
                .toString();
    }

    /** One value of the document as text; empty where there is none. */
    String text(String field) {
        JsonNode document = part.value();
        return document == null ? "" : document.path(field).asString("");
    }

    /**
     * Shows what is wrong.
     *
     * @param lines each beginning with the field, then a colon
     */
    void problems(List<String> lines) {
        part.sound();
        List<String> shown = new ArrayList<>();
        for (String line : lines) {
            shown.add(line);
            FormPart control = part.part(fieldOf(line));
            if (control != null) {
                int colon = line.indexOf(": ");
                control.problem(colon < 0 ? line : line.substring(colon + 2));
            }
        }
        faults.removeAll();
        faults.setClassName("notice", !shown.isEmpty());
        faults.setClassName("problem", !shown.isEmpty());
        if (!shown.isEmpty()) {
            var list = new UnorderedList();
            shown.forEach(line -> list.add(new ListItem(line)));
            faults.add(new Paragraph(words.of("curation.form.faults", shown.size())), list);
        }
    }

    /** The field at the top that a fault belongs to; "requirement x" stands in "requirements". */
    private String fieldOf(String line) {
        String place = line.contains(": ") ? line.substring(0, line.indexOf(": ")) : line;
        Matcher matcher = PLACE.matcher(place);
        String first = matcher.matches() ? matcher.group(1) : "";
        return fields.stream()
                .map(Field::name)
                .filter(name -> name.equals(first) || name.equals(first + "s"))
                .findFirst()
                .orElse("");
    }
}
