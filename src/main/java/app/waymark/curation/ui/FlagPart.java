package app.waymark.curation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Yes or no. */
final class FlagPart implements FormPart {

    private final Input box = new Input();
    private final NativeLabel label = new NativeLabel();

    FlagPart(String id, String text, Runnable changed) {
        box.setType("checkbox");
        box.setId(id);
        box.getElement().setProperty("checked", false);
        box.getElement().addPropertyChangeListener("checked", "change", event -> {
            if (event.isUserOriginated()) {
                changed.run();
            }
        });
        label.addClassName("check");
        label.add(box, new Span(text));
    }

    @Override
    public Component component() {
        return label;
    }

    @Override
    public void show(@Nullable JsonNode value) {
        box.getElement().setProperty("checked", value != null && value.asBoolean(false));
    }

    @Override
    public JsonNode value() {
        return JsonNodeFactory.instance.booleanNode(box.getElement().getProperty("checked", false));
    }

    @Override
    public void problem(String text) {
        label.getElement().setAttribute("title", text);
    }
}
