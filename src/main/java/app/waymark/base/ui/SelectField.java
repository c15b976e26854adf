package app.waymark.base.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A labelled choice from a list, as the browser's own select element. */
public final class SelectField extends Div {

    /** The select element; its value is the value of the chosen option. */
    @Tag("select")
    static final class Select extends AbstractSinglePropertyField<Select, String> implements HasComponents, HasSize {

        private final Map<String, Element> options = new LinkedHashMap<>();

        Select() {
            super("value", "", false);
            setSynchronizedEvent("change");
        }

        @Override
        protected void setPresentationValue(String value) {
            super.setPresentationValue(value);
            // the browser knows no value before it knows the options, so the first one is marked on the option too
            options.forEach((key, option) -> option.setProperty("selected", key.equals(value)));
        }
    }

    private final Select select = new Select();

    /**
     * A field without options yet.
     *
     * @param id id of the select element, unique on the screen
     * @param onChoice receives the value of the option that a person chooses
     */
    public SelectField(String id, String label, Consumer<String> onChoice) {
        addClassName("field");
        select.setId(id);
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                onChoice.accept(event.getValue());
            }
        });
        var caption = new NativeLabel(label);
        caption.setFor(select);
        add(caption, select);
    }

    /** One option. */
    public record Option(String value, String label) {}

    /** Whether any option has been added. */
    public boolean hasOptions() {
        return !select.options.isEmpty();
    }

    /** Adds options at the top level. */
    public SelectField options(List<Option> options) {
        options.forEach(option -> select.getElement().appendChild(element(option)));
        return this;
    }

    /** Adds options under a heading. */
    public SelectField group(String heading, List<Option> options) {
        var group = new Element("optgroup");
        group.setAttribute("label", heading);
        options.forEach(option -> group.appendChild(element(option)));
        select.getElement().appendChild(group);
        return this;
    }

    private Element element(Option option) {
        var element = new Element("option");
        element.setAttribute("value", option.value());
        element.setText(option.label());
        select.options.put(option.value(), element);
        return element;
    }

    /** The chosen value. */
    public String chosen() {
        return select.getValue();
    }

    /** Shows a value without reporting it. */
    public void show(String value) {
        select.setValue(value);
    }
}
