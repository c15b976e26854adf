package app.waymark.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;

/**
 * A labelled input with a hint and, when something is wrong, with what. The server never reads or writes what is typed
 * except when its form is submitted, so nothing typed can be lost, and passwords do not linger in memory.
 */
class EntryField extends Div {

    @Tag("input")
    private static final class PlainInput extends Component {}

    private static final String SHOW_PASSWORD = """
            const button = this;
            button.addEventListener('click', () => {
              const input = button.parentElement.querySelector('input');
              const show = input.type === 'password';
              input.type = show ? 'text' : 'password';
              button.setAttribute('aria-pressed', show);
            });
            """;

    private final String name;
    private final PlainInput input = new PlainInput();
    private final NativeLabel caption = new NativeLabel();
    private final Span hint = new Span();
    private final Span problem = new Span();

    private EntryField(String name, String label, String type, String autocomplete) {
        this.name = name;
        addClassName("field");
        Element element = input.getElement();
        element.setAttribute("name", name);
        element.setAttribute("type", type);
        element.setAttribute("autocomplete", autocomplete);
        element.setAttribute("required", true);
        caption.setText(label);
        hint.addClassName("hint");
        problem.addClassName("problem");
        identify(name);
        add(caption, input, hint, problem);
        hint("");
        problem("");
    }

    static EntryField text(String name, String label, String autocomplete) {
        return new EntryField(name, label, "text", autocomplete);
    }

    static EntryField email(String name, String label) {
        var field = new EntryField(name, label, "email", "username");
        field.input.getElement().setAttribute("inputmode", "email");
        field.input.getElement().setAttribute("autocapitalize", "none");
        field.input.getElement().setAttribute("spellcheck", "false");
        return field;
    }

    /** A field for a password, with a button that shows what is typed. */
    static EntryField password(String name, String label, String autocomplete) {
        var field = new EntryField(name, label, "password", autocomplete);
        var show = new NativeButton(field.getTranslation("people.password.show"));
        show.addClassName("show");
        show.setAriaLabel(field.getTranslation("people.password.show-long", label));
        show.getElement().setAttribute("type", "button");
        show.getElement().setAttribute("aria-pressed", "false");
        show.addAttachListener(event -> show.getElement().executeJs(SHOW_PASSWORD));
        var row = new Div();
        row.addClassName("with-show");
        field.replace(field.input, row);
        row.add(field.input, show);
        return field;
    }

    /** Gives the field another id, where its name is on the page twice. */
    EntryField id(String id) {
        identify(id);
        return this;
    }

    private void identify(String id) {
        input.setId(id);
        caption.setFor(id);
        hint.setId(id + "-hint");
        problem.setId(id + "-problem");
        describe();
    }

    String name() {
        return name;
    }

    final EntryField hint(String text) {
        hint.setText(text);
        hint.setVisible(!text.isEmpty());
        describe();
        return this;
    }

    /** What the field holds when it is first shown. */
    EntryField value(String value) {
        input.getElement().setAttribute("value", value);
        return this;
    }

    EntryField readOnly() {
        input.getElement().setAttribute("readonly", true);
        return this;
    }

    EntryField autofocus() {
        input.addAttachListener(event -> focus());
        return this;
    }

    void focus() {
        input.getElement().executeJs("setTimeout(() => this.focus())");
    }

    /** Says what is wrong; an empty text when nothing is. */
    final void problem(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        if (text.isEmpty()) {
            input.getElement().removeAttribute("aria-invalid");
        } else {
            input.getElement().setAttribute("aria-invalid", "true");
        }
        describe();
    }

    String problem() {
        return problem.getText();
    }

    private void describe() {
        String describedBy = String.join(" ", descriptions());
        if (describedBy.isEmpty()) {
            input.getElement().removeAttribute("aria-describedby");
        } else {
            input.getElement().setAttribute("aria-describedby", describedBy);
        }
    }

    private List<String> descriptions() {
        return Stream.of(hint, problem)
                .filter(span -> !span.getText().isEmpty())
                .map(span -> span.getId().orElse(""))
                .toList();
    }
}
