package app.waymark.measurement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Expectation propagation (Minka 2001): sweeps over the answers, each time taking one answer's Gaussian stand-in out of
 * the belief, fitting it anew against all others, and putting it back, until nothing moves. That removes the dependence
 * on the order which a single pass has.
 *
 * <p>Answers to one skill of the same age tell about the ability of that day. Their stand-ins are multiplied there, and
 * the product reaches today widened by the drift since, exactly as {@link SkillLikelihoods} does on the grid.
 */
final class ExpectationPropagation {

    private static final int MOST_SWEEPS = 20;
    private static final double ENOUGH = 1e-6;

    private ExpectationPropagation() {}

    static GaussianBelief fit(
            GaussianBelief prior, Collection<Response> responses, EffectiveGuessing guessing, Fading fading) {
        List<OneDay> days = days(responses, guessing, fading);
        GaussianBelief belief = prior.workingCopy();
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double largestMove = 0;
            for (OneDay day : days) {
                largestMove = Math.max(largestMove, day.refit(belief));
            }
            if (largestMove < ENOUGH) {
                break;
            }
        }
        return belief;
    }

    private static List<OneDay> days(Collection<Response> responses, EffectiveGuessing guessing, Fading fading) {
        record Day(int skill, double ageMonths) implements Comparable<Day> {
            @Override
            public int compareTo(Day other) {
                int bySkill = Integer.compare(skill, other.skill);
                return bySkill != 0 ? bySkill : Double.compare(ageMonths, other.ageMonths);
            }
        }
        Map<Day, List<Response>> byDay = responses.stream()
                .filter(Response::counted)
                .collect(Collectors.groupingBy(
                        response -> new Day(response.skill(), response.ageMonths()),
                        TreeMap::new,
                        Collectors.toList()));
        List<OneDay> days = new ArrayList<>();
        byDay.forEach((day, answers) ->
                days.add(new OneDay(day.skill(), fading.driftPerMonth() * day.ageMonths(), answers, guessing)));
        return days;
    }

    /** One skill's answers of one age, with a Gaussian stand-in each (precision, and precision times mean). */
    private static final class OneDay {

        private final int skill;
        private final double drift;
        private final ResponseCurve[] curve;
        private final boolean[] right;
        private final double[] precision;
        private final double[] shift;

        OneDay(int skill, double drift, List<Response> answers, EffectiveGuessing guessing) {
            this.skill = skill;
            this.drift = drift;
            curve = new ResponseCurve[answers.size()];
            right = new boolean[answers.size()];
            precision = new double[answers.size()];
            shift = new double[answers.size()];
            for (int j = 0; j < right.length; j++) {
                curve[j] = answers.get(j).item().curve(guessing);
                right[j] = answers.get(j).outcome().isRight();
            }
        }

        /** Fits every answer's stand-in once and returns the largest move of the skill's mean. */
        double refit(GaussianBelief belief) {
            double largestMove = 0;
            for (int j = 0; j < right.length; j++) {
                largestMove = Math.max(largestMove, refit(belief, j));
            }
            return largestMove;
        }

        private double refit(GaussianBelief belief, int j) {
            double dayPrecision = sum(precision);
            double dayShift = sum(shift);
            double othersPrecision = 1 / belief.variance(skill) - dayPrecision / (1 + drift * dayPrecision);
            double othersShift = belief.mean(skill) / belief.variance(skill) - dayShift / (1 + drift * dayPrecision);
            double thatDay = 1 + drift * othersPrecision;
            double cavityPrecision = othersPrecision / thatDay + dayPrecision - precision[j];
            double cavityShift = othersShift / thatDay + dayShift - shift[j];
            if (cavityPrecision <= 0 || othersPrecision <= 0) {
                return 0;
            }
            TiltedMoments tilted =
                    TiltedMoments.of(cavityShift / cavityPrecision, 1 / cavityPrecision, curve[j], right[j]);
            double newPrecision = 1 / tilted.variance() - cavityPrecision;
            double newShift = tilted.mean() / tilted.variance() - cavityShift;
            dayPrecision += newPrecision - precision[j];
            dayShift += newShift - shift[j];
            double todayPrecision = othersPrecision + dayPrecision / (1 + drift * dayPrecision);
            double todayMean = (othersShift + dayShift / (1 + drift * dayPrecision)) / todayPrecision;
            if (todayPrecision <= 0) {
                return 0;
            }
            precision[j] = newPrecision;
            shift[j] = newShift;
            double move = Math.abs(todayMean - belief.mean(skill));
            belief.replaceMarginal(skill, todayMean, 1 / todayPrecision);
            return move;
        }

        private static double sum(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum;
        }
    }
}
