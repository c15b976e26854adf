package app.waymark.measurement;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Computes {@link PersonFit}. The textbook's normal distribution does not hold here: with few answers per skill the
 * estimates follow the answers, l_z averages 1.4 with a standard deviation of 0.6 (our simulation, 23 adaptive
 * questions), and a limit of −2.33 would never speak. So its probability comes from people drawn from the belief, who
 * answer the same items and are estimated in the same way (a parametric bootstrap).
 *
 * <p>Only the latest attempt is looked at: answers years apart need not fit together.
 */
final class PersonFitCheck {

    private static final int MOST_REPLICATES = 400;

    /** So many replicates as odd settle that the answers fit (sequential p-value of Besag and Clifford 1991). */
    private static final int SETTLED = 5;

    /** Above this no bootstrap has ever come near one in a hundred. */
    private static final double SURELY_FITS = 0.5;

    /** An answer is surprising where its opposite was expected four times in five, guessing aside. */
    private static final double SURPRISING = 0.2;

    private final GaussianBelief prior;
    private final int[] skills;
    private final int[] skill;
    private final ResponseCurve[] curve;
    private final boolean[] right;

    PersonFitCheck(SkillTree tree, Collection<Response> responses, EffectiveGuessing guessing) {
        double latest =
                responses.stream().mapToDouble(Response::ageMonths).min().orElse(0);
        List<Response> counted = responses.stream()
                .filter(response -> response.counted() && response.ageMonths() == latest)
                .toList();
        skills = counted.stream().mapToInt(Response::skill).distinct().sorted().toArray();
        prior = GaussianBelief.prior(tree).restrictedTo(skills);
        skill = new int[counted.size()];
        curve = new ResponseCurve[counted.size()];
        right = new boolean[counted.size()];
        for (int j = 0; j < right.length; j++) {
            Response response = counted.get(j);
            skill[j] = Arrays.binarySearch(skills, response.skill());
            curve[j] = response.item().curve(guessing);
            right[j] = response.outcome().isRight();
        }
    }

    PersonFit fit(long seed) {
        if (right.length == 0) {
            return new PersonFit(0, 1, 0, 0, 0);
        }
        GaussianBelief belief = estimated(right);
        double observed = lz(belief, right);
        if (observed > SURELY_FITS) {
            return fit(belief, observed, 1);
        }
        RandomGenerator random = new SplittableRandom(seed);
        BeliefSampler sampler = new BeliefSampler(belief, allOf(skills.length));
        int asOdd = 0;
        int replicates = 0;
        while (replicates < MOST_REPLICATES && asOdd < SETTLED) {
            replicates++;
            double[] standardNormal = new double[skills.length];
            Arrays.setAll(standardNormal, s -> random.nextGaussian());
            double[] theta = sampler.draw(standardNormal);
            boolean[] answers = new boolean[right.length];
            for (int j = 0; j < answers.length; j++) {
                answers[j] = random.nextDouble() < curve[j].right(theta[skill[j]]);
            }
            if (lz(estimated(answers), answers) <= observed) {
                asOdd++;
            }
        }
        double probability = asOdd == SETTLED ? (double) asOdd / replicates : (1.0 + asOdd) / (1 + replicates);
        return fit(belief, observed, probability);
    }

    private PersonFit fit(GaussianBelief belief, double observed, double probability) {
        int easyMissed = 0;
        int hardSolved = 0;
        for (int j = 0; j < right.length; j++) {
            double known = new ResponseCurve(curve[j].slope(), curve[j].difficulty(), 0).right(belief.mean(skill[j]));
            easyMissed += !right[j] && known >= 1 - SURPRISING ? 1 : 0;
            hardSolved += right[j] && known <= SURPRISING ? 1 : 0;
        }
        return new PersonFit(observed, probability, right.length, easyMissed, hardSolved);
    }

    private GaussianBelief estimated(boolean[] answers) {
        GaussianBelief belief = prior.workingCopy();
        for (int j = 0; j < answers.length; j++) {
            TiltedMoments tilted =
                    TiltedMoments.of(belief.mean(skill[j]), belief.variance(skill[j]), curve[j], answers[j]);
            belief.replaceMarginal(skill[j], tilted.mean(), tilted.variance());
        }
        return belief;
    }

    private double lz(GaussianBelief belief, boolean[] answers) {
        double surplus = 0;
        double variance = 0;
        for (int j = 0; j < answers.length; j++) {
            double theta = belief.mean(skill[j]);
            double p = curve[j].right(theta);
            double logOdds = curve[j].logProbability(true, theta) - curve[j].logProbability(false, theta);
            surplus += ((answers[j] ? 1 : 0) - p) * logOdds;
            variance += p * (1 - p) * logOdds * logOdds;
        }
        return variance == 0 ? 0 : surplus / Math.sqrt(variance);
    }

    private static int[] allOf(int count) {
        int[] all = new int[count];
        Arrays.setAll(all, i -> i);
        return all;
    }
}
