package app.waymark.assessment.ui;

import app.waymark.assessment.AnswerReceipt;
import app.waymark.assessment.AttemptService;
import app.waymark.assessment.PlayerState;
import app.waymark.assessment.QuestionReports;
import app.waymark.assessment.QuizScope;
import app.waymark.assessment.UnknownAttempt;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

/** Plays one attempt. Keeps nothing but its id: every screen is made from committed rows. */
@Route(value = "quiz/:attempt", autoLayout = false)
@AnonymousAllowed
class PlayerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AttemptService attempts;
    private final transient QuestionReports reports;
    private final transient CurrentActor currentActor;
    private final PlayerElement player = new PlayerElement();
    private UUID attemptId = new UUID(0, 0);

    PlayerView(AttemptService attempts, QuestionReports reports, CurrentActor currentActor) {
        this.attempts = attempts;
        this.reports = reports;
        this.currentActor = currentActor;
        player.onAnswer(payload -> player.taking(() -> answer(payload)));
        player.onEnd(this::end);
        player.onReport(this::report);
        add(player);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            attemptId =
                    UUID.fromString(event.getRouteParameters().get("attempt").orElse(""));
            PlayerState state = attempts.current(currentActor.require(), attemptId);
            if (state.ended()) {
                event.forwardTo("results/" + attemptId);
                return;
            }
            player.words(PlayerWords.all());
            show(state, 0, "");
        } catch (IllegalArgumentException | UnknownAttempt | AccessDeniedException e) {
            throw new NotFoundException();
        }
    }

    private void answer(String payload) {
        AnswerReceipt receipt = attempts.answer(currentActor.require(), attemptId, PlayerWire.submission(payload));
        if (receipt.state().ended()) {
            finish();
            return;
        }
        String note = switch (receipt.status()) {
            case STALE -> getTranslation("player.note.stale");
            case SAVED, REPEATED -> receipt.tooFast() ? getTranslation("player.note.too-fast") : "";
            case ENDED -> "";
        };
        show(receipt.state(), receipt.state().answered(), note);
    }

    private void end() {
        attempts.end(currentActor.require(), attemptId);
        finish();
    }

    private void finish() {
        getUI().ifPresent(ui -> ui.navigate("results/" + attemptId));
    }

    private void report(String payload) {
        PlayerWire.Report report = PlayerWire.report(payload);
        reports.report(currentActor.require(), attemptId, report.seq(), report.text());
    }

    private void show(PlayerState state, int savedSeq, String note) {
        player.show(PlayerWire.state(state, title(state), savedSeq, note));
    }

    private String title(PlayerState state) {
        return state.scope().kind() == QuizScope.Kind.FIELD ? getTranslation("scope.field") : state.scopeName();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("player.title");
    }
}
