package app.waymark.assessment.ui;

import app.waymark.questions.InvalidAnswer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;

/** Server side of the one client element that holds the question: one property down, one event up per answer. */
@Tag("waymark-player")
@JsModule("./waymark-player.ts")
@NpmPackage(value = "highlight.js", version = "11.12.0")
class PlayerElement extends Component {

    private static final Logger log = LoggerFactory.getLogger(PlayerElement.class);

    private static final String DETAIL = "event.detail";

    void show(String stateJson) {
        getElement().setProperty("stateJson", stateJson);
    }

    void words(String wordsJson) {
        getElement().setProperty("wordsJson", wordsJson);
    }

    /**
     * Takes the answer that is on its way, and tells the person when it cannot be taken.
     *
     * @param take stores the answer and shows what comes then
     */
    void taking(Runnable take) {
        try {
            take.run();
        } catch (InvalidAnswer | JacksonException e) {
            refuse(getTranslation("player.problem.invalid"));
        } catch (DataAccessException | TransactionException e) {
            // Sent again with the same nonce, it is stored once, whether or not this time got as far as the commit.
            log.warn(
                    "An answer could not be stored and is asked for again: {}",
                    e.getClass().getSimpleName());
            notSaved(true);
        } catch (RuntimeException e) {
            notSaved(false);
            throw e;
        }
    }

    /** Tells that the answer on its way was not stored; {@code again} has it sent once more in a moment. */
    private void notSaved(boolean again) {
        getElement().callJsFunction("notSaved", again);
    }

    /** Tells why the answer on its way was not taken. */
    private void refuse(String why) {
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
