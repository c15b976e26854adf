package app.waymark.guidance;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.Roadmap;
import app.waymark.catalog.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells of stages where a person stands on them, from beliefs, marks and the catalogue, and nothing else. */
final class WayPosition {

    /** Words for what is probably missing. */
    private static final Set<String> MISSING = Set.of("below", "probably-below");

    private final Catalog catalog;
    private final Role role;
    private final Beliefs beliefs;
    private final Map<StageKey, Mark> marks;

    WayPosition(Catalog catalog, Role role, Beliefs beliefs, Map<StageKey, Mark> marks) {
        this.catalog = catalog;
        this.role = role;
        this.beliefs = beliefs;
        this.marks = marks;
    }

    /**
     * The path composed from all roadmaps: after what comes before it, what the person's own answers show as missing
     * first, and of that what closes most per hour; unless the person has an order of their own.
     */
    List<Way.Step> composed(List<StageKey> ownOrder) {
        List<Place> places = RoleWay.compose(catalog, role);
        Map<Place, Set<Place>> before = RoleWay.before(catalog, places);
        return steps(ownOrder.isEmpty() ? suggested(places, before) : own(places, before, ownOrder), before);
    }

    /** One roadmap in its own order. */
    List<Way.Step> along(Roadmap roadmap) {
        List<Place> places = Place.of(roadmap);
        Map<Place, Set<Place>> before = new LinkedHashMap<>();
        for (Place place : places) {
            before.put(
                    place,
                    places.stream()
                            .filter(other -> place.before().stream().anyMatch(other::isPartOf))
                            .collect(Collectors.toSet()));
        }
        return steps(places, before);
    }

    private List<Place> suggested(List<Place> places, Map<Place, Set<Place>> before) {
        List<Place> left = new ArrayList<>(places);
        List<Place> ordered = new ArrayList<>();
        Map<String, Integer> reached = new HashMap<>();
        while (!left.isEmpty()) {
            Place next = left.stream()
                    .filter(place -> before.getOrDefault(place, Set.of()).stream()
                            .allMatch(other -> ordered.contains(other) || isWaived(other, place)))
                    // the first of equals, so that without answers the order is the composed one
                    .max(Comparator.comparing(this::isEvidentlyOpen)
                            .thenComparingDouble(place -> urgency(place, reached))
                            .thenComparingInt(place -> -places.indexOf(place)))
                    .orElseGet(left::getFirst);
            ordered.add(next);
            left.remove(next);
            if (settled(next).isEmpty()) {
                next.stage().builds().forEach(build -> reached.merge(build.skill(), build.toLevel(), Math::max));
            }
        }
        return ordered;
    }

    /** Answers of its own, not only those to related skills, say that the person can probably not do it yet. */
    private boolean isEvidentlyOpen(Place place) {
        return settled(place).isEmpty()
                && asked(place).stream()
                        .anyMatch(requirement -> beliefs.answers(requirement.skill()) > 0
                                && !beliefs.probably(requirement.skill(), to(place, requirement)));
    }

    /**
     * A foundation holds nothing back that the person's own answers show as missing, while it was not asked about
     * itself and what is estimated of it does not say that it is missing too: who answers most things right is not to
     * begin again below them on a guess. Where nothing is known of it, the answers to what builds on it speak for it:
     * who is near the line there hardly lacks what comes before, who is below it may.
     */
    private boolean isWaived(Place foundation, Place place) {
        List<Role.Requirement> asked = asked(foundation);
        return marks.get(foundation.key()) == null
                && !asked.isEmpty()
                && asked.stream().allMatch(r -> beliefs.answers(r.skill()) == 0)
                && isEvidentlyOpen(place)
                && asked.stream()
                        .map(r -> beliefs.word(r.skill(), to(foundation, r)))
                        .allMatch(word -> word.equals("unknown") ? isNear(place) : !MISSING.contains(word));
    }

    private boolean isNear(Place place) {
        return asked(place).stream()
                .filter(r -> beliefs.answers(r.skill()) > 0)
                .noneMatch(r -> MISSING.contains(beliefs.word(r.skill(), to(place, r))));
    }

    private double urgency(Place place, Map<String, Integer> reached) {
        return gain(place, reached) / place.hours();
    }

    private List<Place> own(List<Place> places, Map<Place, Set<Place>> before, List<StageKey> ownOrder) {
        List<Place> ordered = new ArrayList<>(places);
        List<Place> suggested = suggested(places, before);
        ordered.sort(Comparator.comparingInt((Place place) -> {
                    int own = ownOrder.indexOf(place.key());
                    return own < 0 ? ownOrder.size() : own;
                })
                .thenComparingInt(suggested::indexOf));
        return ordered;
    }

    private List<Way.Step> steps(List<Place> places, Map<Place, Set<Place>> before) {
        boolean learning = places.stream().anyMatch(place -> marks.get(place.key()) == Mark.LEARNING);
        Map<String, Integer> reached = new HashMap<>();
        List<Way.Step> steps = new ArrayList<>();
        boolean nextFound = learning;
        for (Place place : places) {
            List<Place> openBefore = before.getOrDefault(place, Set.of()).stream()
                    .filter(other -> settled(other).isEmpty())
                    .toList();
            List<String> after =
                    openBefore.stream().map(other -> other.stage().name()).toList();
            boolean free = openBefore.stream().allMatch(other -> isWaived(other, place));
            Way.Because because;
            Optional<Way.Because> settled = settled(place);
            if (settled.isPresent()) {
                because = settled.get();
            } else if (marks.get(place.key()) == Mark.LEARNING) {
                because = Way.Because.MARKED_LEARNING;
            } else if (!nextFound && (free || places.indexOf(place) == 0)) {
                because = free && !after.isEmpty() ? Way.Because.FIRST_UNASKED : Way.Because.FIRST_OPEN;
                nextFound = true;
            } else {
                because = free ? Way.Because.TURN : Way.Because.AFTER;
            }
            steps.add(step(place, because, after, gain(place, reached)));
            if (settled.isEmpty()) {
                place.stage().builds().forEach(build -> reached.merge(build.skill(), build.toLevel(), Math::max));
            }
        }
        return steps;
    }

    private Way.Step step(Place place, Way.Because because, List<String> after, double gain) {
        Way.Standing standing = switch (because) {
            case MARKED_DONE -> Way.Standing.DONE;
            case MARKED_SKIP, REACHED, NOT_ASKED, OPTIONAL -> Way.Standing.SKIPPABLE;
            case MARKED_LEARNING, FIRST_OPEN, FIRST_UNASKED -> Way.Standing.NEXT;
            case AFTER, TURN -> Way.Standing.LATER;
        };
        return new Way.Step(
                place.key(),
                place.roadmap().name(),
                place.stage(),
                standing,
                because,
                marks.get(place.key()),
                answersSay(place),
                reasons(place),
                after,
                gain,
                StageCourses.of(catalog, place.stage(), asked(place), beliefs));
    }

    /** Why nothing is left to do here, if nothing is. */
    private Optional<Way.Because> settled(Place place) {
        @Nullable Mark mark = marks.get(place.key());
        if (mark == Mark.DONE) {
            return Optional.of(Way.Because.MARKED_DONE);
        }
        if (mark == Mark.SKIP) {
            return Optional.of(Way.Because.MARKED_SKIP);
        }
        if (mark == Mark.LEARNING) {
            return Optional.empty();
        }
        if (!place.stage().builds().isEmpty() && asked(place).isEmpty()) {
            return Optional.of(Way.Because.NOT_ASKED);
        }
        if (answersSay(place).equals("reached")) {
            return Optional.of(Way.Because.REACHED);
        }
        return place.stage().optional() ? Optional.of(Way.Because.OPTIONAL) : Optional.empty();
    }

    private List<Role.Requirement> asked(Place place) {
        return role.requirements().stream()
                .filter(requirement -> place.stage().builds().stream()
                        .anyMatch(build -> build.skill().equals(requirement.skill())))
                .toList();
    }

    private static int to(Place place, Role.Requirement requirement) {
        return place.stage().builds().stream()
                .filter(build -> build.skill().equals(requirement.skill()))
                .mapToInt(build -> Math.min(build.toLevel(), requirement.level()))
                .max()
                .orElse(0);
    }

    /** Of the skills that count into readiness; of the others only where the stage builds nothing else. */
    private String answersSay(Place place) {
        List<Role.Requirement> all = asked(place);
        List<Role.Requirement> hard =
                all.stream().filter(r -> !catalog.isSoft(r.skill())).toList();
        List<Role.Requirement> asked = hard.isEmpty() ? all : hard;
        if (asked.isEmpty()
                || asked.stream().noneMatch(r -> beliefs.of(r.skill()).isPresent())) {
            return "unknown";
        }
        return asked.stream().allMatch(r -> beliefs.probably(r.skill(), to(place, r))) ? "reached" : "open";
    }

    private List<Guidance.Reason> reasons(Place place) {
        return asked(place).stream()
                .map(requirement -> new Guidance.Reason(
                        requirement.skill(),
                        catalog.skillName(requirement.skill()),
                        requirement.level(),
                        beliefs.word(requirement.skill(), requirement.level()),
                        beliefs.standing(requirement.skill()),
                        beliefs.answers(requirement.skill())))
                .sorted(Comparator.comparingInt(reason -> WORDS.indexOf(reason.word())))
                .toList();
    }

    /** What stands most in the way comes first. */
    private static final List<String> WORDS =
            List.of("below", "probably-below", "open", "unknown", "probably-meets", "meets");

    /** Expected weighted shortfall that a stage closes beyond what is reached before it, in logits. */
    private double gain(Place place, Map<String, Integer> reached) {
        double gain = 0;
        for (Role.Requirement requirement : asked(place)) {
            Optional<NormalBelief> belief = beliefs.of(requirement.skill());
            int to = to(place, requirement);
            int from = reached.getOrDefault(requirement.skill(), 0);
            if (belief.isPresent() && to > from) {
                double before = from == 0 ? 0 : belief.get().shortfall(from);
                gain += requirement.weight() * Math.max(0, belief.get().shortfall(to) - before);
            }
        }
        return gain;
    }
}
