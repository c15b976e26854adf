package app.waymark.guidance.ui;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.ResultService;
import app.waymark.assessment.SampleResults;
import app.waymark.base.ui.Band;
import app.waymark.base.ui.ExternalLink;
import app.waymark.base.ui.WordBadge;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Role;
import app.waymark.guidance.HomeNotes;
import app.waymark.guidance.plan.NextStep;
import app.waymark.guidance.plan.NextStepService;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One clear step: what Waymark is for somebody new, the next thing to do for somebody known. */
@Route("")
@Menu(title = "nav.home", order = 0)
@AnonymousAllowed
class HomeView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String SAMPLE_ROLE = "lead-prompt-engineer";
    private static final int SAMPLE_ROWS = 3;

    private final transient CatalogService catalogService;
    private final transient ResultService results;
    private final transient NextStepService nextSteps;
    private final transient SampleResults samples;
    private final transient CurrentActor currentActor;
    private final transient List<HomeNotes> otherNotes;

    HomeView(
            CatalogService catalogService,
            ResultService results,
            NextStepService nextSteps,
            SampleResults samples,
            CurrentActor currentActor,
            List<HomeNotes> otherNotes) {
        this.catalogService = catalogService;
        this.results = results;
        this.nextSteps = nextSteps;
        this.samples = samples;
        this.currentActor = currentActor;
        this.otherNotes = otherNotes;
        addClassNames("wrap", "stack", "wide");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Optional<Component> known = currentActor.find().flatMap(this::nextStep);
        if (known.isPresent()) {
            add(known.get());
            currentActor.find().ifPresent(this::addNotes);
            add(roles("home.roles.other", role(currentActor.require())));
        } else {
            add(hero());
            currentActor.find().ifPresent(this::addNotes);
            add(roles("home.roles", ""));
        }
    }

    private void addNotes(Actor actor) {
        var list = new UnorderedList();
        list.addClassNames("clean", "ruled", "home-notes");
        otherNotes.stream().flatMap(source -> source.notes(actor).stream()).forEach(note -> {
            Anchor go = note.href().startsWith("http")
                    ? new ExternalLink(note.href(), note.action())
                    : new Anchor(note.href(), note.action());
            var item = new ListItem(new Span(note.text()), go);
            item.addClassName("pair");
            list.add(item);
        });
        if (list.getComponentCount() > 0) {
            add(list);
        }
    }

    private Optional<Component> nextStep(Actor actor) {
        return nextSteps.next(actor).map(next -> {
            if (next.kind() == NextStep.Kind.CONTINUE) {
                String name = next.name().isEmpty() ? getTranslation("scope.field") : next.name();
                return step(
                        null,
                        getTranslation("home.open.title", name),
                        getTranslation("home.open.text"),
                        primary(next, getTranslation("home.open.action")));
            }
            return afterResult(results.latest(actor).orElseThrow(), next);
        });
    }

    private static Anchor primary(NextStep next, String text) {
        var go = new Anchor(next.href(), text);
        go.setRouterIgnore(next.href().contains("#"));
        go.addClassNames("btn", "primary");
        go.setId("next-step");
        return go;
    }

    private Component afterResult(AttemptResult result, NextStep next) {
        var words = new ResultWords(result);
        var go = primary(next, getTranslation("home.next." + next.kind().code(), next.name()));
        var see = new Anchor("results/" + result.attemptId(), getTranslation("home.result.see"));
        see.addClassName("btn");
        var links = new Div(
                new Anchor(WayView.PATH, getTranslation("home.way")),
                new Anchor(KeptPlanView.PATH, getTranslation("home.plan")),
                new Anchor(FitView.PATH, getTranslation("home.certifications")),
                new Anchor("history", getTranslation("home.history")));
        links.addClassNames("row", "small", "ways");
        Component step = next.kind() == NextStep.Kind.MORE_MINUTES
                ? step(words.scopeName(), words.headline(), words.lead(), go)
                : step(words.scopeName(), words.headline(), words.lead(), go, see);
        var why = new Paragraph(getTranslation("home.next." + next.kind().code() + ".why"));
        why.addClassNames("small", "muted");
        if (next.why() != null) {
            var reasons = new Anchor(next.why(), getTranslation("why.link"));
            reasons.setAriaLabel(getTranslation("why.link.long", next.name()));
            reasons.setId("next-why");
            why.add(new Text(" "), reasons);
        }
        var all = new Div(step, why, links);
        all.addClassName("stack");
        return all;
    }

    private static Component step(@Nullable String about, String title, String text, Component... actions) {
        var lead = new Paragraph(text);
        lead.addClassName("lead");
        var row = new Div(actions);
        row.addClassNames("row", "actions");
        var step = new Div();
        if (about != null) {
            var small = new Paragraph(about);
            small.addClassNames("small", "muted");
            step.add(small);
        }
        step.add(new H1(title), lead, row);
        step.addClassNames("stack", "tight");
        return step;
    }

    private Component hero() {
        var choose = new Anchor("#roles", getTranslation("home.choose"));
        choose.setRouterIgnore(true);
        choose.addClassNames("btn", "primary");
        var sample = new Anchor("sample", getTranslation("home.sample"));
        sample.addClassName("btn");
        var actions = new Div(choose, sample);
        actions.addClassName("row");
        var lead = new Paragraph(getTranslation("home.lead"));
        lead.addClassName("lead");
        var promise = new Paragraph(getTranslation("home.promise"));
        promise.addClassName("tiny");
        var words = new Div(new H1(getTranslation("home.title")), lead, actions, promise);
        words.addClassName("stack");
        var hero = new Div(words, sampleCard());
        hero.addClassName("hero");
        return hero;
    }

    private Component sampleCard() {
        AttemptResult sample = samples.ofRole(SAMPLE_ROLE);
        var words = new ResultWords(sample);
        var role = new Paragraph(getTranslation("home.sample.of", words.scopeName()));
        role.addClassNames("small", "muted");
        var headline = new H2(words.headline());
        headline.addClassName("display");
        var card = new Div(role, headline);
        card.addClassNames("card", "stack", "lifted");
        java.util.stream.Stream.of("meets", "probably-meets", "open", "probably-below", "below")
                .flatMap(word -> sample.requirements().stream()
                        .filter(r -> !r.soft() && r.word().equals(word))
                        .limit(1))
                .filter(r -> sample.skill(r.skill()).map(s -> s.low() != null).orElse(false))
                .limit(SAMPLE_ROWS)
                .forEach(r -> card.add(sampleRow(r, sample.skill(r.skill()).orElseThrow())));
        return card;
    }

    private Component sampleRow(AttemptResult.RequirementResult requirement, AttemptResult.SkillResult skill) {
        var top = new Div(
                new Span(skill.name()),
                new WordBadge(requirement.word(), getTranslation("word." + requirement.word())));
        top.addClassNames("row", "spread");
        var evidence = new Span(getTranslation("standing." + skill.standing()));
        evidence.addClassName("tiny");
        var band = new Band(
                SkillSection.range(skill), (requirement.level() - 1) / 5.0, getTranslation("home.sample.band"));
        var row = new Div(top, evidence, band);
        row.addClassNames("stack", "tight");
        return row;
    }

    /** The role that somebody is working towards; empty where their latest result is about something else. */
    private String role(Actor actor) {
        return results.latest(actor)
                .filter(result -> result.scopeKind().equals("role"))
                .map(AttemptResult::scopeSlug)
                .orElse("");
    }

    private Component roles(String heading, String except) {
        var cards = new Div();
        cards.addClassNames("cards", "slim");
        catalogService.current().roles().stream()
                .filter(role -> !role.slug().equals(except))
                .forEach(role -> cards.add(card(role)));
        var title = new H2(getTranslation(heading));
        title.setId("roles");
        var other = new Paragraph(
                new Anchor("start/field/all", getTranslation("home.field")),
                new Span(" · "),
                new Anchor("skills", getTranslation("home.skill")));
        var section = new Div(title, cards, other);
        section.addClassName("stack");
        return section;
    }

    private Component card(Role role) {
        long measured = role.requirements().stream()
                .filter(r -> !catalogService.current().isSoft(r.skill()))
                .count();
        var summary = new Span(role.summary());
        summary.addClassNames("small", "muted");
        var facts = new Span(getTranslation("home.role.facts", measured));
        facts.addClassName("tiny");
        var card = new Anchor("roles/" + role.slug(), new H3(role.name()), summary, facts);
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.page-title");
    }
}
