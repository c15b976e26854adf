package app.waymark.curation.ui;

import app.waymark.questions.Choice;
import app.waymark.questions.QuestionFace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The player's own element, without what belongs to an attempt: a question looks and behaves here as it will there. */
@Tag("waymark-player")
@JsModule("./waymark-player.ts")
final class PreviewElement extends Component implements HasSize {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> WORDS = List.of(
            "submit",
            "dont-know",
            "legend-many",
            "legend-one",
            "number",
            "number-in",
            "order-help",
            "up",
            "down",
            "moved",
            "hint-number",
            "hint-choose");

    PreviewElement(Words words) {
        getElement().setProperty("preview", true);
        Map<String, String> known = new LinkedHashMap<>();
        WORDS.forEach(key -> known.put(key, words.of("player." + key)));
        getElement().setProperty("wordsJson", JSON.writeValueAsString(known));
    }

    /** An answer that somebody tries; empty choice and no number means that they do not know. */
    record Tried(Choice choice, boolean dontKnow) {}

    /** Calls back with what was answered, in the order of the options shown. */
    void onAnswer(Consumer<Tried> listener) {
        getElement()
                .addEventListener("waymark-answer", event -> {
                    JsonNode answer = JSON.readTree(
                            event.getEventData().get("event.detail").asString());
                    List<Integer> positions = answer.path("positions")
                            .valueStream()
                            .map(position -> position.asInt())
                            .toList();
                    @Nullable
                    Double number = answer.path("number").isNumber()
                            ? answer.path("number").asDouble()
                            : null;
                    listener.accept(new Tried(
                            new Choice(positions, number),
                            answer.path("dontKnow").asBoolean(false)));
                })
                .addEventData("event.detail");
    }

    /** Shows a question; a new one each time, so that what was chosen before is forgotten. */
    void show(QuestionFace face, String skill) {
        ObjectNode question = JSON.createObjectNode();
        question.put("seq", 1);
        question.put("nonce", UUID.randomUUID().toString());
        question.put("skill", skill);
        question.put("format", face.format());
        question.put("stem", face.stem());
        face.options().forEach(question.putArray("options")::add);
        question.put("unit", face.unit());
        ObjectNode state = JSON.createObjectNode();
        state.put("title", "");
        state.put("answered", 0);
        state.put("minutesLeft", 1);
        state.put("share", 0);
        state.put("savedSeq", 0);
        state.put("note", "");
        state.set("question", question);
        getElement().setProperty("stateJson", state.toString());
    }
}
