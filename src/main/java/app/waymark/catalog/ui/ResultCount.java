package app.waymark.catalog.ui;

import com.vaadin.flow.component.html.Paragraph;

/** How many things a list shows; a change is announced politely. */
final class ResultCount extends Paragraph {

    ResultCount() {
        addClassNames("small", "muted", "num");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(String text) {
        setText(text);
    }
}
