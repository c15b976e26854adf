package app.waymark.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.function.Consumer;

/** Server side of the one client element that holds the question: one property down, one event up per answer. */
@Tag("waymark-player")
@JsModule("./waymark-player.ts")
@NpmPackage(value = "highlight.js", version = "11.12.0")
class PlayerElement extends Component {

    private static final String DETAIL = "event.detail";

    void show(String stateJson) {
        getElement().setProperty("stateJson", stateJson);
    }

    void words(String wordsJson) {
        getElement().setProperty("wordsJson", wordsJson);
    }

    /** Tells that the answer on its way was not stored; {@code again} has it sent once more in a moment. */
    void notSaved(boolean again) {
        getElement().callJsFunction("notSaved", again);
    }

    /** Tells why the answer on its way was not taken. */
    void refuse(String why) {
        getElement().callJsFunction("refused", why);
    }

    /** Calls back with the answer's payload. */
    void onAnswer(Consumer<String> listener) {
        onDetail("waymark-answer", listener);
    }

    /** Calls back with the payload of a report about the question. */
    void onReport(Consumer<String> listener) {
        onDetail("waymark-report", listener);
    }

    /** Calls back when the person ends the attempt. */
    void onEnd(Runnable listener) {
        getElement().addEventListener("waymark-end", event -> listener.run());
    }

    /** Calls back when the person has read what became of a practised answer and wants the next question. */
    void onNext(Runnable listener) {
        getElement().addEventListener("waymark-next", event -> listener.run());
    }

    private void onDetail(String type, Consumer<String> listener) {
        getElement()
                .addEventListener(
                        type,
                        event ->
                                listener.accept(event.getEventData().get(DETAIL).asString()))
                .addEventData(DETAIL);
    }
}
