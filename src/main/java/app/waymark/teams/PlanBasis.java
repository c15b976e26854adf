package app.waymark.teams;

import app.waymark.catalog.Catalog;
import app.waymark.measurement.Cuts;
import app.waymark.planning.Learner;
import app.waymark.planning.TeamGoal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a plan stands on: everybody who shows a row, by themselves, and all others who are counted as one group, of which
 * only means over at least {@value ReleaseRule#LEAST} people are used. Whoever is not counted, or whose level of a skill
 * is not measured, has nothing planned for it. Pure computation.
 */
final class PlanBasis {

    /** Id of the learner that stands for everybody without a row. */
    static final String OTHERS = "others";

    private static final double PRIORITY = 3;
    private static final double LEAST_MISSING = 0.05;

    /**
     * A person, or the group, with what is known of each wanted skill.
     *
     * @param counted whether figures count it: somebody whose row is new may still be counted among the group
     */
    private record Known(
            String id, int people, boolean counted, Map<String, List<CapabilityEstimator.Belief>> beliefs) {}

    private final List<Known> known = new ArrayList<>();
    private final List<TeamTargets.SkillTarget> wanted;

    PlanBasis(List<Snapshot> rows, List<Snapshot> counted, List<TeamTargets.SkillTarget> wanted, Instant moment) {
        this.wanted = List.copyOf(wanted);
        Map<UUID, Snapshot> shown = new LinkedHashMap<>();
        rows.forEach(row -> shown.putIfAbsent(row.personId(), row));
        Set<UUID> byRow = counted.stream()
                .filter(Snapshot::ownRow)
                .map(Snapshot::personId)
                .collect(Collectors.toSet());
        shown.forEach((person, row) ->
                known.add(new Known(person.toString(), 1, byRow.contains(person), beliefs(List.of(row), moment, 1))));
        List<Snapshot> others = counted.stream().filter(one -> !one.ownRow()).toList();
        if (others.size() >= ReleaseRule.LEAST) {
            known.add(new Known(OTHERS, others.size(), true, beliefs(others, moment, ReleaseRule.LEAST)));
        }
    }

    private Map<String, List<CapabilityEstimator.Belief>> beliefs(List<Snapshot> snapshots, Instant moment, int least) {
        Map<String, List<CapabilityEstimator.Belief>> beliefs = new HashMap<>();
        for (TeamTargets.SkillTarget target : wanted) {
            List<CapabilityEstimator.Belief> measured = ReleaseRule.told(snapshots, target.skill()).stream()
                    .map(snapshot -> belief(snapshot, target.skill(), moment))
                    .toList();
            if (measured.size() >= least) {
                beliefs.put(target.skill(), measured);
            }
        }
        return beliefs;
    }

    private static CapabilityEstimator.Belief belief(Snapshot snapshot, String skill, Instant moment) {
        Snapshot.Skill one = java.util.Objects.requireNonNull(snapshot.skills().get(skill));
        return new CapabilityEstimator.Belief(one.mean(), one.sdAfter(snapshot.months(moment)), one.answers());
    }

    /** Number of people of the group without rows; 0 when they are too few. */
    int others() {
        return known.stream()
                .filter(one -> one.id().equals(OTHERS))
                .mapToInt(Known::people)
                .sum();
    }

    /** Everybody for whom something can be planned. */
    List<Learner> learners() {
        return known.stream()
                .map(one -> {
                    Map<String, List<Double>> reach = new HashMap<>();
                    one.beliefs().forEach((skill, beliefs) -> reach.put(skill, reach(beliefs)));
                    return new Learner(one.id(), one.people(), reach);
                })
                .toList();
    }

    private static List<Double> reach(List<CapabilityEstimator.Belief> beliefs) {
        List<Double> levels = new ArrayList<>();
        levels.add(1.0);
        for (int level = 1; level <= Cuts.HIGHEST_LEVEL; level++) {
            double cut = Cuts.ofLevel(level);
            levels.add(beliefs.stream()
                    .mapToDouble(belief -> StandardNormal.cumulative((belief.mean() - cut) / belief.sd()))
                    .average()
                    .orElse(0));
        }
        return levels;
    }

    /** What is missing now, what has priority counting three times; soft skills are not taught by courses. */
    List<TeamGoal> goals(Catalog catalog, List<String> priorities) {
        List<TeamGoal> goals = new ArrayList<>();
        for (TeamTargets.SkillTarget target : wanted) {
            double missing = target.people() - now(target);
            if (missing > LEAST_MISSING && !catalog.isSoft(target.skill()) && isKnown(target.skill())) {
                goals.add(new TeamGoal(
                        target.skill(), target.level(), missing, priorities.contains(target.skill()) ? PRIORITY : 1));
            }
        }
        return goals;
    }

    /** As in the team view: what fewer than five are known for says too little about the team. */
    private boolean isKnown(String skill) {
        return known.stream()
                        .filter(Known::counted)
                        .mapToInt(one ->
                                one.beliefs().getOrDefault(skill, List.of()).size())
                        .sum()
                >= ReleaseRule.LEAST;
    }

    private double now(TeamTargets.SkillTarget target) {
        double cut = Cuts.ofLevel(target.level());
        return known.stream()
                .filter(Known::counted)
                .flatMap(one -> one.beliefs().getOrDefault(target.skill(), List.of()).stream())
                .mapToDouble(belief -> StandardNormal.cumulative((belief.mean() - cut) / belief.sd()))
                .sum();
    }

    /**
     * What is expected once everybody has finished what is planned for them.
     *
     * @param places for each learner's id, the number of places by skill that lead to its wanted level
     */
    List<TrainingPlan.Effect> effects(
            Catalog catalog, Map<String, Map<String, Integer>> places, double success, long seed) {
        List<TrainingPlan.Effect> effects = new ArrayList<>();
        for (TeamTargets.SkillTarget target : wanted) {
            List<CapabilityEstimator.Belief> beliefs = new ArrayList<>();
            List<Double> taught = new ArrayList<>();
            for (Known one : known.stream().filter(Known::counted).toList()) {
                int seats = places.getOrDefault(one.id(), Map.of()).getOrDefault(target.skill(), 0);
                double chance = success * Math.min(1, seats / (double) one.people());
                for (CapabilityEstimator.Belief belief : one.beliefs().getOrDefault(target.skill(), List.of())) {
                    beliefs.add(belief);
                    taught.add(chance);
                }
            }
            if (!isKnown(target.skill())) {
                continue;
            }
            long own = seed ^ target.skill().hashCode();
            CapabilityEstimator.Forecast forecast = CapabilityEstimator.forecast(beliefs, taught, target.level(), own);
            effects.add(new TrainingPlan.Effect(
                    target.skill(),
                    catalog.skillName(target.skill()),
                    target.level(),
                    target.people(),
                    forecast.now(),
                    forecast.then(),
                    forecast.low(),
                    forecast.high()));
        }
        return effects;
    }
}
