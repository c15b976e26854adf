package app.waymark.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/** Keeps what a list shows in the address, so that it can be shared, reloaded and gone back to. */
public final class AddressBar {

    private AddressBar() {}

    /** Adds a parameter unless it says nothing. */
    public static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    /** Changes the address in place, for typing: going back leaves the list. */
    public static void replace(Component view, String path, QueryParameters parameters) {
        view.getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(path, parameters)));
    }

    /** Adds a step to the history, for a choice: going back takes it back. */
    public static void push(Component view, String path, QueryParameters parameters) {
        view.getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, new Location(path, parameters)));
    }
}
