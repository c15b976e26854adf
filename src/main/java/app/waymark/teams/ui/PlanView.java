package app.waymark.teams.ui;

import app.waymark.base.ui.SelectField;
import app.waymark.catalog.CatalogService;
import app.waymark.security.CurrentActor;
import app.waymark.teams.OwnPart;
import app.waymark.teams.PlanAnswerService;
import app.waymark.teams.PlanWishes;
import app.waymark.teams.TeamDetails;
import app.waymark.teams.TeamPlanService;
import app.waymark.teams.TeamPlanWork;
import app.waymark.teams.TeamReportService;
import app.waymark.teams.TeamService;
import app.waymark.teams.TeamViewService;
import app.waymark.teams.TrainingPlan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plans the training of a team: what goes in, who would take what, and what that is expected to change. */
@Route("teams/:team/plan")
@PermitAll
class PlanView extends TeamPage {

    private static final int USUAL_HOURS = 30;
    private static final int USUAL_MONEY = 1_000;
    private static final int USUAL_MONTHS = 3;
    private static final double USUAL_SUCCESS = 0.7;
    private static final int FIRST = 2;
    private static final double DAYS_A_WEEK = 7;
    private static final double SMALL_GAP = 0.005;

    private final transient TeamPlanService plans;
    private final transient TeamPlanWork work;
    private final transient PlanAnswerService answers;
    private final transient CatalogService catalogService;
    private final transient TeamReportService reports;

    PlanView(
            TeamService teams,
            TeamPlanService plans,
            TeamPlanWork work,
            PlanAnswerService answers,
            CatalogService catalogService,
            TeamReportService reports,
            CurrentActor currentActor) {
        super(teams, currentActor);
        this.reports = reports;
        this.plans = plans;
        this.work = work;
        this.answers = answers;
        this.catalogService = catalogService;
    }

    @Override
    void draw(TeamDetails team) {
        if (team.manager()) {
            manager(team);
        } else {
            add(header(team, getTranslation("teams.part.page"), getTranslation("teams.part.page-lead")));
            if (ownPart().isEmpty()) {
                add(new Paragraph(getTranslation("teams.part.none")));
            }
        }
        ownPart()
                .ifPresent(part -> add(new OwnPartCard(
                        part,
                        (proposal, accepted) -> attempt(() -> answers.answer(
                                actor(), teamId(), proposal.certification(), proposal.slug(), accepted)))));
    }

    private Optional<OwnPart> ownPart() {
        return answers.own(actor(), teamId());
    }

    private void manager(TeamDetails team) {
        Optional<TeamPlanWork.Progress> working = work.progress(actor(), teamId());
        if (working.filter(progress -> !progress.failed()).isPresent()) {
            add(header(team, getTranslation("teams.plan.working"), getTranslation("teams.plan.working.lead")));
            add(new PlanProgress(
                    () -> work.progress(actor(), teamId()),
                    () -> work.takeBest(actor(), teamId()),
                    () -> work.cancel(actor(), teamId()),
                    this::ended));
            return;
        }
        if (working.isPresent()) {
            say(getTranslation("teams.plan.failed"), true);
        }
        Optional<TrainingPlan> plan = plans.plan(actor(), teamId());
        add(header(
                team,
                plan.map(this::headline).orElseGet(() -> getTranslation("teams.plan.title")),
                plan.map(this::lead).orElseGet(() -> getTranslation("teams.plan.lead"))));
        if (team.targets().isEmpty()) {
            var say = new Anchor("teams/" + teamId() + "/wanted", getTranslation("teams.view.say-wanted"));
            say.addClassNames("btn", "primary");
            add(new Paragraph(getTranslation("teams.plan.nothing-wanted")), new Div(say));
            return;
        }
        plan.ifPresent(shown -> add(actions(team, shown)));
        if (plan.isEmpty() && !team.archived()) {
            add(form(plan));
        }
        plan.ifPresent(shown -> {
            add(
                    effects(team, shown),
                    bookings(shown),
                    parts(team, shown),
                    new ExportLinks(
                            reports,
                            this::actor,
                            teamId(),
                            team.name(),
                            TeamReportService.Part.PLAN,
                            TeamViewService.Query.NOW));
            if (!team.archived()) {
                add(form(plan));
            }
        });
    }

    private void ended(boolean cancelled) {
        say(getTranslation(cancelled ? "teams.plan.cancelled" : "teams.plan.ready"), false);
        redraw();
    }

    private String headline(TrainingPlan plan) {
        return getTranslation(plan.places() == 0 ? "teams.plan.nothing" : "teams.plan.headline", plan.places());
    }

    private String lead(TrainingPlan plan) {
        if (plan.places() == 0) {
            return getTranslation("teams.plan.nothing.text");
        }
        List<String> best = plan.effects().stream()
                .sorted(Comparator.comparingDouble(effect -> -effect.gained()))
                .limit(FIRST)
                .map(effect -> getTranslation(
                        "teams.plan.brings",
                        effect.name(),
                        TeamWords.number(effect.now()),
                        TeamWords.number(effect.then()),
                        effect.wanted()))
                .toList();
        return String.join(" ", best);
    }

    private Component actions(TeamDetails team, TrainingPlan plan) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        double weeks = Math.max(1, ChronoUnit.DAYS.between(today, plan.wishes().until()) / DAYS_A_WEEK);
        double most = plan.parts().stream()
                .mapToDouble(TrainingPlan.Part::hours)
                .max()
                .orElse(0);
        var facts = new Paragraph(getTranslation(
                "teams.plan.facts",
                plan.places(),
                SeatWords.dollars(plan.cost()),
                SeatWords.dollars(plan.wishes().money()),
                TeamWords.number(most),
                TeamWords.number(most / weeks),
                TeamWords.day(plan.wishes().until(), getLocale())));
        var row = new Div();
        row.addClassNames("row", "no-print");
        if (!team.archived()) {
            if (!plan.proposed() && plan.places() > 0) {
                var propose = button(getTranslation("teams.plan.propose"), () -> plans.propose(actor(), teamId()));
                propose.removeClassName("small");
                propose.addClassName("primary");
                row.add(propose);
            }
            var discard = button(getTranslation("teams.plan.discard"), () -> plans.discard(actor(), teamId()));
            discard.removeClassName("small");
            discard.addClassName("quiet");
            row.add(discard);
        }
        var section = new Div(facts);
        if (plan.proposed()) {
            var said = new Paragraph(
                    plan.accepted() == 0
                            ? getTranslation("teams.plan.proposed")
                            : getTranslation("teams.plan.proposed-accepted", plan.accepted()));
            said.addClassName("notice");
            section.add(said);
        }
        section.add(row);
        section.addClassNames("stack");
        return section;
    }

    private Component effects(TeamDetails team, TrainingPlan plan) {
        SelectField success = PlanForm.successField(
                plan.wishes().success(),
                chosen -> attempt(() -> plans.assume(actor(), teamId(), PlanForm.share(chosen))));
        success.addClassName("no-print");
        var assumption = new Paragraph(getTranslation("teams.plan.assumption"));
        assumption.addClassNames("small", "muted");
        var section = new Div(
                new H2(getTranslation("teams.plan.effect")),
                team.archived() ? new Div() : success,
                new PlanEffects(teamId(), plan.effects()),
                assumption);
        section.addClassName("stack");
        return section;
    }

    private Component bookings(TrainingPlan plan) {
        var section = new Div(new H2(getTranslation("teams.plan.bookings")), new PlanBookings(plan.bookings()));
        section.addClassName("stack");
        section.setVisible(plan.places() > 0);
        return section;
    }

    private Component parts(TeamDetails team, TrainingPlan plan) {
        var parts = new PlanParts(
                plan.parts(),
                plans.courses(actor(), teamId()),
                plans.certifications(actor(), teamId()),
                !team.archived(),
                seat -> attempt(() -> plans.removeSeat(actor(), teamId(), seat)),
                added -> attempt(() -> plans.addSeat(
                        actor(), teamId(), added.personId(), added.certification(), added.slug(), added.people())));
        var section = new Div(new H2(getTranslation("teams.plan.who-takes-what")), parts, how(plan));
        section.addClassName("stack");
        return section;
    }

    private Component how(TrainingPlan plan) {
        Double gap = plan.gap();
        String made = gap == null
                ? getTranslation("teams.plan.made-by-hand")
                : gap < SMALL_GAP
                        ? getTranslation("teams.plan.made-best")
                        : getTranslation("teams.plan.made-gap", TeamWords.percent(gap));
        var how = new Paragraph(made + " " + getTranslation("teams.plan.how", TeamPlanService.HOURS_A_WEEK));
        how.addClassNames("small", "muted");
        return how;
    }

    private Component form(Optional<TrainingPlan> plan) {
        PlanWishes wishes = plan.map(TrainingPlan::wishes)
                .orElseGet(() -> new PlanWishes(
                        USUAL_MONEY,
                        USUAL_HOURS,
                        LocalDate.now(ZoneOffset.UTC).plusMonths(USUAL_MONTHS),
                        USUAL_SUCCESS,
                        List.of()));
        var form = new PlanForm(
                wishes,
                plan.isPresent(),
                plans.missing(actor(), teamId()),
                catalogService.current(),
                wished -> {
                    work.begin(actor(), teamId(), wished);
                    redraw();
                },
                refused -> say(getTranslation("teams.problem." + refused.problem()), true));
        form.addClassName("no-print");
        return form;
    }
}
