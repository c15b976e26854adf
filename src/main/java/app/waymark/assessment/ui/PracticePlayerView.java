package app.waymark.assessment.ui;

import app.waymark.assessment.PracticeFeedback;
import app.waymark.assessment.PracticeOverview;
import app.waymark.assessment.PracticeQuestion;
import app.waymark.assessment.PracticeService;
import app.waymark.assessment.QuestionReports;
import app.waymark.assessment.UnknownScope;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/** Plays practice questions of one skill. Keeps nothing of them: what was asked and answered is in the database. */
@Route(value = "practice/:skill/questions", autoLayout = false)
@AnonymousAllowed
class PracticePlayerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PracticeService practice;
    private final transient QuestionReports reports;
    private final transient CurrentActor currentActor;
    private final PlayerElement player = new PlayerElement();
    private String skill = "";
    private String name = "";

    PracticePlayerView(PracticeService practice, QuestionReports reports, CurrentActor currentActor) {
        this.practice = practice;
        this.reports = reports;
        this.currentActor = currentActor;
        player.onAnswer(payload -> player.taking(() -> answer(payload)));
        player.onNext(this::next);
        player.onReport(this::report);
        add(player);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        skill = event.getRouteParameters().get("skill").orElse("");
        Optional<Actor> actor = currentActor.find().filter(someone -> !someone.anonymous());
        try {
            Optional<PracticeQuestion> waiting = actor.flatMap(someone -> practice.next(someone, skill));
            if (waiting.isEmpty()) {
                event.forwardTo(address());
                return;
            }
            player.words(PlayerWords.all());
            show(waiting.get(), "");
        } catch (UnknownScope e) {
            throw new NotFoundException();
        }
    }

    private String address() {
        return PracticeView.PATH + "/" + skill;
    }

    private void show(PracticeQuestion question, String note) {
        PracticeOverview overview = practice.overview(currentActor.require(), skill);
        name = overview.name();
        player.show(PracticeWire.question(overview, question, title(), note));
    }

    private String title() {
        return getTranslation("practice.title", name);
    }

    private void answer(String payload) {
        Actor actor = currentActor.require();
        Optional<PracticeFeedback> feedback = practice.answer(actor, skill, PlayerWire.submission(payload));
        if (feedback.isEmpty()) {
            next(getTranslation("player.note.stale"));
        } else {
            player.show(PracticeWire.feedback(practice.overview(actor, skill), title(), feedback.get()));
        }
    }

    private void next() {
        next("");
    }

    private void next(String note) {
        Optional<PracticeQuestion> next = practice.next(currentActor.require(), skill);
        if (next.isPresent()) {
            show(next.get(), note);
        } else {
            getUI().ifPresent(ui -> ui.navigate(address()));
        }
    }

    private void report(String payload) {
        PlayerWire.Report report = PlayerWire.report(payload);
        reports.reportPractised(currentActor.require(), skill, report.seq(), report.text());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.page-title", title());
    }
}
