package app.waymark.guidance;

import app.waymark.assessment.AttemptResult;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Role;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Every role against the same answers, from what a frozen result says of each skill. A skill that is unknown there counts
 * as unknown for every role, so that nothing is said of a role that the answers hardly touch.
 */
@Service
public class RoleComparison {

    /** Share of the requirements about which something must be known. */
    private static final double TOUCHED = 0.5;

    private final CatalogService catalogService;

    RoleComparison(CatalogService catalogService) {
        this.catalogService = catalogService;
    }

    /** Roles about which something can be told first, the nearest first among them. */
    public List<RoleStanding> compare(AttemptResult result) {
        Catalog catalog = catalogService.current();
        return result.roles().stream()
                .flatMap(seen -> catalog.role(seen.slug()).stream().map(role -> standing(result, catalog, role, seen)))
                .sorted(Comparator.comparing(RoleStanding::told)
                        .reversed()
                        .thenComparing(Comparator.comparingDouble(RoleComparison::share)
                                .reversed()))
                .toList();
    }

    private static double share(RoleStanding role) {
        return (double) role.met() / Math.max(1, role.requirements());
    }

    private static RoleStanding standing(
            AttemptResult result, Catalog catalog, Role role, AttemptResult.RoleResult seen) {
        List<Role.Requirement> counting = role.requirements().stream()
                .filter(requirement -> !catalog.isSoft(requirement.skill()))
                .toList();
        int met = 0;
        int below = 0;
        int unknown = 0;
        for (Role.Requirement requirement : counting) {
            AttemptResult.SkillResult skill = result.skill(requirement.skill()).orElse(null);
            Double mean = skill == null ? null : skill.mean();
            Double sd = skill == null ? null : skill.sd();
            if (mean == null || sd == null) {
                unknown++;
                continue;
            }
            double probability = new NormalBelief(mean, sd).reaches(requirement.level());
            if (probability >= 0.7) {
                met++;
            } else if (probability <= 0.3) {
                below++;
            }
        }
        boolean asked = result.scopeKind().equals("role") && result.scopeSlug().equals(role.slug());
        return new RoleStanding(
                role.slug(),
                role.name(),
                counting.size(),
                met,
                below,
                unknown,
                seen.met(),
                seen.metLow(),
                seen.metHigh(),
                counting.size() - unknown >= TOUCHED * counting.size(),
                asked);
    }
}
