package app.waymark.measurement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Per skill, the likelihood of its own answers on the grid around the skill's prior mean, largest value 1; null where
 * there is no counted answer.
 *
 * <p>Old answers tell about an ability that has drifted since, so before each newer group of answers the likelihood of
 * the older ones is blurred by the drift of the months between (an exact random-walk filter).
 */
final class SkillLikelihoods {

    private final double[] @Nullable [] likelihood;
    private final int[] answers;

    SkillLikelihoods(
            SkillTree tree, Grid grid, Fading fading, Collection<Response> responses, EffectiveGuessing guessing) {
        likelihood = new double[tree.skills()] @Nullable [];
        answers = new int[tree.skills()];
        List<List<Response>> bySkill = new ArrayList<>();
        for (int s = 0; s < tree.skills(); s++) {
            bySkill.add(new ArrayList<>());
        }
        for (Response response : responses) {
            if (response.counted()) {
                bySkill.get(response.skill()).add(response);
                answers[response.skill()]++;
            }
        }
        for (int s = 0; s < tree.skills(); s++) {
            if (answers[s] > 0) {
                likelihood[s] = ofOneSkill(grid, tree.priorMean(s), fading, bySkill.get(s), guessing);
            }
        }
    }

    double @Nullable [] of(int skill) {
        return likelihood[skill];
    }

    int answers(int skill) {
        return answers[skill];
    }

    private static double[] ofOneSkill(
            Grid grid, double centre, Fading fading, List<Response> responses, EffectiveGuessing guessing) {
        responses.sort(Comparator.comparingDouble(Response::ageMonths).reversed());
        double[] log = new double[grid.size()];
        double age = responses.getFirst().ageMonths();
        for (Response response : responses) {
            if (response.ageMonths() < age) {
                log = blurred(grid, log, fading.driftPerMonth() * (age - response.ageMonths()));
                age = response.ageMonths();
            }
            ResponseCurve curve = response.item().curve(guessing);
            boolean right = response.outcome().isRight();
            for (int i = 0; i < log.length; i++) {
                log[i] += curve.logProbability(right, centre + grid.node(i));
            }
        }
        if (age > 0) {
            log = blurred(grid, log, fading.driftPerMonth() * age);
        }
        return mapped(minusLargest(log), Math::exp);
    }

    private static double[] blurred(Grid grid, double[] log, double variance) {
        if (variance == 0) {
            return log;
        }
        double[] likelihood = mapped(minusLargest(log), Math::exp);
        double[] result = new double[log.length];
        for (int i = 0; i < result.length; i++) {
            double[] kernel = TransitionKernels.density(grid, grid.node(i), variance);
            double weight = 0;
            for (int k = 0; k < kernel.length; k++) {
                result[i] += kernel[k] * likelihood[k];
                weight += kernel[k];
            }
            result[i] /= weight;
        }
        return mapped(result, Math::log);
    }

    private static double[] minusLargest(double[] log) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : log) {
            largest = Math.max(largest, value);
        }
        double shift = largest;
        return mapped(log, value -> value - shift);
    }

    private static double[] mapped(double[] values, DoubleUnaryOperator function) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = function.applyAsDouble(values[i]);
        }
        return result;
    }
}
