package app.waymark.guidance.plan;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.Role;
import app.waymark.guidance.Beliefs;
import app.waymark.planning.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plan is expected to come to: every requirement is met with the probability that the answers give, or, where
 * the plan takes its skill to the level, otherwise with the assumed probability. The number met is a sum of independent
 * chances (a Poisson binomial), whose 80 % range is told with it.
 */
final class Forecasts {

    private static final double TAIL = 0.1;

    private Forecasts() {}

    static DatedPlan.Forecast of(Catalog catalog, Role role, Beliefs beliefs, Plan plan, double success) {
        List<Double> after = new ArrayList<>();
        double now = 0;
        for (Role.Requirement requirement : role.requirements()) {
            if (catalog.isSoft(requirement.skill())) {
                continue;
            }
            double before =
                    beliefs.reaches(requirement.skill(), requirement.level()).orElse(0.0);
            boolean planned = plan.reached().getOrDefault(requirement.skill(), 0) >= requirement.level();
            now += before;
            after.add(planned ? before + (1 - before) * success : before);
        }
        double[] number = distribution(after);
        return new DatedPlan.Forecast(
                after.size(),
                now,
                after.stream().mapToDouble(Double::doubleValue).sum(),
                quantile(number, TAIL),
                quantile(number, 1 - TAIL),
                plan.open() == 0 ? 0 : plan.closed() / plan.open());
    }

    /** Probability of each number of successes among independent chances. */
    static double[] distribution(List<Double> chances) {
        double[] number = new double[chances.size() + 1];
        number[0] = 1;
        int seen = 0;
        for (double chance : chances) {
            seen++;
            for (int n = seen; n > 0; n--) {
                number[n] = number[n] * (1 - chance) + number[n - 1] * chance;
            }
            number[0] *= 1 - chance;
        }
        return number;
    }

    /** The smallest number whose cumulative probability reaches {@code probability}. */
    static int quantile(double[] number, double probability) {
        double sum = 0;
        for (int n = 0; n < number.length; n++) {
            sum += number[n];
            if (sum >= probability - 1e-12) {
                return n;
            }
        }
        return number.length - 1;
    }
}
