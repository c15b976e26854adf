package app.waymark.guidance.plan;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.AttemptService;
import app.waymark.assessment.AttemptSummary;
import app.waymark.assessment.ResultService;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Role;
import app.waymark.guidance.Way;
import app.waymark.guidance.WayService;
import app.waymark.security.Actor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what the actor should do now: one clear step, always, and the same one wherever it is asked for. */
@Service
@Transactional(readOnly = true)
public class NextStepService {

    /** From then on too much may have changed since. */
    static final int OLD_AFTER_DAYS = 120;

    private final AttemptService attempts;
    private final ResultService results;
    private final WayService ways;
    private final PlanService plans;
    private final CatalogService catalogService;

    NextStepService(
            AttemptService attempts,
            ResultService results,
            WayService ways,
            PlanService plans,
            CatalogService catalogService) {
        this.attempts = attempts;
        this.results = results;
        this.ways = ways;
        this.plans = plans;
        this.catalogService = catalogService;
    }

    /** The next step; empty for somebody who has not begun. */
    public Optional<NextStep> next(Actor actor) {
        Optional<AttemptSummary> open = attempts.open(actor);
        if (open.isPresent()) {
            return open.map(
                    attempt -> new NextStep(NextStep.Kind.CONTINUE, attempt.scopeName(), "quiz/" + attempt.id()));
        }
        return results.latest(actor).map(result -> after(actor, result));
    }

    private NextStep after(Actor actor, AttemptResult result) {
        LocalDate today = plans.today();
        LocalDate measured = LocalDate.ofInstant(result.endedAt(), ZoneId.systemDefault());
        Optional<DatedPlan> plan = plans.kept(actor);
        boolean due = plan.stream()
                .flatMap(kept -> kept.reassessments().stream())
                .anyMatch(day -> !day.isAfter(today) && day.isAfter(measured));
        if (due || ChronoUnit.DAYS.between(measured, today) > OLD_AFTER_DAYS) {
            return new NextStep(
                    NextStep.Kind.MEASURE_AGAIN,
                    result.scopeName(),
                    "start/" + result.scopeKind() + "/" + result.scopeSlug());
        }
        Optional<DatedPlan.Item> course = plan.stream()
                .flatMap(kept -> kept.items().stream())
                .filter(item -> !item.to().isBefore(today))
                .findFirst();
        if (course.isPresent()) {
            return new NextStep(
                    NextStep.Kind.COURSE,
                    course.get().title(),
                    "plan",
                    why(plan.orElseThrow().attempt(), "course", course.get().course()));
        }
        Optional<Role> role = ways.role(actor).flatMap(catalogService.current()::role);
        return role.map(r -> onTheWay(actor, result, r))
                .orElseGet(() -> new NextStep(NextStep.Kind.CHOOSE_ROLE, "", "way"));
    }

    private NextStep onTheWay(Actor actor, AttemptResult result, Role role) {
        Way way = ways.towards(actor, result, role.slug());
        return way.next()
                .filter(step -> way.measured())
                .map(step -> new NextStep(
                        NextStep.Kind.STAGE,
                        step.stage().name(),
                        "way/" + role.slug() + "#" + step.key().stage(),
                        why(result.attemptId(), "stage", step.key().stage())))
                .orElseGet(
                        () -> new NextStep(NextStep.Kind.MORE_MINUTES, role.name(), "results/" + result.attemptId()));
    }

    private static String why(UUID attempt, String kind, String slug) {
        return "results/" + attempt + "/why/" + kind + "/" + slug;
    }
}
