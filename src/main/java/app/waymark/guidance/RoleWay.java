package app.waymark.guidance;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.Roadmap;
import app.waymark.catalog.Role;
import app.waymark.catalog.Skill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Composes the way to a role from the stages of all roadmaps: the stages that build the most of what the role asks for
 * the fewest hours, until nothing is left that is worth its hours. It knows nothing of a person, so that it is the
 * same for everybody; where somebody stands on it is told by {@link WayPosition}.
 */
final class RoleWay {

    /** Stages of the roadmap that serves the role best are preferred, so that a way is not a patchwork. */
    private static final double HOME = 1.5;

    /** Skills outside readiness count this much, where the role asks for them at {@link #SOFT_FROM} or above. */
    private static final double SOFT_WEIGHT = 0.04;

    static final int SOFT_FROM = 4;

    /** Somebody who is to lead goes the long stages of the guide too; for others they are no steps. */
    private static final double LONG_HOURS = 100;

    private static final double LEAST = 1e-6;
    /** Share of what the role asks that an hour must build. */
    private static final double LEAST_PER_HOUR = 2e-4;

    private final Catalog catalog;
    private final Role role;
    private final List<Place> places;

    private RoleWay(Catalog catalog, Role role) {
        this.catalog = catalog;
        this.role = role;
        this.places = catalog.roadmaps().stream()
                .flatMap(roadmap -> Place.of(roadmap).stream())
                .toList();
    }

    /** The stages in an order in which they can be taken. */
    static List<Place> compose(Catalog catalog, Role role) {
        var way = new RoleWay(catalog, role);
        return way.ordered(way.needed(way.chosen()));
    }

    private List<Place> chosen() {
        String home = home();
        boolean leads = role.requirements().stream()
                .anyMatch(requirement -> catalog.isSoft(requirement.skill()) && weight(requirement) > 0);
        List<Place> chosen = new ArrayList<>();
        Map<String, Integer> built = new HashMap<>();
        while (true) {
            Place best = null;
            double most = LEAST_PER_HOUR;
            for (Place place : places) {
                boolean preferred = place.roadmap().slug().equals(home) && (leads || place.hours() <= LONG_HOURS);
                double worth = worth(place, built) * (preferred ? HOME : 1) / place.hours();
                if (worth > most && !chosen.contains(place)) {
                    best = place;
                    most = worth;
                }
            }
            if (best == null) {
                return chosen;
            }
            chosen.add(best);
            build(best, built);
        }
    }

    /** Without the stages that later ones have made needless. */
    private List<Place> needed(List<Place> chosen) {
        List<Place> needed = new ArrayList<>(chosen);
        for (Place place : chosen.reversed()) {
            Map<String, Integer> others = new HashMap<>();
            needed.stream().filter(other -> !other.equals(place)).forEach(other -> build(other, others));
            if (worth(place, others) <= LEAST && !isSteppingStone(place, needed)) {
                needed.remove(place);
            }
        }
        return needed;
    }

    /** Whether without it a skill would be climbed by more than one level at once. */
    private boolean isSteppingStone(Place place, List<Place> chosen) {
        return place.stage().builds().stream()
                .filter(build -> role.requirements().stream()
                        .anyMatch(requirement -> requirement.skill().equals(build.skill())))
                .anyMatch(build -> {
                    List<Integer> others = chosen.stream()
                            .filter(other -> !other.equals(place))
                            .flatMap(other -> other.stage().builds().stream())
                            .filter(other -> other.skill().equals(build.skill()) && other.toLevel() >= build.toLevel())
                            .map(Roadmap.Build::toLevel)
                            .sorted()
                            .toList();
                    return !others.isEmpty() && others.getFirst() > build.toLevel() + 1;
                });
    }

    private static void build(Place place, Map<String, Integer> built) {
        place.stage().builds().forEach(build -> built.merge(build.skill(), build.toLevel(), Math::max));
    }

    /** Weight of what the role asks that a stage builds beyond what is built. */
    private double worth(Place place, Map<String, Integer> built) {
        double worth = 0;
        for (Role.Requirement requirement : role.requirements()) {
            double weight = weight(requirement);
            for (Roadmap.Build build : place.stage().builds()) {
                int to = Math.min(build.toLevel(), requirement.level());
                int from = built.getOrDefault(requirement.skill(), 0);
                if (build.skill().equals(requirement.skill()) && to > from) {
                    worth += weight * (to - from) / requirement.level();
                }
            }
        }
        return worth;
    }

    private double weight(Role.Requirement requirement) {
        if (!catalog.isSoft(requirement.skill())) {
            return requirement.weight();
        }
        return requirement.level() >= SOFT_FROM ? SOFT_WEIGHT : 0;
    }

    /** The roadmap that builds most of what the role asks. */
    private String home() {
        Map<String, Double> worth = new LinkedHashMap<>();
        for (Roadmap roadmap : catalog.roadmaps()) {
            Map<String, Integer> built = new HashMap<>();
            double sum = 0;
            for (Place place : Place.of(roadmap)) {
                sum += worth(place, built);
                build(place, built);
            }
            worth.put(roadmap.slug(), sum);
        }
        return worth.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** What must come before comes before; among the rest, lower levels first and then the order of the roadmaps. */
    private List<Place> ordered(List<Place> chosen) {
        Map<Place, Set<Place>> before = before(catalog, chosen);
        List<Place> left = new ArrayList<>(chosen);
        left.sort(Comparator.comparingInt(this::level).thenComparingInt(places::indexOf));
        List<Place> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Place next = left.stream()
                    .filter(place -> ordered.containsAll(before.getOrDefault(place, Set.of())))
                    .findFirst()
                    .orElseGet(left::getFirst);
            ordered.add(next);
            left.remove(next);
        }
        return ordered;
    }

    private int level(Place place) {
        return place.stage().builds().stream()
                .mapToInt(Roadmap.Build::toLevel)
                .max()
                .orElse(0);
    }

    /**
     * What comes before what: by the roadmap, by the levels of a skill, and by the skills' prerequisites, the first of
     * these that says something about two stages.
     */
    static Map<Place, Set<Place>> before(Catalog catalog, List<Place> chosen) {
        // whatever the order they come in, the answer is the same
        List<Place> places = chosen.stream()
                .sorted(Comparator.comparing(place -> place.key().code()))
                .toList();
        Map<Place, Set<Place>> before = new LinkedHashMap<>();
        places.forEach(place -> before.put(place, new LinkedHashSet<>()));
        for (Place place : places) {
            for (Place other : places) {
                if (other.roadmap().slug().equals(place.roadmap().slug())
                        && place.before().stream().anyMatch(other::isPartOf)) {
                    before.getOrDefault(place, Set.of()).add(other);
                }
            }
        }
        add(before, places, (low, high) -> climbs(low, high) && !climbs(high, low));
        add(before, places, (low, high) -> enables(catalog, low, high) && !enables(catalog, high, low));
        return before;
    }

    private interface Rule {
        boolean comesBefore(Place one, Place other);
    }

    private static void add(Map<Place, Set<Place>> before, List<Place> places, Rule rule) {
        for (Place later : places) {
            for (Place earlier : places) {
                if (!earlier.equals(later) && rule.comesBefore(earlier, later) && !reaches(before, earlier, later)) {
                    before.getOrDefault(later, new LinkedHashSet<>()).add(earlier);
                }
            }
        }
    }

    /** Whether {@code goal} comes, over however many steps, before {@code start}. */
    private static boolean reaches(Map<Place, Set<Place>> before, Place start, Place goal) {
        Set<Place> seen = new LinkedHashSet<>();
        List<Place> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            Place place = open.removeLast();
            if (place.equals(goal)) {
                return true;
            }
            if (seen.add(place)) {
                open.addAll(before.getOrDefault(place, Set.of()));
            }
        }
        return false;
    }

    private static boolean climbs(Place low, Place high) {
        return low.stage().builds().stream()
                .anyMatch(from -> high.stage().builds().stream()
                        .anyMatch(to -> to.skill().equals(from.skill()) && to.toLevel() > from.toLevel()));
    }

    private static boolean enables(Catalog catalog, Place early, Place late) {
        return late.stage().builds().stream()
                .flatMap(build -> catalog.skill(build.skill()).map(Skill::prerequisites).stream())
                .flatMap(List::stream)
                .anyMatch(skill -> early.stage().builds().stream()
                        .anyMatch(build -> build.skill().equals(skill)));
    }
}
