package app.waymark.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The row of fields that narrows a list. */
final class Filters extends Div {

    Filters(Component... fields) {
        super(fields);
        addClassNames("filters", "no-print");
        getElement().setAttribute("role", "search");
    }
}
