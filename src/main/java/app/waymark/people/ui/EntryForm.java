package app.waymark.people.ui;

import app.waymark.people.InputProblem;
import app.waymark.people.InvalidInput;
import app.waymark.people.TooManyTries;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real form, so that Enter submits it and password managers know it. What is typed travels once, when it is
 * submitted; what is wrong is said at the fields, and the first of them gets the focus.
 */
@Tag("form")
class EntryForm extends HtmlContainer {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The person submits the form; public for Vaadin, which makes it. */
    @DomEvent(value = "submit", preventDefault = true)
    public static class Submit extends ComponentEvent<EntryForm> {

        private final Map<String, String> values;

        public Submit(
                EntryForm source,
                boolean fromClient,
                @EventData("JSON.stringify(Object.fromEntries(new FormData(event.target)))") String values) {
            super(source, fromClient);
            this.values = JSON.readValue(values, new TypeReference<>() {});
        }
    }

    /** What was typed. */
    record Values(Map<String, String> byName) {

        String get(String name) {
            return byName.getOrDefault(name, "");
        }
    }

    /** What a submitted form does; it may throw {@link InvalidInput} and {@link TooManyTries}. */
    @FunctionalInterface
    interface Action {
        void run(Values values);
    }

    private final Map<String, EntryField> fields = new LinkedHashMap<>();
    private final Div notice = new Div();
    private final NativeButton button;
    private final Div actions;

    EntryForm(String buttonText) {
        addClassName("stack");
        getElement().setAttribute("novalidate", true);
        notice.getElement().setAttribute("role", "alert");
        button = new NativeButton(buttonText);
        button.addClassNames("btn", "primary");
        button.getElement().setAttribute("type", "submit");
        actions = new Div(button);
        actions.addClassName("row");
        add(notice, actions);
    }

    /** Adds a field, before the button. */
    EntryForm with(EntryField field) {
        fields.put(field.name(), field);
        return with((Component) field);
    }

    /** Adds something else, before the button. */
    EntryForm with(Component component) {
        addComponentAtIndex(indexOf(actions), component);
        return this;
    }

    /** Says to password managers whose password is asked for. */
    EntryForm ownedBy(String email) {
        var owner = new Element("input");
        owner.setAttribute("type", "text");
        owner.setAttribute("name", "username");
        owner.setAttribute("autocomplete", "username");
        owner.setAttribute("value", email);
        owner.setAttribute("readonly", true);
        owner.setAttribute("hidden", true);
        getElement().appendChild(owner);
        return this;
    }

    EntryForm danger() {
        button.removeClassName("primary");
        button.addClassName("danger");
        return this;
    }

    EntryForm secondary() {
        button.removeClassName("primary");
        return this;
    }

    /** Says what to do when the form is submitted. */
    EntryForm onSubmit(Action action) {
        addListener(Submit.class, event -> {
            clear();
            try {
                action.run(new Values(event.values));
            } catch (InvalidInput e) {
                show(e.problems());
            } catch (TooManyTries e) {
                problem(getTranslation("people.problem.too-many", minutes(e.retryIn())));
            }
        });
        return this;
    }

    /** Minutes to wait, rounded up. */
    static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }

    private void clear() {
        say("");
        fields.values().forEach(field -> field.problem(""));
    }

    private void show(List<InputProblem> problems) {
        problems.forEach(problem -> {
            String text = getTranslation("people.problem." + problem.problem());
            EntryField field = fields.get(problem.field());
            if (field == null) {
                problem(text);
            } else {
                field.problem(text);
            }
        });
        problems.stream()
                .map(problem -> fields.get(problem.field()))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(EntryField::focus);
    }

    /** Says above the fields what is wrong with the whole. */
    void problem(String text) {
        say(text);
        notice.addClassName("problem");
    }

    /** Empties the form. */
    void reset() {
        getElement().executeJs("this.reset()");
    }

    /** Says above the fields that it worked. */
    void say(String text) {
        notice.setText(text);
        notice.setClassName("notice", !text.isEmpty());
        notice.removeClassName("problem");
    }

    String said() {
        return notice.getText();
    }

    Map<String, EntryField> fields() {
        return fields;
    }
}
