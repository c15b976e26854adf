package app.waymark.teams.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;

/** A labelled line to type into, with what is wrong below it. */
final class TextEntry extends Div {

    private final Input input = new Input();
    private final Span problem = new Span();

    TextEntry(String id, String label, String type, String value) {
        addClassName("field");
        input.setId(id);
        input.setType(type);
        input.setValue(value);
        problem.addClassName("problem");
        problem.setId(id + "-problem");
        problem.setVisible(false);
        var caption = new NativeLabel(label);
        caption.setFor(input);
        add(caption, input, problem);
    }

    String typed() {
        return input.getValue();
    }

    int number() {
        return typed().matches("\\d{1,6}") ? Integer.parseInt(typed()) : -1;
    }

    void clear() {
        input.setValue("");
        problem("");
    }

    TextEntry range(int least, int most) {
        input.getElement().setAttribute("min", Integer.toString(least));
        input.getElement().setAttribute("max", Integer.toString(most));
        return this;
    }

    void problem(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        if (text.isEmpty()) {
            input.getElement().removeAttribute("aria-invalid");
            input.getElement().removeAttribute("aria-describedby");
        } else {
            input.getElement().setAttribute("aria-invalid", "true");
            input.getElement().setAttribute("aria-describedby", input.getId().orElse("") + "-problem");
            input.focus();
        }
    }
}
