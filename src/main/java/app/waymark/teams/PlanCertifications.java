package app.waymark.teams;

import app.waymark.catalog.Availability;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.Certification;
import app.waymark.planning.Learner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which examinations fit once the courses are done. An examination proves and teaches nothing, so it comes after the
 * courses, from the money that is left, for people who show a row: the one of a wanted role whose blueprint, as far as it
 * is known, they are expected to cover best. Pure computation.
 */
final class PlanCertifications {

    private static final double COVERED = 0.8;
    private static final double ENOUGH_KNOWN = 0.5;

    private PlanCertifications() {}

    /** An examination for a learner. */
    record Choice(String learner, Certification certification, double coverage) {}

    /** Examinations that can be planned: current, with a known fee, and for a role that is wanted. */
    static List<Certification> plannable(Catalog catalog, TeamTargets targets) {
        return catalog.certifications().stream()
                .filter(one -> one.status() == Availability.CURRENT && one.costUsd() != null)
                .filter(one -> targets.roles().stream()
                        .anyMatch(role -> one.audienceRoles().contains(role.role())))
                .toList();
    }

    /**
     * Chooses, the best covered first.
     *
     * @param taught for each learner's id, the skills they are taught with the level they are taught to
     */
    static List<Choice> choose(
            List<Certification> certifications,
            List<Learner> people,
            Map<String, Map<String, Integer>> taught,
            double success,
            double money) {
        List<Choice> best = new ArrayList<>();
        for (Learner person : people) {
            best(certifications, person, taught.getOrDefault(person.id(), Map.of()), success)
                    .ifPresent(best::add);
        }
        best.sort(Comparator.comparingDouble((Choice choice) -> -choice.coverage())
                .thenComparing(Choice::learner));
        List<Choice> chosen = new ArrayList<>();
        double left = money;
        for (Choice choice : best) {
            double cost = cost(choice.certification());
            if (cost <= left) {
                chosen.add(choice);
                left -= cost;
            }
        }
        return chosen;
    }

    static double cost(Certification certification) {
        Double cost = certification.costUsd();
        return cost == null ? 0 : cost;
    }

    private static Optional<Choice> best(
            List<Certification> certifications, Learner person, Map<String, Integer> taught, double success) {
        return certifications.stream()
                .map(one -> new Choice(person.id(), one, coverage(one, person, taught, success)))
                .filter(choice -> choice.coverage() >= COVERED)
                .max(Comparator.comparingDouble(Choice::coverage)
                        .thenComparing(choice -> choice.certification().slug()));
    }

    /** Expected share of the known part of the blueprint, or 0 where less than half of it is known. */
    static double coverage(Certification one, Learner person, Map<String, Integer> taught, double success) {
        double known = 0;
        double covered = 0;
        double all = 0;
        for (Map.Entry<Certification.SkillLevel, Double> entry : weights(one).entrySet()) {
            String skill = entry.getKey().skill();
            int level = entry.getKey().level();
            all += entry.getValue();
            List<Double> reach = person.reach().get(skill);
            if (reach != null) {
                double now = level < reach.size() ? reach.get(level) : 0;
                double then = taught.getOrDefault(skill, 0) >= level ? now + (1 - now) * success : now;
                known += entry.getValue();
                covered += entry.getValue() * then;
            }
        }
        return all == 0 || known < ENOUGH_KNOWN * all ? 0 : covered / known;
    }

    private static Map<Certification.SkillLevel, Double> weights(Certification one) {
        Map<Certification.SkillLevel, Double> weights = new HashMap<>();
        one.skills().forEach(skill -> weights.merge(skill, 1.0, Double::sum));
        if (one.blueprint().isEmpty()) {
            return weights;
        }
        weights.clear();
        for (Certification.BlueprintDomain domain : one.blueprint()) {
            double low = domain.weightLow() == null ? 0 : domain.weightLow();
            double high = domain.weightHigh() == null ? low : domain.weightHigh();
            double weight = low + high == 0 ? 1 : (low + high) / 2;
            domain.skills()
                    .forEach(skill ->
                            weights.merge(skill, weight / domain.skills().size(), Double::sum));
        }
        return weights;
    }
}
