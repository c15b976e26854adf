package app.waymark.guidance;

import app.waymark.assessment.AttemptResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes out of a result whatever its owner did not choose to show, before anything of it leaves the service. */
@Component
class SharedExcerpt {

    private static final int SHOWN = 3;

    private final GuidanceService guidanceService;
    private final RoleComparison roleComparison;

    SharedExcerpt(GuidanceService guidanceService, RoleComparison roleComparison) {
        this.guidanceService = guidanceService;
        this.roleComparison = roleComparison;
    }

    SharedResult of(SharedLink link, AttemptResult result) {
        Set<SharedPart> parts = link.parts();
        return new SharedResult(
                link.shownName(),
                parts,
                link.expiresAt(),
                excerpt(link, result),
                parts.contains(SharedPart.ROLES) ? roleComparison.compare(result) : List.of(),
                parts.contains(SharedPart.PLAN)
                        ? guidanceService.guidance(result).stages().stream()
                                .limit(SHOWN)
                                .map(stage -> new SharedResult.Step(
                                        stage.roadmap(),
                                        stage.stage(),
                                        stage.stageName(),
                                        stage.roadmapName(),
                                        stage.hours()))
                                .toList()
                        : List.of());
    }

    private static AttemptResult excerpt(SharedLink link, AttemptResult result) {
        boolean headline = link.parts().contains(SharedPart.HEADLINE);
        boolean map = link.parts().contains(SharedPart.MAP);
        return new AttemptResult(
                link.id(),
                result.scopeKind(),
                result.scopeSlug(),
                result.scopeName(),
                result.minutes(),
                result.answers(),
                0,
                result.quickLook(),
                result.provisional(),
                "",
                result.endedAt(),
                result.engineVersion(),
                result.catalogRevision(),
                0,
                map ? result.skills() : List.of(),
                map ? result.domains() : List.of(),
                requirements(link, result),
                headline ? result.readiness() : null,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private static List<AttemptResult.RequirementResult> requirements(SharedLink link, AttemptResult result) {
        if (link.parts().contains(SharedPart.MAP)) {
            return result.requirements();
        }
        return link.parts().contains(SharedPart.GAPS)
                ? Stream.concat(
                                RequirementOrder.strong(result).stream().limit(SHOWN),
                                RequirementOrder.gaps(result).stream().limit(SHOWN))
                        .toList()
                : List.of();
    }
}
