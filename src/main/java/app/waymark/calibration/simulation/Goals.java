package app.waymark.calibration.simulation;

import app.waymark.measurement.RequirementWord;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The goals of the engine, each with its figure, its interval where it is a share, and reached or not. */
@SuppressWarnings("SystemOut")
final class Goals {

    private static final int AT_22 = 1;
    private static final int AT_42 = 2;
    private static final int COVERAGE_90 = 2;

    private final String when;
    private final Map<String, Object> json;

    private Goals(String when, Map<String, Object> json) {
        this.when = when;
        this.json = json;
    }

    /** Of an instance that nobody has answered to yet. */
    static Goals fromTheFirstDay() {
        return new Goals("", new LinkedHashMap<>());
    }

    /** Of an instance that so many people have answered to. */
    Goals after(int people) {
        return new Goals(", after " + people + " people", json);
    }

    Map<String, Object> json() {
        return json;
    }

    void precision(Map<Double, Tally> bySharpness) {
        Tally usual = Objects.requireNonNull(bySharpness.get(1.0));
        Tally sharp = Objects.requireNonNull(bySharpness.get(1.7));
        squared("r2 of the composite at 22 minutes", usual, AT_22, 0.62);
        squared("r2 of the composite at 42 minutes", usual, AT_42, 0.72);
        squared("r2 at 22 minutes, a0 = 1.7", sharp, AT_22, 0.78);
        squared("r2 at 42 minutes, a0 = 1.7", sharp, AT_42, 0.86);
    }

    void verdicts(Tally able, Tally twoShort) {
        share("a level above everything, said \"not yet\" at 42 minutes", able.verdicts(AT_42, "NOT_YET"), 0.02, false);
        share("two essentials short, said \"ready\" at 42 minutes", twoShort.verdicts(AT_42, "READY"), 0.02, false);
    }

    void words(Map<Double, Tally> bySharpness) {
        bySharpness.forEach((a0, tally) -> {
            for (int at : new int[] {AT_22, AT_42}) {
                String when = ", " + Sitting.Plan.GOALS.looks().get(at) + " minutes, a0 = " + a0;
                share("truly met where it says \"meets\"" + when, tally.word(at, RequirementWord.MEETS), 0.9, true);
                share(
                        "truly met where \"probably meets\"" + when,
                        tally.word(at, RequirementWord.PROBABLY_MEETS),
                        0.7,
                        true);
            }
        });
    }

    void coverage(Map<Double, Tally> bySharpness) {
        bySharpness.forEach((a0, tally) -> {
            if (a0 >= 1) {
                between("90 % range holds the composite, a0 = " + a0, tally.compositeHeld(AT_22, COVERAGE_90));
                between("90 % range holds the skill, a0 = " + a0, tally.skillsHeld(AT_22, COVERAGE_90));
            }
        });
    }

    void economy(Tally usual, Tally fixed) {
        minutes("minutes to the fixed form's error at 22 minutes, as a share", usual, fixed);
    }

    /** A form that everybody sees is soon known; with the limit on exposure there must be several. */
    void economyHeldBack(Tally usual, Tally rotated) {
        minutes("the same against forms with the same limit of exposure", usual, rotated);
    }

    void economySeparate(Tally usual, Tally separate) {
        double separateEnd = separate.curve()[separate.curve().length - 1];
        figure(
                "questions to the error of separate tests at 42 minutes, as a share",
                Tally.reaches(usual.curve(), usual.questions(), separateEnd)
                        / separate.questions()[separate.questions().length - 1],
                0.67,
                false,
                "");
    }

    /** The same once the questions are known as they are. */
    void economyCalibrated(Tally adaptive, Tally fixed) {
        minutes("minutes to the fixed form's error, all questions calibrated", adaptive, fixed);
    }

    private void minutes(String name, Tally adaptive, Tally fixed) {
        figure(name, minutesAgainst(adaptive, fixed), 0.7, false, "");
    }

    private static double minutesAgainst(Tally adaptive, Tally fixed) {
        double fixedAt22 = fixed.curve()[22 / Sitting.CURVE_STEP];
        return Tally.reaches(adaptive.curve(), adaptive.minutes(), fixedAt22) / 22;
    }

    void fairness(Tally usual) {
        figure("bias of \"I don't know\" users at 22 minutes, logits", Math.abs(usual.bias(AT_22)), 0.15, false, "");
    }

    void exposure(Tally oneRole, ShippedWorld world) {
        figure("highest exposure of a question, one role", oneRole.highestExposure(world), 0.4, false, "");
        Share used = oneRole.bankUsed(world);
        figure("share of the role's bank used", used.value(), 0.9, true, used.hits() + " of " + used.of());
    }

    private void squared(String name, Tally tally, int at, double goal) {
        double[] range = tally.squaredCorrelationRange(at);
        figure(
                name,
                tally.squaredCorrelation(at),
                goal,
                true,
                String.format(Locale.ROOT, "%.2f-%.2f, n %d", range[0], range[1], tally.people()));
    }

    private void share(String name, Share share, double goal, boolean atLeast) {
        if (share.of() == 0) {
            json.put(name + when, Map.of("never said", true, "goal", goal));
            System.out.printf("  %-70s  never said%n", name);
        } else {
            figure(name, share.value(), goal, atLeast, range(share));
        }
    }

    private static String range(Share share) {
        return String.format(Locale.ROOT, "%.3f-%.3f, n %d", share.low(), share.high(), share.of());
    }

    private void figure(String name, double value, double goal, boolean atLeast, String interval) {
        boolean reached = atLeast ? value >= goal : value <= goal;
        put(name, value, (atLeast ? ">= " : "<= ") + goal, interval, reached);
    }

    private void between(String name, Share share) {
        put(name, share.value(), "0.87-0.93", range(share), share.value() >= 0.87 && share.value() <= 0.93);
    }

    private void put(String name, double value, String goal, String interval, boolean reached) {
        json.put(name + when, Map.of("value", value, "goal", goal, "interval", interval, "reached", reached));
        System.out.printf(
                Locale.ROOT,
                "  %-70s %6.3f  %-9s  %-22s %s%n",
                name,
                value,
                goal,
                interval,
                reached ? "reached" : "NOT REACHED");
    }
}
