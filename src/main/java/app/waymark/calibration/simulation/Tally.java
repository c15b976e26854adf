package app.waymark.calibration.simulation;

import app.waymark.measurement.RequirementWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What many sittings of one strategy come to. */
final class Tally {

    private final List<Sitting.Result> sittings = new ArrayList<>();
    private final Map<String, Integer> given = new HashMap<>();

    void add(Sitting.Result sitting) {
        sittings.add(sitting);
        sitting.asked().forEach(item -> given.merge(item, 1, Integer::sum));
    }

    int people() {
        return sittings.size();
    }

    Map<String, Integer> given() {
        return given;
    }

    double highestExposure() {
        return given.values().stream().mapToInt(Integer::intValue).max().orElse(0) / (double) people();
    }

    private double mean(int at, ToDoubleFunction<Sitting.Snapshot> figure) {
        return sittings.stream()
                .map(s -> s.snapshots().get(at))
                .mapToDouble(figure)
                .average()
                .orElse(Double.NaN);
    }

    /** Everything that is reported at one moment, by name. */
    Map<String, Double> figures(int at) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("questions", mean(at, Sitting.Snapshot::questions));
        figures.put("r2 of the composite", squaredCorrelation(at));
        figures.put("RMSE of the composite", Math.sqrt(mean(at, s -> Math.pow(s.composite() - s.trueComposite(), 2))));
        figures.put("RMSE per skill", Math.sqrt(mean(at, s -> s.squaredSkillError() / s.skills())));
        String[] names = {"50 %", "80 %", "90 %"};
        for (int c = 0; c < names.length; c++) {
            int level = c;
            figures.put(
                    names[c] + " range holds the composite",
                    mean(at, s -> s.compositeHeld().get(level) ? 1 : 0));
            figures.put(
                    names[c] + " range holds the skill",
                    mean(at, s -> s.skillsHeld().get(level) / (double) s.skills()));
        }
        for (RequirementWord word : RequirementWord.values()) {
            figures.put("truly met where it says " + word, share(at, word));
        }
        figures.put("said ready", mean(at, s -> s.verdict().equals("READY") ? 1 : 0));
        figures.put("said not yet", mean(at, s -> s.verdict().equals("NOT_YET") ? 1 : 0));
        figures.put("P(ready), mean", mean(at, s -> Double.isNaN(s.ready()) ? 0 : s.ready()));
        figures.put("truly ready", mean(at, s -> s.trulyReady() ? 1 : 0));
        figures.put("P(ready), Brier score", mean(at, Tally::brier));
        figures.put("bias of those who say \"I don't know\"", bias(at));
        return figures;
    }

    private static double brier(Sitting.Snapshot snapshot) {
        double p = Double.isNaN(snapshot.ready()) ? 0 : snapshot.ready();
        return Math.pow(p - (snapshot.trulyReady() ? 1 : 0), 2);
    }

    double squaredCorrelation(int at) {
        double n = people();
        double mx = mean(at, Sitting.Snapshot::trueComposite);
        double my = mean(at, Sitting.Snapshot::composite);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (Sitting.Result sitting : sittings) {
            Sitting.Snapshot s = sitting.snapshots().get(at);
            xy += (s.trueComposite() - mx) * (s.composite() - my);
            xx += Math.pow(s.trueComposite() - mx, 2);
            yy += Math.pow(s.composite() - my, 2);
        }
        return n < 3 ? Double.NaN : xy * xy / (xx * yy);
    }

    /** Of the skills given this word, the share whose requirement is truly met. */
    double share(int at, RequirementWord word) {
        double said = mean(at, s -> count(s.wordGiven(), word));
        return said == 0 ? Double.NaN : mean(at, s -> count(s.wordTrue(), word)) / said;
    }

    private static int count(Map<RequirementWord, Integer> counts, RequirementWord word) {
        return counts.getOrDefault(word, 0);
    }

    /** Mean error of those who admit minus that of those who guess, in logits of the composite. */
    double bias(int at) {
        return error(at, p -> p.habit() == SimulatedPerson.Habit.ADMITS)
                - error(at, p -> p.habit() == SimulatedPerson.Habit.GUESSES);
    }

    private double error(int at, Predicate<SimulatedPerson> who) {
        return sittings.stream()
                .filter(s -> who.test(s.person()))
                .map(s -> s.snapshots().get(at))
                .mapToDouble(s -> s.composite() - s.trueComposite())
                .average()
                .orElse(Double.NaN);
    }

    double verdicts(int at, String verdict) {
        return mean(at, s -> s.verdict().equals(verdict) ? 1 : 0);
    }

    /** RMSE of the composite after each two minutes. */
    double[] curve() {
        return perStep(i -> Math.sqrt(sittings.stream()
                .mapToDouble(s -> Math.pow(s.curveError().get(i), 2))
                .average()
                .orElse(Double.NaN)));
    }

    /** Questions asked after each two minutes. */
    double[] questions() {
        return perStep(i -> sittings.stream()
                .mapToDouble(s -> s.curveQuestions().get(i))
                .average()
                .orElse(Double.NaN));
    }

    private double[] perStep(java.util.function.IntToDoubleFunction figure) {
        int steps = sittings.getFirst().curveError().size();
        return java.util.stream.IntStream.range(0, steps).mapToDouble(figure).toArray();
    }

    /** Where a falling curve first reaches a level, on a scale of its own; the scale's end where it never does. */
    static double reaches(double[] curve, double[] scale, double level) {
        for (int i = 1; i < curve.length; i++) {
            if (curve[i] <= level) {
                double part = curve[i - 1] == curve[i] ? 1 : (curve[i - 1] - level) / (curve[i - 1] - curve[i]);
                return scale[i - 1] + Math.clamp(part, 0, 1) * (scale[i] - scale[i - 1]);
            }
        }
        return scale[scale.length - 1];
    }
}
