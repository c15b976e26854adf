package app.waymark.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** A labelled search field that reports what was typed after a short pause. */
public final class SearchField extends Div {

    private static final int PAUSE_MILLIS = 250;

    private final Input input = new Input();

    /**
     * A field.
     *
     * @param id id of the input element, unique on the screen
     * @param onInput receives the text once the person pauses
     */
    public SearchField(String id, String label, Consumer<String> onInput) {
        addClassName("field");
        input.setId(id);
        input.setType("search");
        input.addClassName("search");
        input.getElement().setAttribute("autocomplete", "off");
        input.getElement().setAttribute("maxlength", "100");
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE_MILLIS);
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                onInput.accept(event.getValue());
            }
        });
        var caption = new NativeLabel(label);
        caption.setFor(input);
        add(caption, input);
    }

    /** The text in the field. */
    public String text() {
        return input.getValue();
    }

    /** Shows a text without reporting it. */
    public void show(String text) {
        input.setValue(text);
    }
}
