package app.waymark.curation.ui;

import app.waymark.base.ui.SelectField.Option;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the control of each field, with its words. */
final class FormParts {

    private final String form;
    private final Words words;
    private final java.util.function.Function<String, Map<String, List<Option>>> options;

    /**
     * Controls of one form.
     *
     * @param form name of the form; words of its own go before those of all forms
     */
    FormParts(String form, Words words, java.util.function.Function<String, Map<String, List<Option>>> options) {
        this.form = form;
        this.words = words;
        this.options = options;
    }

    Words words() {
        return words;
    }

    FormPart part(Field field, String parentId, Runnable changed) {
        String id = parentId.isEmpty() ? "f-" + field.name() : parentId + "-" + field.name();
        String label = label(field);
        return switch (field.type()) {
            case LINE, TEXT, NUMBER, DATE, LINES -> new TextPart(field, id, label, hint(field.name()), changed);
            case FLAG -> new FlagPart(id, label, changed);
            case CHOICE ->
                new ChoicePart(
                        field, id, label, words.of("curation.form.nothing"), options.apply(field.options()), changed);
            case CHOICES -> new ChipsPart(id, words, label, options.apply(field.options()), changed);
            case PART -> new Group(label, new DocumentPart(this, field.inside(), id, field.optional(), changed));
            case PARTS, FOLDED -> new RowsPart(this, field, id, label, hint(field.name()), changed);
        };
    }

    private String label(Field field) {
        String name = name(field.name());
        return field.optional() ? words.of("curation.form.optional", name) : name;
    }

    String name(String field) {
        return words.field(form, field);
    }

    private String hint(String field) {
        return words.or("curation.hint." + form + "." + field, "");
    }

    /** A part with a heading of its own. */
    private static final class Group implements FormPart {

        private final DocumentPart inside;
        private final Div box = new Div();
        private final Span problem = new Span();

        Group(String label, DocumentPart inside) {
            this.inside = inside;
            var heading = new Span(label);
            heading.addClassName("strong");
            problem.addClassName("problem");
            problem.setVisible(false);
            box.add(heading, inside.component(), problem);
            box.addClassName("field-group");
            box.getElement().setAttribute("role", "group");
            box.getElement().setAttribute("aria-label", label);
        }

        @Override
        public Component component() {
            return box;
        }

        @Override
        public void show(@Nullable JsonNode value) {
            inside.show(value);
        }

        @Override
        public @Nullable JsonNode value() {
            return inside.value();
        }

        @Override
        public void problem(String text) {
            problem.setText(Objects.requireNonNull(text));
            problem.setVisible(!text.isEmpty());
        }
    }
}
