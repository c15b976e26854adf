package app.waymark.guidance;

import app.waymark.assessment.AttemptResult;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.security.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Derives the way forward from a frozen result and the catalogue, and nothing else, so that every recommendation can
 * be traced. Whoever may read the result may read what follows from it.
 */
@Service
public class GuidanceService {

    private static final int STAGES = 5;

    private final CatalogService catalogService;
    private final WayService ways;

    GuidanceService(CatalogService catalogService, WayService ways) {
        this.catalogService = catalogService;
        this.ways = ways;
    }

    /** The way forward from a result. */
    public Guidance guidance(AttemptResult result) {
        Catalog catalog = catalogService.current();
        return guidance(
                result,
                catalog.role(result.scopeSlug())
                        .filter(role -> isAboutARole(result))
                        .map(role -> new WayPosition(catalog, role, Beliefs.of(result), Map.of()).composed(List.of()))
                        .orElse(List.of()));
    }

    /** The way forward from a result of the actor's, with what they say about stages taken into account. */
    public Guidance guidance(Actor actor, AttemptResult result) {
        boolean published = catalogService.current().role(result.scopeSlug()).isPresent();
        return guidance(
                result,
                isAboutARole(result) && published
                        ? ways.towards(actor, result, result.scopeSlug()).steps()
                        : List.of());
    }

    private static boolean isAboutARole(AttemptResult result) {
        return result.scopeKind().equals("role");
    }

    private Guidance guidance(AttemptResult result, List<Way.Step> steps) {
        Beliefs beliefs = Beliefs.of(result);
        List<Guidance.StageAdvice> stages = steps.stream()
                .filter(Way.Step::open)
                .sorted(Comparator.comparing((Way.Step step) -> step.standing() != Way.Standing.NEXT))
                .limit(STAGES)
                .map(GuidanceService::advice)
                .toList();
        return new Guidance(
                beliefs.any() ? stages : List.of(),
                new CertificationCoverage(
                                catalogService.current(), beliefs, isAboutARole(result) ? result.scopeSlug() : null)
                        .advise());
    }

    private static Guidance.StageAdvice advice(Way.Step step) {
        return new Guidance.StageAdvice(
                step.key().roadmap(),
                step.roadmapName(),
                step.key().stage(),
                step.stage().name(),
                step.stage().description(),
                step.stage().hours(),
                step.gain(),
                step.reasons().stream()
                        .filter(reason -> !reason.word().equals("meets"))
                        .toList(),
                step.courses());
    }
}
