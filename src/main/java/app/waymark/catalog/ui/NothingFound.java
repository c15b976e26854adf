package app.waymark.catalog.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** An empty list: what that means, and the way back to the full one. */
final class NothingFound extends Div {

    NothingFound(String text, String path) {
        addClassNames("card", "stack");
        var all = new Anchor(path, getTranslation("catalog.filter.clear"));
        all.addClassName("btn");
        var row = new Div(all);
        row.addClassName("row");
        add(Prose.paragraph(text), row);
    }
}
