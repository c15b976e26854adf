package app.waymark.guidance.ui;

import app.waymark.assessment.AttemptOpen;
import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.AttemptService;
import app.waymark.assessment.MoreMinutesService;
import app.waymark.assessment.ResultService;
import app.waymark.assessment.SelfRatingService;
import app.waymark.assessment.UnknownAttempt;
import app.waymark.catalog.CatalogService;
import app.waymark.guidance.Guidance;
import app.waymark.guidance.GuidanceService;
import app.waymark.guidance.RoleComparison;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

/** The result in three depths: one sentence and one next step, the picture skill by skill, the evidence behind it. */
@Route("results/:attempt")
@AnonymousAllowed
class ResultView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ResultService results;
    private final transient AttemptService attempts;
    private final transient MoreMinutesService moreMinutes;
    private final transient SelfRatingService selfRatings;
    private final transient GuidanceService guidanceService;
    private final transient RoleComparison roleComparison;
    private final transient CatalogService catalogService;
    private final transient CurrentActor currentActor;
    private String title = "";

    ResultView(
            ResultService results,
            AttemptService attempts,
            MoreMinutesService moreMinutes,
            SelfRatingService selfRatings,
            GuidanceService guidanceService,
            RoleComparison roleComparison,
            CatalogService catalogService,
            CurrentActor currentActor) {
        this.results = results;
        this.attempts = attempts;
        this.moreMinutes = moreMinutes;
        this.selfRatings = selfRatings;
        this.guidanceService = guidanceService;
        this.roleComparison = roleComparison;
        this.catalogService = catalogService;
        this.currentActor = currentActor;
        addClassNames("wrap", "stack", "wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            UUID attemptId =
                    UUID.fromString(event.getRouteParameters().get("attempt").orElse(""));
            Actor actor = currentActor.require();
            Optional<AttemptResult> result = results.result(actor, attemptId);
            if (result.isEmpty()) {
                event.forwardTo("quiz/" + attemptId);
                return;
            }
            draw(actor, result.get());
        } catch (IllegalArgumentException | UnknownAttempt | AccessDeniedException e) {
            throw new NotFoundException();
        }
    }

    private void draw(Actor actor, AttemptResult result) {
        Guidance guidance = guidanceService.guidance(actor, result);
        var words = new ResultWords(result);
        title = words.pageTitle();
        removeAll();
        add(glance(actor, result, guidance, words));
        new ResultCards(result, true).with(guidance.next()).all().ifPresent(this::add);
        if (!result.requirements().isEmpty()) {
            add(new SkillSection(result, !actor.anonymous()).section());
        }
        new MapSection(result).section().ifPresent(this::add);
        new GrowthSection(result, getLocale()).section().ifPresent(this::add);
        new SelfRatingSection(result, selfRatings.ratings(actor, result.attemptId()))
                .section()
                .ifPresent(this::add);
        add(new ForwardSection(result, guidance).section());
        new RolesSection(roleComparison.compare(result)).section().ifPresent(this::add);
        add(new EvidenceSection(result, catalogService.current(), actor, results).section());
    }

    private Component glance(Actor actor, AttemptResult result, Guidance guidance, ResultWords words) {
        var facts = new Paragraph(getTranslation(
                "result.facts",
                words.scopeName(),
                result.minutes(),
                result.answers(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(getLocale())
                        .withZone(ZoneId.systemDefault())
                        .format(result.endedAt())));
        facts.addClassNames("small", "muted");
        var head = new Div(facts);
        head.addClassNames("stack", "tight");
        if (result.provisional()) {
            var chip = new Span(getTranslation("result.provisional"));
            chip.addClassName("chip");
            var line = new Paragraph(chip);
            head.add(line);
        }
        var headline = new H1(words.headline());
        headline.addClassName("headline");
        var lead = new Paragraph(words.lead());
        lead.addClassName("lead");
        head.add(headline, lead);
        AttemptResult.FitResult fit = result.fit();
        if (fit != null && !fit.fits()) {
            var odd = new Paragraph(getTranslation("result.misfit", fit.easyMissed(), fit.hardSolved()));
            odd.addClassName("notice");
            head.add(odd);
        }
        if (result.tooFast() > 0) {
            var fast = new Paragraph(getTranslation("result.too-fast", result.tooFast()));
            fast.addClassName("notice");
            head.add(fast);
        }
        var actions = new Div();
        actions.addClassNames("row", "no-print", "actions");
        Guidance.StageAdvice next = guidance.next();
        MoreMinutesOffer more = more(actor, result);
        if (next == null) {
            more.button().addClassName("primary");
            actions.add(more.button());
        } else {
            var step = new Anchor(
                    WayView.PATH + "/" + result.scopeSlug() + "#" + next.stage(),
                    getTranslation("result.next-step", next.stageName()));
            step.addClassNames("btn", "primary");
            step.setRouterIgnore(true);
            actions.add(step, more.button());
        }
        var keep = new Anchor("results/" + result.attemptId() + "/keep", getTranslation("result.keep"));
        keep.addClassNames("btn", "quiet");
        keep.setId("keep");
        actions.add(keep);
        AttemptResult.ReadinessResult readiness = result.readiness();
        if (readiness != null && readiness.verdict().equals("undecided")) {
            more.note().addClassName("awaited");
        }
        head.add(actions, more.note());
        return head;
    }

    private MoreMinutesOffer more(Actor actor, AttemptResult result) {
        return new MoreMinutesOffer(
                getTranslation("result.more"),
                () -> {
                    UUID next;
                    try {
                        next = attempts.deepen(actor, result.attemptId());
                    } catch (AttemptOpen open) {
                        next = open.attemptId();
                    }
                    UUID id = next;
                    getUI().ifPresent(ui -> ui.navigate("quiz/" + id));
                },
                () -> moreMinutes.outlook(actor, result.attemptId()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
