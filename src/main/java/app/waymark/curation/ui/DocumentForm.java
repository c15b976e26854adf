package app.waymark.curation.ui;

import app.waymark.base.Fault;
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

    private final FormParts parts;
    private final DocumentPart part;
    private final List<Field> fields;
    private final Words words;
    private final Div faults = new Div();

    DocumentForm(String name, List<Field> fields, Words words, Options options, Runnable changed) {
        this.fields = fields;
        this.words = words;
        parts = new FormParts(name, words, options::of);
        part = new DocumentPart(parts, fields, "", false, changed);
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
     * @param problems each at its field, or at another thing
     */
    void problems(List<Fault> problems) {
        part.sound();
        List<String> shown = new ArrayList<>();
        for (Fault fault : problems) {
            String field = fieldOf(fault.place());
            String problem = words.say(fault.problem());
            shown.add(words.of("curation.form.fault", placeOf(fault.place(), field), problem));
            FormPart control = part.part(field);
            if (control != null) {
                control.problem(problem);
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

    /** The place with the field as the form calls it: "Requirements, prompt-engineering". */
    private String placeOf(String place, String field) {
        if (field.isEmpty()) {
            return place;
        }
        int named = place.startsWith(field) ? field.length() : field.length() - 1;
        String inside = place.substring(named).replaceFirst("^[ ,]+", "");
        return inside.isEmpty() ? parts.name(field) : parts.name(field) + ", " + inside;
    }

    /** The field at the top that a fault belongs to; "requirement x" stands in "requirements". */
    private String fieldOf(String place) {
        Matcher matcher = PLACE.matcher(place);
        String first = matcher.matches() ? matcher.group(1) : "";
        return fields.stream()
                .map(Field::name)
                .filter(name -> name.equals(first) || name.equals(first + "s"))
                .findFirst()
                .orElse("");
    }
}
