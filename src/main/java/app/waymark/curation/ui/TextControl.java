package app.waymark.curation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/** An input or text area of the browser that tells what was typed after a short pause. */
final class TextControl {

    private static final int PAUSE_MILLIS = 350;

    private final Control control;

    TextControl(boolean many, Runnable changed) {
        control = many ? new Area() : new Line();
        element().setProperty("value", "");
        element()
                .addPropertyChangeListener("value", "input", event -> {
                    if (event.isUserOriginated()) {
                        changed.run();
                    }
                })
                .debounce(PAUSE_MILLIS);
        element().setAttribute("autocomplete", "off");
    }

    /** A component with a tag of its own. */
    private abstract static class Control extends Component {}

    @Tag("input")
    private static final class Line extends Control {}

    @Tag("textarea")
    private static final class Area extends Control {}

    Component component() {
        return control;
    }

    Element element() {
        return control.getElement();
    }

    String text() {
        return element().getProperty("value", "");
    }

    void show(String text) {
        element().setProperty("value", text);
        if (control instanceof Area) {
            long lines = text.lines().mapToLong(line -> 1 + line.length() / 90).sum();
            element().setAttribute("rows", Long.toString(Math.clamp(lines + 1, 3, 14)));
        }
    }
}
