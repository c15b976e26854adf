package app.waymark.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** A whole-page message: what happened, what it means, what to do. Empty and error states use it. */
public final class Message extends Div {

    /** Shows a title, one paragraph and the actions that lead on. */
    public Message(String title, String text, Component... actions) {
        addClassNames("wrap", "narrow", "stack");
        var row = new Div(actions);
        row.addClassName("row");
        add(new H1(title), new Paragraph(text), row);
    }
}
