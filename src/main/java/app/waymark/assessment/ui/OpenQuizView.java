package app.waymark.assessment.ui;

import app.waymark.assessment.AttemptService;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Leads on to the visitor's open quiz, wherever it was begun; to the start page when there is none. */
@Route("quiz")
@AnonymousAllowed
class OpenQuizView extends Div implements BeforeEnterObserver {

    private final transient AttemptService attempts;
    private final transient CurrentActor currentActor;

    OpenQuizView(AttemptService attempts, CurrentActor currentActor) {
        this.attempts = attempts;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(currentActor
                .find()
                .flatMap(attempts::open)
                .map(open -> "quiz/" + open.id())
                .orElse(""));
    }
}
