package app.waymark.teams.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.LocalDate;
import java.util.function.Consumer;

/** A labelled date, as the browser's own field. */
final class DateEntry extends Div {

    private final Input input = new Input();

    DateEntry(String id, String label, LocalDate day, Consumer<String> onChoice) {
        addClassName("field");
        input.setId(id);
        input.setType("date");
        input.setValue(day.toString());
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                onChoice.accept(event.getValue());
            }
        });
        var caption = new NativeLabel(label);
        caption.setFor(input);
        add(caption, input);
    }

    String chosen() {
        return input.getValue();
    }
}
