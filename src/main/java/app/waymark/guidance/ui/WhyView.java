package app.waymark.guidance.ui;

import app.waymark.assessment.AnswerBehind;
import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.UnknownAttempt;
import app.waymark.base.ui.PageHeader;
import app.waymark.base.ui.WordBadge;
import app.waymark.guidance.AgreedTraining;
import app.waymark.guidance.Trace;
import app.waymark.guidance.TraceService;
import app.waymark.guidance.plan.DatedPlan;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Why something was recommended: from the recommendation back to the belief, the role's line and the answers. */
@Route("results/:attempt/why/:kind/:slug")
@AnonymousAllowed
class WhyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TraceService traces;
    private final transient CurrentActor currentActor;
    private String title = "";

    WhyView(TraceService traces, CurrentActor currentActor) {
        this.traces = traces;
        this.currentActor = currentActor;
        addClassNames("wrap", "narrow", "stack");
    }

    /** A link that opens the reasons. */
    static Anchor link(UUID attempt, String kind, String slug, String name) {
        var link = new Anchor("results/" + attempt + "/why/" + kind + "/" + slug, I18NProvider.translate("why.link"));
        link.addClassNames("small", "no-print");
        link.setAriaLabel(I18NProvider.translate("why.link.long", name));
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        try {
            Actor actor = currentActor.require();
            UUID attempt = UUID.fromString(parameters.get("attempt").orElse(""));
            Long revision = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("catalogue")
                    .map(Long::valueOf)
                    .orElse(null);
            draw(traces.trace(
                            actor,
                            attempt,
                            parameters.get("kind").orElse(""),
                            parameters.get("slug").orElse(""),
                            revision)
                    .orElseThrow(NotFoundException::new));
        } catch (IllegalArgumentException | UnknownAttempt | AccessDeniedException e) {
            throw new NotFoundException();
        }
    }

    private void draw(Trace trace) {
        title = getTranslation("why.title", trace.name());
        removeAll();
        add(new PageHeader(
                        title, getTranslation("why.lead." + trace.kind(), trace.where() == null ? "" : trace.where()))
                .under("results/" + trace.attempt(), getTranslation("why.back")));
        trace.agreed().forEach(part -> add(agreed(part)));
        if (trace.claims().isEmpty()) {
            add(new Paragraph(getTranslation("why.nothing")));
        }
        trace.claims().forEach(claim -> add(claim(trace, claim)));
        add(reproduce(trace));
    }

    private Component agreed(AgreedTraining.Part part) {
        var card = new Div(
                new Paragraph(getTranslation("why.agreed", part.with())),
                AgreedParts.line(new DatedPlan.Agreement(part.with(), part.href(), part.until())));
        card.addClassNames("notice", "stack", "tight");
        return card;
    }

    private Component claim(Trace trace, Trace.Claim claim) {
        AttemptResult.RequirementResult requirement = claim.requirement();
        AttemptResult.SkillResult belief = claim.belief();
        var heading = new Div(new H2(claim.name()));
        heading.addClassNames("row", "spread");
        if (requirement != null) {
            heading.add(new WordBadge(requirement.word(), getTranslation("word." + requirement.word())));
        }
        var chain = new OrderedList();
        chain.addClassName("prose");
        chain.add(new ListItem(line(trace, claim)));
        chain.add(new ListItem(
                requirement == null
                        ? getTranslation("why.role.none", trace.roleName())
                        : getTranslation(
                                requirement.essential() ? "why.role.essential" : "why.role",
                                trace.roleName(),
                                LevelWords.level(requirement.level()),
                                percent(requirement.weight()),
                                requirement.reason())));
        if (requirement != null && claim.share() > 0) {
            chain.add(new ListItem(getTranslation("why.gap", percent(claim.share()))));
        }
        chain.add(new ListItem(belief(claim, belief)));
        chain.add(answers(claim));
        var card = new Div(heading, chain, new Div(StageDetails.practise(claim.skill(), claim.name())));
        card.addClassNames("card", "stack");
        return card;
    }

    private String line(Trace trace, Trace.Claim claim) {
        return switch (trace.kind()) {
            case "stage" -> getTranslation("why.line.stage", trace.name(), LevelWords.level(claim.level()));
            case "course" ->
                getTranslation("why.line.course", trace.name(), start(claim.from()), LevelWords.level(claim.level()));
            case "certification" ->
                claim.part() == null
                        ? getTranslation("why.line.certification", LevelWords.level(claim.level()))
                        : getTranslation(
                                "why.line.blueprint",
                                claim.part(),
                                percent(claim.partWeight()),
                                LevelWords.level(claim.level()));
            default -> getTranslation("why.line.skill");
        };
    }

    private String start(int level) {
        return level == 0 ? getTranslation("level.start") : LevelWords.level(level);
    }

    private String belief(Trace.Claim claim, AttemptResult.@Nullable SkillResult belief) {
        if (belief == null || belief.mean() == null) {
            return getTranslation("why.belief.none");
        }
        String range = LevelWords.range(belief.lowLevel(), belief.highLevel()).orElse("–");
        String said = getTranslation(
                "why.belief",
                range,
                getTranslation("standing." + belief.standing()),
                String.format(Locale.ROOT, "%.2f", belief.mean()).replace('-', '−'),
                String.format(Locale.ROOT, "%.2f", belief.sd()));
        Double probability = claim.probability();
        return probability == null || claim.level() == 0
                ? said
                : said + " " + getTranslation("why.probability", LevelWords.level(claim.level()), percent(probability));
    }

    private ListItem answers(Trace.Claim claim) {
        List<AnswerBehind> answers = claim.answers();
        if (answers.isEmpty()) {
            AttemptResult.SkillResult belief = claim.belief();
            boolean told = belief != null && belief.mean() != null;
            return new ListItem(getTranslation(told ? "why.answers.related" : "why.answers.none"));
        }
        var list = new UnorderedList();
        list.addClassNames("prose", "small");
        DateTimeFormatter days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .withZone(ZoneId.systemDefault());
        for (AnswerBehind answer : answers) {
            list.add(new ListItem(getTranslation(
                    answer.counted() ? "why.answer" : "why.answer.uncounted",
                    days.format(answer.at()),
                    answer.seq(),
                    LevelWords.level(answer.level()),
                    getTranslation("review.outcome." + answer.outcome()))));
        }
        return new ListItem(new Paragraph(getTranslation("why.answers", answers.size())), list);
    }

    private Component reproduce(Trace trace) {
        var text = new Paragraph(
                getTranslation("why.stored", trace.engineVersion(), trace.resultRevision(), trace.catalogRevision()));
        text.addClassNames("small", "muted");
        var link = new Anchor(
                "results/" + trace.attempt() + "/why/" + trace.kind() + "/" + trace.slug() + "?catalogue="
                        + trace.catalogRevision(),
                getTranslation("why.permanent"));
        link.addClassName("small");
        var part = new Div(text, new Paragraph(link));
        part.addClassNames("stack", "tight");
        return part;
    }

    private String percent(double share) {
        return getTranslation("why.percent", Math.round(share * 100));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.page-title", title);
    }
}
