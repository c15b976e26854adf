package app.waymark.calibration.simulation;

import app.waymark.measurement.RequirementWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What many sittings of one kind come to. */
final class Tally {

    /** Bins of P(ready): the words for it begin and end at some of them. */
    private static final double[] READY_BINS = {0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 1};

    private final List<Sitting.Result> sittings = new ArrayList<>();
    private final Map<String, Integer> given = new HashMap<>();

    void add(Sitting.Result sitting) {
        sittings.add(sitting);
        sitting.items().forEach(item -> given.merge(item, 1, Integer::sum));
    }

    int people() {
        return sittings.size();
    }

    Map<String, Integer> given() {
        return given;
    }

    /** The same, of some people only. */
    Tally of(Predicate<SimulatedPerson> who) {
        Tally some = new Tally();
        sittings.stream().filter(s -> who.test(s.person())).forEach(some::add);
        return some;
    }

    /** The largest share of people, among those whose role has the question's skill, who were shown one question. */
    double highestExposure(ShippedWorld world) {
        Map<Integer, Integer> bySkill = new HashMap<>();
        sittings.forEach(s -> s.role().requirements().forEach(r -> bySkill.merge(r.skill(), 1, Integer::sum)));
        return world.items().stream()
                .filter(item -> bySkill.containsKey(item.skill()))
                .mapToDouble(item ->
                        given.getOrDefault(item.id(), 0) / (double) Objects.requireNonNull(bySkill.get(item.skill())))
                .max()
                .orElse(0);
    }

    /** Of the questions of these roles, the share that anybody was shown. */
    Share bankUsed(ShippedWorld world) {
        List<String> items = world.items().stream()
                .filter(item -> sittings.stream()
                        .map(Sitting.Result::role)
                        .distinct()
                        .anyMatch(role -> role.requirements().stream().anyMatch(r -> r.skill() == item.skill())))
                .map(item -> item.id())
                .toList();
        return new Share(items.stream().filter(given::containsKey).count(), items.size());
    }

    private double mean(int at, ToDoubleFunction<Sitting.Snapshot> figure) {
        return sittings.stream()
                .map(s -> s.snapshots().get(at))
                .mapToDouble(figure)
                .average()
                .orElse(Double.NaN);
    }

    private Share share(int at, ToIntFunction<Sitting.Snapshot> hits, ToIntFunction<Sitting.Snapshot> of) {
        return new Share(
                sittings.stream()
                        .mapToInt(s -> hits.applyAsInt(s.snapshots().get(at)))
                        .sum(),
                sittings.stream()
                        .mapToInt(s -> of.applyAsInt(s.snapshots().get(at)))
                        .sum());
    }

    /** Everything that is reported at one moment, by name. */
    Map<String, Double> figures(int at) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("people", (double) people());
        figures.put("questions", mean(at, Sitting.Snapshot::questions));
        figures.put("r2 of the composite", squaredCorrelation(at));
        figures.put("RMSE of the composite", Math.sqrt(mean(at, s -> Math.pow(s.composite() - s.trueComposite(), 2))));
        figures.put("mean error of the composite", mean(at, s -> s.composite() - s.trueComposite()));
        figures.put("RMSE per skill", Math.sqrt(mean(at, s -> s.squaredSkillError() / s.skills())));
        for (int c = 0; c < Sitting.COVERAGES.length; c++) {
            String name = Math.round(100 * Sitting.COVERAGES[c]) + " % range holds the ";
            figures.put(name + "composite", compositeHeld(at, c).value());
            figures.put(name + "skill", skillsHeld(at, c).value());
        }
        for (RequirementWord word : RequirementWord.values()) {
            figures.put("truly met where it says " + word, word(at, word).value());
        }
        figures.put("said ready", verdicts(at, "READY").value());
        figures.put("said not yet", verdicts(at, "NOT_YET").value());
        Calibration ready = readiness(at);
        figures.put("P(ready), mean", ready.meanPredicted());
        figures.put("truly ready", ready.observed().value());
        figures.put("P(ready), Brier score", ready.brier());
        figures.put("bias of those who say \"I don't know\"", bias(at));
        return figures;
    }

    Share compositeHeld(int at, int coverage) {
        return share(at, s -> s.compositeHeld().get(coverage) ? 1 : 0, s -> 1);
    }

    Share skillsHeld(int at, int coverage) {
        return share(at, s -> s.skillsHeld().get(coverage), Sitting.Snapshot::skills);
    }

    /** P(ready) beside who truly was. */
    Calibration readiness(int at) {
        Calibration calibration = new Calibration(READY_BINS);
        sittings.stream().map(s -> s.snapshots().get(at)).forEach(s -> calibration.add(s.ready(), s.trulyReady()));
        return calibration;
    }

    double squaredCorrelation(int at) {
        return squaredCorrelation(s -> s.snapshots().get(at).composite());
    }

    /** The 95 % interval of {@link #squaredCorrelation(int)}, by Fisher's z. */
    double[] squaredCorrelationRange(int at) {
        double z = Math.log((1 + Math.sqrt(squaredCorrelation(at))) / (1 - Math.sqrt(squaredCorrelation(at)))) / 2;
        double reach = 1.96 / Math.sqrt(people() - 3);
        return new double[] {Math.pow(Math.tanh(z - reach), 2), Math.pow(Math.tanh(z + reach), 2)};
    }

    /** After each two minutes, by the quick estimate. */
    double[] squaredCorrelationCurve() {
        return perStep(i -> squaredCorrelation(s -> s.curve().get(i)));
    }

    private double squaredCorrelation(ToDoubleFunction<Sitting.Result> estimate) {
        double mx = sittings.stream()
                .mapToDouble(Sitting.Result::trueComposite)
                .average()
                .orElse(0);
        double my = sittings.stream().mapToDouble(estimate).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (Sitting.Result sitting : sittings) {
            double x = sitting.trueComposite() - mx;
            double y = estimate.applyAsDouble(sitting) - my;
            xy += x * y;
            xx += x * x;
            yy += y * y;
        }
        return people() < 3 || yy == 0 ? Double.NaN : xy * xy / (xx * yy);
    }

    /** Of the skills given this word, the share whose requirement is truly met. */
    Share word(int at, RequirementWord word) {
        return share(
                at, s -> s.wordTrue().getOrDefault(word, 0), s -> s.wordGiven().getOrDefault(word, 0));
    }

    /** Mean error of those who admit minus that of those who guess, in logits of the composite. */
    double bias(int at) {
        return of(p -> p.habit() == SimulatedPerson.Habit.ADMITS).meanError(at)
                - of(p -> p.habit() == SimulatedPerson.Habit.GUESSES).meanError(at);
    }

    private double meanError(int at) {
        return mean(at, s -> s.composite() - s.trueComposite());
    }

    Share verdicts(int at, String verdict) {
        return share(at, s -> s.verdict().equals(verdict) ? 1 : 0, s -> 1);
    }

    /** RMSE of the composite after each two minutes. */
    double[] curve() {
        return perStep(i -> Math.sqrt(sittings.stream()
                .mapToDouble(s -> Math.pow(s.curve().get(i) - s.trueComposite(), 2))
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

    /** Minutes at the points of the curves. */
    double[] minutes() {
        return perStep(i -> (double) Sitting.CURVE_STEP * i);
    }

    private double[] perStep(java.util.function.IntToDoubleFunction figure) {
        return IntStream.range(0, sittings.getFirst().curve().size())
                .mapToDouble(figure)
                .toArray();
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
