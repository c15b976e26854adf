package app.waymark.teams;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.planning.Learner;
import app.waymark.planning.SearchWatch;
import app.waymark.planning.TeamGoal;
import app.waymark.planning.TeamPlan;
import app.waymark.planning.TeamPlanner;
import app.waymark.planning.TeamTerms;
import app.waymark.security.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of working out a plan: what it starts from, the search, which holds nothing in the database, and storing. */
@Component
class PlanMaking {

    private static final int MOST_MONEY = 10_000_000;
    private static final int MOST_HOURS = 1_000;
    private static final int MOST_YEARS = 2;

    private final TeamAccess access;
    private final TeamStore store;
    private final PlanStore plans;
    private final PlanGround ground;
    private final OpeningLog log;
    private final CatalogService catalogService;
    private final TeamPlanner planner = new TeamPlanner();

    PlanMaking(
            TeamAccess access,
            TeamStore store,
            PlanStore plans,
            PlanGround ground,
            OpeningLog log,
            CatalogService catalogService) {
        this.access = access;
        this.store = store;
        this.plans = plans;
        this.ground = ground;
        this.log = log;
        this.catalogService = catalogService;
    }

    /** What a search starts from. */
    record Task(Catalog catalog, PlanWishes wishes, int hours, List<Learner> learners, List<TeamGoal> goals) {}

    /**
     * Reads what the team has now; noted as a look at it.
     *
     * @throws TeamProblem about {@code money}, {@code hours}, {@code until}, {@code success} or {@code skill}
     */
    @Transactional
    Task read(Actor actor, UUID teamId, PlanWishes wishes) {
        access.change(actor, teamId);
        Catalog catalog = catalogService.current();
        check(wishes, catalog);
        log.note(actor, teamId, "plan", null);
        PlanBasis basis = ground.basis(teamId, ground.wanted(teamId, catalog));
        return new Task(
                catalog,
                wishes,
                Math.max(0, TeamPlanService.usableHours(wishes, ground.today())),
                basis.learners(),
                basis.goals(catalog, wishes.priorities()));
    }

    TeamPlan search(Task task, SearchWatch watch) {
        return planner.plan(
                task.learners(),
                task.goals(),
                PlanOffers.of(task.catalog()),
                TeamTerms.of(task.wishes().money(), task.hours(), task.wishes().success()),
                watch);
    }

    /** Puts it in place of the present plan. Whoever took their row back meanwhile has no part in it. */
    @Transactional
    void store(Actor actor, UUID teamId, Task task, TeamPlan worked) {
        access.change(actor, teamId);
        access.lock(teamId);
        Set<String> still = ground.basis(teamId, List.of()).learners().stream()
                .map(Learner::id)
                .collect(Collectors.toSet());
        plans.end(teamId);
        UUID plan = plans.insert(teamId, actor.personId(), task.wishes(), worked.gap());
        int position = 0;
        Map<String, Map<String, Integer>> taught = new HashMap<>();
        for (TeamPlan.Seat seat : worked.seats()) {
            if (still.contains(seat.learner())) {
                UUID person = PlanGround.person(seat.learner());
                plans.seat(plan, person, PlanStore.COURSE, seat.offer().id(), seat.people(), position++);
                Map<String, Integer> own = taught.computeIfAbsent(seat.learner(), learner -> new HashMap<>());
                seat.offer().steps().forEach(step -> own.merge(step.skill(), step.to(), Math::max));
            }
        }
        List<Learner> people = task.learners().stream()
                .filter(learner -> !learner.id().equals(PlanBasis.OTHERS) && still.contains(learner.id()))
                .toList();
        for (PlanCertifications.Choice choice : PlanCertifications.choose(
                PlanCertifications.plannable(task.catalog(), store.targets(teamId)),
                people,
                taught,
                task.wishes().success(),
                task.wishes().money() - worked.cost())) {
            UUID person = PlanGround.person(choice.learner());
            String slug = choice.certification().slug();
            plans.seat(plan, person, PlanStore.CERTIFICATION, slug, 1, position++);
        }
    }

    private void check(PlanWishes wishes, Catalog catalog) {
        TeamInput.within("money", wishes.money(), 0, MOST_MONEY);
        TeamInput.within("hours", wishes.hours(), 1, MOST_HOURS);
        if (!wishes.until().isAfter(ground.today())
                || wishes.until().isAfter(ground.today().plusYears(MOST_YEARS))) {
            throw new TeamProblem("until", "until-range");
        }
        TeamPlanService.checkSuccess(wishes.success());
        if (wishes.priorities().stream().anyMatch(skill -> catalog.skill(skill).isEmpty())) {
            throw new TeamProblem("skill", "skill-unknown");
        }
    }
}
