package app.waymark.teams.ui;

import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;

/** A box to tick, as the browser's own. */
final class CheckEntry extends NativeLabel {

    private final Element box = new Element("input");
    private final String value;

    CheckEntry(String value, String label, boolean ticked) {
        this.value = value;
        addClassName("check");
        box.setAttribute("type", "checkbox");
        box.setProperty("checked", ticked);
        box.addPropertyChangeListener("checked", "change", event -> {});
        getElement().appendChild(box, Element.createText(label));
    }

    String value() {
        return value;
    }

    boolean ticked() {
        return box.getProperty("checked", false);
    }
}
