package app.waymark.curation.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was typed and not saved yet, kept in the browser: it outlives a reload, a lost session and a restart of the
 * server, and never leaves the person's own device.
 */
final class Unsaved {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PREFIX = "waymark.unsaved.";

    private final Component view;
    private final String key;

    Unsaved(Component view, String path) {
        this.view = view;
        this.key = PREFIX + path;
    }

    /**
     * A document that was not saved.
     *
     * @param version version of the row that it was made from, -1 for a new one
     * @param base the row's document then
     * @param document what has been made of it
     */
    record Kept(int version, String base, String document) {}

    void keep(Kept kept) {
        ObjectNode node = JSON.createObjectNode();
        node.put("version", kept.version());
        node.put("base", kept.base());
        node.put("document", kept.document());
        view.getElement().executeJs("localStorage.setItem($0, $1)", key, node.toString());
    }

    void forget() {
        view.getElement().executeJs("localStorage.removeItem($0)", key);
    }

    /** Calls back when there is something. */
    void find(Consumer<Kept> found) {
        view.getElement()
                .executeJs("return localStorage.getItem($0) ?? ''", key)
                .then(String.class, text -> {
                    if (!text.isEmpty()) {
                        read(text, found);
                    }
                });
    }

    private void read(String text, Consumer<Kept> found) {
        try {
            JsonNode node = JSON.readTree(text);
            found.accept(new Kept(
                    node.path("version").asInt(-1),
                    node.path("base").asString(""),
                    node.path("document").asString("{}")));
        } catch (JacksonException e) {
            forget();
        }
    }
}
