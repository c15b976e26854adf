package app.waymark.calibration.simulation;

import app.waymark.measurement.AdaptiveQuiz;
import app.waymark.measurement.Answered;
import app.waymark.measurement.Availability;
import app.waymark.measurement.Exposure;
import app.waymark.measurement.Item;
import app.waymark.measurement.NextStep;
import app.waymark.measurement.Outcome;
import app.waymark.measurement.QuizState;
import app.waymark.measurement.ReadinessRule;
import app.waymark.measurement.Requirement;
import app.waymark.measurement.RequirementWord;
import app.waymark.measurement.Role;
import app.waymark.measurement.Scope;
import app.waymark.measurement.ScoreReport;
import app.waymark.measurement.Scorer;
import app.waymark.measurement.SkillDraws;
import app.waymark.measurement.StoppingRules;
import app.waymark.measurement.TreePosterior;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Lets one person sit questions about one role, and looks at chosen minutes what would be said. */
final class Sitting {

    /** Ranges whose coverage is looked at. */
    static final double[] COVERAGES = {0.5, 0.8, 0.9};

    /** Minutes between two points of the curve. */
    static final int CURVE_STEP = 2;

    private static final int DRAWS = 600;

    /** Questions go on after the verdict is clear: the simulation asks what minutes bring, not when to stop. */
    private static final StoppingRules TO_THE_END = new StoppingRules(0.01, 0, Double.MAX_VALUE);

    private final Plan plan;
    private final Role role;
    private final RoleBranch branch;
    private final Scorer scorer;
    private final AdaptiveQuiz quiz;
    private final double[] weights;
    private final int[] skills;
    private final TrueItems truth;

    /**
     * How long, and where to stop and look.
     *
     * @param looks minutes at which everything that a result says is worked out; costly
     * @param minutes of the whole sitting
     */
    record Plan(List<Integer> looks, int minutes) {

        /** Where the goals are set. */
        static final Plan GOALS = new Plan(List.of(12, 22, 42), 42);

        /** As long, for the curves alone. */
        static final Plan WITHOUT_LOOKS = new Plan(List.of(), 42);
    }

    Sitting(ShippedWorld world, Role role, Strategy strategy, PlayedBank bank, Plan plan) {
        this.plan = plan;
        this.role = role;
        truth = bank.truth();
        branch = new RoleBranch(strategy.tree(world.tree()), role, bank.known());
        scorer = new Scorer(branch.tree());
        quiz = new AdaptiveQuiz(
                scorer,
                branch.bank(),
                Scope.ofRole(branch.tree(), branch.role()),
                strategy.selector(branch.tree(), branch.role()),
                TO_THE_END);
        skills = IntStream.range(0, branch.size()).toArray();
        double sum =
                role.requirements().stream().mapToDouble(Requirement::weight).sum();
        weights =
                role.requirements().stream().mapToDouble(r -> r.weight() / sum).toArray();
    }

    /**
     * What would be said at one moment, beside the truth.
     *
     * @param compositeHeld for each of {@link #COVERAGES}: whether the composite's range holds the truth
     * @param skillsHeld for the same: how many of the skills' ranges hold it
     * @param ready P(ready); 0 where nothing is said
     */
    record Snapshot(
            int questions,
            double trueComposite,
            double composite,
            List<Boolean> compositeHeld,
            List<Integer> skillsHeld,
            double squaredSkillError,
            int skills,
            Map<RequirementWord, Integer> wordGiven,
            Map<RequirementWord, Integer> wordTrue,
            double ready,
            boolean trulyReady,
            String verdict) {}

    /** A question that was asked, and what was believed of its skill before it was answered. */
    record Asked(String item, double meanBefore, double varianceBefore, Outcome outcome, boolean counted) {}

    /** One whole sitting; the curve has the composite every two minutes, by the quick estimate. */
    record Result(
            SimulatedPerson person,
            Role role,
            double trueComposite,
            List<Snapshot> snapshots,
            List<Double> curve,
            List<Integer> curveQuestions,
            List<Asked> asked) {

        List<String> items() {
            return asked.stream().map(Asked::item).toList();
        }
    }

    Result sit(SimulatedPerson person, Exposure exposure, long seed) {
        var random = new SplittableRandom(seed);
        var availability = new Availability(Set.of(), exposure, seed);
        QuizState state = QuizState.start(scorer.tree(), plan.minutes());
        List<Snapshot> snapshots = new ArrayList<>();
        double[] theta = branch.abilities(person);
        List<Asked> asked = new ArrayList<>();
        List<Double> curve = new ArrayList<>();
        List<Integer> questions = new ArrayList<>();
        while (true) {
            NextStep step = quiz.next(state, availability, random);
            // as in a real attempt of so many minutes, the last question is the last of which half fits
            double minute = step instanceof NextStep.Ask ask
                    ? (state.secondsSpent() + ask.item().expectedSeconds() / 2) / 60
                    : Double.MAX_VALUE;
            while (curve.size() * CURVE_STEP <= plan.minutes() && curve.size() * CURVE_STEP < minute) {
                curve.add(quickComposite(state));
                questions.add(asked.size());
            }
            while (snapshots.size() < plan.looks().size() && plan.looks().get(snapshots.size()) < minute) {
                snapshots.add(look(theta, state, asked.size(), seed));
            }
            if (!(step instanceof NextStep.Ask ask)) {
                return new Result(person, role, trueComposite(theta), snapshots, curve, questions, asked);
            }
            Item item = ask.item();
            SimulatedPerson.Given given =
                    person.answer(branch.whole(item.skill()), truth.of(item), state.secondsSpent() / 60, random);
            asked.add(new Asked(item.id(), ask.meanBefore(), ask.varianceBefore(), given.outcome(), !given.tooFast()));
            state = state.after(new Answered(item, given.outcome(), !given.tooFast()), item.expectedSeconds());
        }
    }

    private double trueComposite(double[] theta) {
        return IntStream.range(0, skills.length)
                .mapToDouble(i -> weights[i] * theta[i])
                .sum();
    }

    private double quickComposite(QuizState state) {
        return IntStream.range(0, skills.length)
                .mapToDouble(i -> weights[i] * state.belief().mean(i))
                .sum();
    }

    private Snapshot look(double[] theta, QuizState state, int questions, long seed) {
        TreePosterior posterior = scorer.posterior(state.responses());
        double[] composites = composites(posterior, seed);
        List<Boolean> compositeHeld = new ArrayList<>();
        List<Integer> skillsHeld = new ArrayList<>();
        for (double coverage : COVERAGES) {
            compositeHeld.add(holds(composites, coverage, trueComposite(theta)));
            skillsHeld.add((int) Arrays.stream(skills)
                    .filter(s -> posterior.marginal(s).range(coverage).contains(theta[s]))
                    .count());
        }
        double error = 0;
        double composite = 0;
        for (int i = 0; i < skills.length; i++) {
            double mean = posterior.marginal(i).mean();
            composite += weights[i] * mean;
            error += Math.pow(mean - theta[i], 2);
        }
        ScoreReport report = scorer.score(branch.role(), state.responses(), seed);
        Map<RequirementWord, Integer> given = new EnumMap<>(RequirementWord.class);
        Map<RequirementWord, Integer> met = new EnumMap<>(RequirementWord.class);
        report.requirements().forEach(standing -> {
            given.merge(standing.word(), 1, Integer::sum);
            if (theta[standing.requirement().skill()] >= standing.requirement().cut()) {
                met.merge(standing.word(), 1, Integer::sum);
            }
        });
        return new Snapshot(
                questions,
                trueComposite(theta),
                composite,
                compositeHeld,
                skillsHeld,
                error,
                skills.length,
                given,
                met,
                report.readiness().map(r -> r.probability()).orElse(0.0),
                isReady(theta),
                report.readiness().map(r -> r.verdict().name()).orElse("UNDECIDED"));
    }

    private double[] composites(TreePosterior posterior, long seed) {
        SkillDraws draws = posterior.draws(skills, DRAWS, new SplittableRandom(seed));
        double[] composites = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < skills.length; i++) {
                composites[draw] += weights[i] * draws.theta(draw, i);
            }
        }
        Arrays.sort(composites);
        return composites;
    }

    private static boolean holds(double[] sorted, double coverage, double truth) {
        int tail = (int) Math.round((1 - coverage) / 2 * sorted.length);
        return sorted[tail] <= truth && truth <= sorted[sorted.length - 1 - tail];
    }

    private boolean isReady(double[] theta) {
        var rule = new ReadinessRule(scorer.tree(), branch.role());
        return rule.isReady(column -> theta[rule.requirements().get(column).skill()]);
    }
}
