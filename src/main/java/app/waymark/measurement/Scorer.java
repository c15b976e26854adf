package app.waymark.measurement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Final scoring, on the fine grid. Build one per tree and share it. */
public final class Scorer {

    private final SkillTree tree;
    private final TreeEstimator estimator;
    private final TreeEstimator ifWorse;
    private final TreeEstimator ifBetter;

    public Scorer(SkillTree tree) {
        this.tree = tree;
        estimator = new TreeEstimator(tree, Grid.RESULTS);
        // two thousand draws blur far more than the coarser grid does, and this is asked while people answer
        TreeEstimator coarse = new TreeEstimator(tree, Grid.PLAY);
        ifWorse = coarse.shifted(-Readiness.PRIOR_SHIFT);
        ifBetter = coarse.shifted(Readiness.PRIOR_SHIFT);
    }

    public SkillTree tree() {
        return tree;
    }

    public TreePosterior posterior(Collection<Response> responses) {
        return estimator.posterior(responses);
    }

    /** What the answers of one sitting say by themselves, as of their own day; for {@link Growth}. */
    public TreePosterior posteriorOfSitting(Collection<Response> responses) {
        return estimator.posterior(responses.stream()
                .map(r -> new Response(r.skill(), r.item(), r.outcome(), r.counted(), 0))
                .toList());
    }

    /** Scores answers without a role in view. */
    public ScoreReport score(Collection<Response> responses) {
        return report(null, responses, estimator.posterior(responses), 0, false);
    }

    /**
     * Scores answers against a role.
     *
     * @param responses every counted answer of the person that the result rests on, earlier attempts included
     * @param seed of the draws behind readiness; store it with the result
     */
    public ScoreReport score(Role role, Collection<Response> responses, long seed) {
        return report(role, responses, estimator.posterior(responses), seed, true);
    }

    /**
     * The same with answers that are scored already; saves what scoring them costs.
     *
     * @param posterior of these responses
     * @param withVerdict whether a verdict is wanted, which needs the answers scored twice more
     */
    public ScoreReport score(
            Role role, Collection<Response> responses, TreePosterior posterior, long seed, boolean withVerdict) {
        return report(role, responses, posterior, seed, withVerdict);
    }

    /** Scores answers that are scored already, without a role in view. */
    public ScoreReport score(Collection<Response> responses, TreePosterior posterior) {
        return report(null, responses, posterior, 0, false);
    }

    /** Readiness alone; empty while no skill that counts for the role has an answer. */
    public Optional<Readiness> readiness(Role role, Collection<Response> responses, long seed) {
        return readiness(role, responses, estimator.posterior(responses), seed, true);
    }

    /**
     * How somebody stands towards a role that is not the one asked about: without a verdict, which needs the answers
     * scored twice more. Empty while no skill that counts for the role has an answer.
     */
    public Optional<Readiness> outlook(Role role, TreePosterior posterior, long seed) {
        ReadinessRule rule = new ReadinessRule(tree, role);
        return isUnanswered(rule, posterior)
                ? Optional.empty()
                : Optional.of(Readiness.of(rule, posterior, Verdict.UNDECIDED, seed));
    }

    private static boolean isUnanswered(ReadinessRule rule, TreePosterior posterior) {
        return rule.requirements().stream().allMatch(r -> posterior.ownAnswers(r.skill()) == 0);
    }

    private ScoreReport report(
            @Nullable Role role,
            Collection<Response> responses,
            TreePosterior posterior,
            long seed,
            boolean withVerdict) {
        EffectiveGuessing guessing = EffectiveGuessing.of(responses);
        PersonFit fit = new PersonFitCheck(tree, responses, guessing).fit(seed);
        IntFunction<SkillStanding> standing =
                skill -> fit.fits() ? SkillStanding.of(posterior, skill) : SkillStanding.unknown(posterior, skill);
        List<SkillStanding> skills =
                IntStream.range(0, tree.skills()).mapToObj(standing).toList();
        if (role == null) {
            return new ScoreReport(skills, List.of(), Optional.empty(), guessing, fit);
        }
        List<RequirementStanding> requirements = role.requirements().stream()
                .map(requirement -> RequirementStanding.of(
                        requirement,
                        standing.apply(requirement.skill()),
                        posterior.marginal(requirement.skill()),
                        tree.isSoft(requirement.skill())))
                .toList();
        Optional<Readiness> readiness =
                fit.fits() ? readiness(role, responses, posterior, seed, withVerdict) : Optional.empty();
        return new ScoreReport(skills, requirements, readiness, guessing, fit);
    }

    private Optional<Readiness> readiness(
            Role role, Collection<Response> responses, TreePosterior posterior, long seed, boolean withVerdict) {
        ReadinessRule rule = new ReadinessRule(tree, role);
        if (isUnanswered(rule, posterior)) {
            return Optional.empty();
        }
        Readiness readiness = Readiness.of(rule, posterior, Verdict.UNDECIDED, seed);
        boolean essentialsAsked =
                rule.requirements().stream().allMatch(r -> !r.essential() || posterior.ownAnswers(r.skill()) > 0);
        if (!withVerdict || !essentialsAsked) {
            return Optional.of(readiness);
        }
        Verdict likely = readiness.probability() >= 0.5 ? Verdict.READY : Verdict.NOT_YET;
        return Optional.of(isClear(likely, rule, responses, seed) ? readiness.with(likely) : readiness);
    }

    /**
     * Whether a verdict holds whatever had been expected of the person before. Somebody drawn under a worse prior is never
     * better, so what holds under the less favourable prior holds under all three, and only that one is looked at.
     *
     * @param likely ready or not yet
     */
    boolean isClear(Verdict likely, ReadinessRule rule, Collection<Response> responses, long seed) {
        TreeEstimator leastFavourable = likely == Verdict.READY ? ifWorse : ifBetter;
        double share = Readiness.readyShare(rule, leastFavourable.posterior(responses), seed);
        return Verdict.of(share) == likely;
    }
}
