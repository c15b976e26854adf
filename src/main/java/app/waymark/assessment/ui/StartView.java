package app.waymark.assessment.ui;

import app.waymark.assessment.AttemptOpen;
import app.waymark.assessment.AttemptService;
import app.waymark.assessment.AttemptSummary;
import app.waymark.assessment.QuizScope;
import app.waymark.assessment.SelfRatingService;
import app.waymark.assessment.UnknownScope;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** Says what will happen, and starts it. */
@Route("start/:kind/:slug")
@AnonymousAllowed
class StartView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AttemptService attempts;
    private final transient SelfRatingService selfRatings;
    private final transient CurrentActor currentActor;
    private @Nullable SelfRatingForm selfRating;
    private transient QuizScope scope = QuizScope.FIELD;
    private String name = "";

    StartView(AttemptService attempts, SelfRatingService selfRatings, CurrentActor currentActor) {
        this.attempts = attempts;
        this.selfRatings = selfRatings;
        this.currentActor = currentActor;
        addClassNames("wrap", "narrow", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            scope = QuizScope.of(
                    event.getRouteParameters().get("kind").orElse(""),
                    event.getRouteParameters().get("slug").orElse(""));
            name = scope.kind() == QuizScope.Kind.FIELD ? getTranslation("scope.field") : attempts.nameOf(scope);
        } catch (UnknownScope e) {
            throw new NotFoundException();
        }
        draw();
    }

    private void draw() {
        removeAll();
        var what = new UnorderedList();
        what.addClassName("prose");
        for (String key : new String[] {"minutes", "untimed", "dont-know", "saved", "after"}) {
            what.add(new ListItem(getTranslation("start.what." + key)));
        }
        add(new H1(getTranslation("start.title", name)), lead(), new H2(getTranslation("start.what")), what);
        Optional<AttemptSummary> open = currentActor.find().flatMap(attempts::open);
        if (open.isPresent()) {
            add(openAttempt(open.get()));
        } else {
            add(selfRating(), actions());
        }
        if (currentActor.find().map(Actor::anonymous).orElse(true)) {
            var note = new Paragraph(getTranslation("start.anonymous"));
            note.addClassNames("small", "muted");
            add(note);
        }
    }

    private Paragraph lead() {
        var lead = new Paragraph(getTranslation("start.lead." + scope.kind().code()));
        lead.addClassName("lead");
        return lead;
    }

    private SelfRatingForm selfRating() {
        selfRating = new SelfRatingForm(selfRatings.domains(scope));
        return selfRating;
    }

    private Div actions() {
        var start = new NativeButton(getTranslation("start.action"), click -> start());
        start.addClassNames("btn", "primary");
        start.setId("start");
        var row = new Div(start);
        row.addClassName("row");
        return row;
    }

    private Div openAttempt(AttemptSummary open) {
        String openName =
                open.scope().kind() == QuizScope.Kind.FIELD ? getTranslation("scope.field") : open.scopeName();
        var text = new Paragraph(getTranslation("start.open", openName));
        var go = new Anchor("quiz/" + open.id(), getTranslation("start.open.continue", openName));
        go.addClassNames("btn", "primary");
        var endAndStart = new NativeButton(getTranslation("start.open.end", name), click -> {
            attempts.end(currentActor.require(), open.id());
            start();
        });
        endAndStart.addClassName("btn");
        var row = new Div(go, endAndStart);
        row.addClassName("row");
        var box = new Div(text, row);
        box.addClassNames("notice", "stack");
        return box;
    }

    private void start() {
        Actor actor = currentActor.requireOrBegin();
        UUID attempt;
        try {
            attempt = attempts.start(actor, scope);
            rate(actor, attempt);
        } catch (AttemptOpen open) {
            attempt = open.attemptId();
        } catch (DataIntegrityViolationException e) {
            // Another tab was faster; its attempt is the one to go on with.
            attempt = attempts.open(actor).map(AttemptSummary::id).orElseThrow(() -> e);
        }
        UUID id = attempt;
        getUI().ifPresent(ui -> ui.navigate("quiz/" + id));
    }

    private void rate(Actor actor, UUID attempt) {
        Map<String, Integer> levels = selfRating == null ? Map.of() : selfRating.chosen();
        if (!levels.isEmpty()) {
            selfRatings.rate(actor, attempt, levels);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("start.page-title", name);
    }
}
