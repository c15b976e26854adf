package app.waymark.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;

/** Server side of the one client element that holds the question: one property down, one event up per answer. */
@Tag("waymark-player")
@JsModule("./waymark-player.ts")
@NpmPackage(value = "highlight.js", version = "11.12.0")
class PlayerElement extends Component {

    /** The person gave an answer. */
    @DomEvent("waymark-answer")
    static class AnswerEvent extends ComponentEvent<PlayerElement> {

        private final String payload;

        public AnswerEvent(PlayerElement source, boolean fromClient, @EventData("event.detail") String payload) {
            super(source, fromClient);
            this.payload = payload;
        }

        String payload() {
            return payload;
        }
    }

    /** The person ends the attempt. */
    @DomEvent("waymark-end")
    static class EndEvent extends ComponentEvent<PlayerElement> {

        public EndEvent(PlayerElement source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The person says that something is wrong with the question. */
    @DomEvent("waymark-report")
    static class ReportEvent extends ComponentEvent<PlayerElement> {

        private final String payload;

        public ReportEvent(PlayerElement source, boolean fromClient, @EventData("event.detail") String payload) {
            super(source, fromClient);
            this.payload = payload;
        }

        String payload() {
            return payload;
        }
    }

    void show(String stateJson) {
        getElement().setProperty("stateJson", stateJson);
    }

    void words(String wordsJson) {
        getElement().setProperty("wordsJson", wordsJson);
    }

    Registration onAnswer(ComponentEventListener<AnswerEvent> listener) {
        return addListener(AnswerEvent.class, listener);
    }

    Registration onEnd(ComponentEventListener<EndEvent> listener) {
        return addListener(EndEvent.class, listener);
    }

    Registration onReport(ComponentEventListener<ReportEvent> listener) {
        return addListener(ReportEvent.class, listener);
    }
}
