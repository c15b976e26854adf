package app.waymark.curation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A label, a hint, a control and what is wrong with it, tied together for screen readers. */
final class Labelled extends Div {

    private final Span problem = new Span();
    private final Component control;
    private final String hintId;

    Labelled(String id, String label, String hint, Component control) {
        this.control = control;
        addClassName("field");
        control.setId(id);
        hintId = hint.isEmpty() ? "" : id + "-hint";
        problem.addClassName("problem");
        problem.setId(id + "-problem");
        problem.setVisible(false);
        var caption = new NativeLabel(label);
        caption.setFor(control);
        add(caption);
        if (!hint.isEmpty()) {
            var line = new Paragraph(hint);
            line.addClassName("hint");
            line.setId(hintId);
            add(line);
        }
        add(control, problem);
        describe("");
    }

    void problem(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        describe(text.isEmpty() ? "" : problem.getId().orElse(""));
        if (text.isEmpty()) {
            control.getElement().removeAttribute("aria-invalid");
        } else {
            control.getElement().setAttribute("aria-invalid", "true");
        }
    }

    private void describe(String problemId) {
        String ids = (hintId + " " + problemId).strip();
        if (ids.isEmpty()) {
            control.getElement().removeAttribute("aria-describedby");
        } else {
            control.getElement().setAttribute("aria-describedby", ids);
        }
    }
}
