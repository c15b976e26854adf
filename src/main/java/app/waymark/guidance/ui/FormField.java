package app.waymark.guidance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** A labelled input with a hint and, when what is typed cannot be read, with what is wrong; what is typed stays. */
final class FormField extends Div {

    private final Input input = new Input();
    private final Span problem = new Span();

    FormField(String id, String label, String hint, String type) {
        addClassName("field");
        input.setId(id);
        input.setType(type);
        input.getElement().setAttribute("autocomplete", "off");
        var caption = new NativeLabel(label);
        caption.setFor(input);
        var help = new Span(hint);
        help.addClassName("hint");
        help.setId(id + "-hint");
        problem.addClassName("problem");
        problem.setId(id + "-problem");
        problem.getElement().setAttribute("role", "alert");
        input.getElement().setAttribute("aria-describedby", id + "-hint " + id + "-problem");
        add(caption, input, help, problem);
    }

    void onChange(Runnable listener) {
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                listener.run();
            }
        });
    }

    String typed() {
        return input.getValue().strip();
    }

    void show(String value) {
        input.setValue(value);
    }

    /** Says what is wrong; an empty text says that nothing is. */
    void problem(String text) {
        problem.setText(text);
        Element element = input.getElement();
        if (text.isEmpty()) {
            element.removeAttribute("aria-invalid");
        } else {
            element.setAttribute("aria-invalid", "true");
        }
    }
}
