package app.waymark.teams;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Certification;
import app.waymark.catalog.Course;
import app.waymark.people.PeopleNames;
import app.waymark.planning.Learner;
import app.waymark.security.Actor;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The training plan of a team, for its managers: looked at, changed by hand, proposed; {@link TeamPlanWork} works it out.
 * It stands on what people have released, by the same rules as the heatmap and the team view, and every look is noted.
 */
@Service
@Transactional
public class TeamPlanService {

    /** Nobody is planned more than this beside their work. */
    public static final int HOURS_A_WEEK = 8;

    private static final double DAYS_A_WEEK = 7;

    private final TeamAccess access;
    private final TeamStore store;
    private final PlanStore plans;
    private final PlanGround ground;
    private final OpeningLog log;
    private final PeopleNames names;
    private final CatalogService catalogService;

    TeamPlanService(
            TeamAccess access,
            TeamStore store,
            PlanStore plans,
            PlanGround ground,
            OpeningLog log,
            PeopleNames names,
            CatalogService catalogService) {
        this.access = access;
        this.store = store;
        this.plans = plans;
        this.ground = ground;
        this.log = log;
        this.names = names;
        this.catalogService = catalogService;
    }

    /** Hours that somebody can be planned within wishes: what is wished, and no more than the weeks until the date hold. */
    public static int usableHours(PlanWishes wishes, LocalDate today) {
        double weeks = ChronoUnit.DAYS.between(today, wishes.until()) / DAYS_A_WEEK;
        return (int) Math.min(wishes.hours(), Math.floor(weeks * HOURS_A_WEEK));
    }

    /** The plan as it stands, with its expected effect; noted as opened. */
    public Optional<TrainingPlan> plan(Actor actor, UUID teamId) {
        access.manager(actor, teamId);
        log.note(actor, teamId, "plan", null);
        return plans.open(teamId).map(row -> details(teamId, row));
    }

    /** The plan at a first look, beside the team view. Nobody is named, so it is no look at anybody. */
    @Transactional(readOnly = true)
    public Optional<TrainingPlan.Standing> standing(Actor actor, UUID teamId) {
        access.manager(actor, teamId);
        return plans.open(teamId).map(row -> {
            Catalog catalog = catalogService.current();
            List<TeamTargets.SkillTarget> wanted = ground.wanted(teamId, catalog);
            List<TrainingPlan.Part> parts = new PlanDrawing(catalog, wanted, plans.seats(row.id()))
                    .parts(ground.basis(teamId, wanted).learners(), Map.of());
            return new TrainingPlan.Standing(
                    row.wishes().until(),
                    row.proposed(),
                    ReleaseRule.inSteps(plans.accepted(row.id())),
                    TrainingPlan.bookings(parts));
        });
    }

    /** The plan as it stands, for reports that have checked and noted who asks. */
    Optional<TrainingPlan> shown(UUID teamId) {
        return plans.open(teamId).map(row -> details(teamId, row));
    }

    /** What a plan could be for: the skills of which people are missing, the most missing first. */
    @Transactional(readOnly = true)
    public List<TeamTargets.SkillTarget> missing(Actor actor, UUID teamId) {
        access.manager(actor, teamId);
        Catalog catalog = catalogService.current();
        List<TeamTargets.SkillTarget> wanted = ground.wanted(teamId, catalog);
        Map<String, Double> missing = new HashMap<>();
        ground.basis(teamId, wanted)
                .goals(catalog, List.of())
                .forEach(goal -> missing.put(goal.skill(), goal.missing()));
        return wanted.stream()
                .filter(target -> missing.containsKey(target.skill()))
                .sorted(java.util.Comparator.comparingDouble(target -> -missing.getOrDefault(target.skill(), 0.0)))
                .toList();
    }

    static void checkSuccess(double success) {
        if (!(success > 0 && success <= 1)) {
            throw new TeamProblem("success", "success-range");
        }
    }

    /** Changes what is assumed of finished courses; the plan stays, its forecast changes. */
    public void assume(Actor actor, UUID teamId, double success) {
        access.change(actor, teamId);
        checkSuccess(success);
        plans.open(teamId).ifPresent(plan -> plans.assume(plan.id(), success));
    }

    /**
     * Adds places by hand, or changes their number.
     *
     * @param personId somebody who shows a row, or null for everybody without one
     * @throws TeamProblem about {@code person}, {@code course} or {@code people}
     */
    public void addSeat(
            Actor actor, UUID teamId, @Nullable UUID personId, boolean certification, String slug, int people) {
        access.change(actor, teamId);
        PlanStore.PlanRow plan = plans.open(teamId).orElseThrow(() -> new TeamProblem("plan", "no-plan"));
        Catalog catalog = catalogService.current();
        boolean known = certification
                ? catalog.certification(slug).isPresent()
                : catalog.course(slug).filter(PlanOffers::plannable).isPresent();
        if (!known) {
            throw new TeamProblem("course", "course-unknown");
        }
        PlanBasis basis = ground.basis(teamId, ground.wanted(teamId, catalog));
        String learner = personId == null ? PlanBasis.OTHERS : personId.toString();
        int most = basis.learners().stream()
                .filter(one -> one.id().equals(learner))
                .mapToInt(Learner::people)
                .findFirst()
                .orElseThrow(() -> new TeamProblem("person", "no-row"));
        plans.seat(
                plan.id(),
                personId,
                certification ? PlanStore.CERTIFICATION : PlanStore.COURSE,
                slug,
                TeamInput.within("people", people, 1, most),
                Integer.MAX_VALUE);
        plans.changedByHand(plan.id());
    }

    /** Takes places out by hand. */
    public void removeSeat(Actor actor, UUID teamId, UUID seatId) {
        access.change(actor, teamId);
        plans.open(teamId).ifPresent(plan -> {
            plans.removeSeat(plan.id(), seatId);
            plans.changedByHand(plan.id());
        });
    }

    /** Asks the team: everybody sees their own part, and accepts or declines it for themselves. */
    public void propose(Actor actor, UUID teamId) {
        access.change(actor, teamId);
        plans.open(teamId).ifPresent(plan -> plans.propose(plan.id()));
    }

    /** Ends the plan; what people have accepted stays theirs. */
    public void discard(Actor actor, UUID teamId) {
        access.manager(actor, teamId);
        plans.end(teamId);
    }

    private TrainingPlan details(UUID teamId, PlanStore.PlanRow row) {
        Catalog catalog = catalogService.current();
        List<TeamTargets.SkillTarget> wanted = ground.wanted(teamId, catalog);
        PlanBasis basis = ground.basis(teamId, wanted);
        var drawing = new PlanDrawing(catalog, wanted, plans.seats(row.id()));
        Map<UUID, String> known = names.of(basis.learners().stream()
                .map(learner -> PlanGround.person(learner.id()))
                .filter(java.util.Objects::nonNull)
                .toList());
        return new TrainingPlan(
                row.id(),
                row.wishes(),
                row.gap(),
                row.proposed(),
                ReleaseRule.inSteps(plans.accepted(row.id())),
                drawing.parts(basis.learners(), known),
                basis.effects(
                        catalog,
                        drawing.places(basis.learners()),
                        row.wishes().success(),
                        teamId.getLeastSignificantBits()));
    }

    /** Courses and examinations that can be added by hand, for what is wanted, by title. */
    @Transactional(readOnly = true)
    public List<Course> courses(Actor actor, UUID teamId) {
        access.manager(actor, teamId);
        Catalog catalog = catalogService.current();
        List<String> wanted = ground.wanted(teamId, catalog).stream()
                .map(TeamTargets.SkillTarget::skill)
                .toList();
        return catalog.courses().stream()
                .filter(PlanOffers::plannable)
                .filter(course -> course.skills().stream().anyMatch(step -> wanted.contains(step.skill())))
                .sorted(java.util.Comparator.comparing(Course::title))
                .toList();
    }

    /** Examinations that can be added by hand. */
    @Transactional(readOnly = true)
    public List<Certification> certifications(Actor actor, UUID teamId) {
        access.manager(actor, teamId);
        return PlanCertifications.plannable(catalogService.current(), store.targets(teamId));
    }
}
