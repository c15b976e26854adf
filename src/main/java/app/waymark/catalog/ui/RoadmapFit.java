package app.waymark.catalog.ui;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.Roadmap;
import app.waymark.catalog.Role;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a roadmap carries towards a role.
 *
 * @param built number of required skills that the roadmap takes at least to the required level, soft skills aside
 * @param required number of required skills, soft skills aside
 */
record RoadmapFit(Role role, Roadmap roadmap, int built, int required) {

    private static final Comparator<RoadmapFit> BEST_FIRST = Comparator.comparingDouble(RoadmapFit::share)
            .thenComparingInt(RoadmapFit::built)
            .reversed();

    static RoadmapFit of(Catalog catalog, Role role, Roadmap roadmap) {
        Map<String, Integer> reached = new HashMap<>();
        for (Roadmap.Stage stage : roadmap.stages()) {
            stage.builds().forEach(build -> reached.merge(build.skill(), build.toLevel(), Math::max));
        }
        List<Role.Requirement> required = role.requirements().stream()
                .filter(requirement -> !catalog.isSoft(requirement.skill()))
                .toList();
        int built = (int) required.stream()
                .filter(requirement -> reached.getOrDefault(requirement.skill(), 0) >= requirement.level())
                .count();
        return new RoadmapFit(role, roadmap, built, required.size());
    }

    /** The roadmaps that build at least half of what a role requires, best first. */
    static List<RoadmapFit> towards(Catalog catalog, Role role) {
        return catalog.roadmaps().stream()
                .map(roadmap -> of(catalog, role, roadmap))
                .filter(fit -> fit.share() >= 0.5)
                .sorted(BEST_FIRST)
                .toList();
    }

    /** The role that a roadmap serves best, if it builds at least half of what that role requires. */
    static Optional<RoadmapFit> best(Catalog catalog, Roadmap roadmap) {
        return catalog.roles().stream()
                .map(role -> of(catalog, role, roadmap))
                .filter(fit -> fit.share() >= 0.5)
                .min(BEST_FIRST);
    }

    double share() {
        return required == 0 ? 0 : (double) built / required;
    }
}
