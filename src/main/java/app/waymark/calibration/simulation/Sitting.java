package app.waymark.calibration.simulation;

import app.waymark.measurement.AdaptiveQuiz;
import app.waymark.measurement.Answered;
import app.waymark.measurement.Availability;
import app.waymark.measurement.Exposure;
import app.waymark.measurement.Item;
import app.waymark.measurement.ItemBank;
import app.waymark.measurement.NextStep;
import app.waymark.measurement.QuizState;
import app.waymark.measurement.ReadinessRule;
import app.waymark.measurement.Requirement;
import app.waymark.measurement.RequirementWord;
import app.waymark.measurement.Role;
import app.waymark.measurement.Scope;
import app.waymark.measurement.ScoreReport;
import app.waymark.measurement.Scorer;
import app.waymark.measurement.SkillDraws;
import app.waymark.measurement.SkillTree;
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
     * @param calibrated whether the engine knows the questions as they truly are, as after much recalibration
     */
    record Plan(List<Integer> looks, int minutes, boolean calibrated) {

        /** Where the goals are set. */
        static final Plan GOALS = new Plan(List.of(12, 22, 42), 42, false);
    }

    Sitting(ShippedWorld world, Role role, Strategy strategy, TrueItems truth, Plan plan) {
        this.plan = plan;
        this.role = role;
        this.truth = truth;
        SkillTree tree = strategy.tree(world.tree());
        scorer = new Scorer(tree);
        Scope scope = Scope.ofRole(tree, role);
        ItemBank bank = plan.calibrated()
                ? new ItemBank(
                        tree.skills(), world.items().stream().map(truth::known).toList())
                : world.bank();
        quiz = new AdaptiveQuiz(scorer, bank, scope, strategy.selector(tree, role), TO_THE_END);
        skills = role.requirements().stream().mapToInt(Requirement::skill).toArray();
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

    /** One whole sitting; the curve has the composite every two minutes, by the quick estimate. */
    record Result(
            SimulatedPerson person,
            Role role,
            double trueComposite,
            List<Snapshot> snapshots,
            List<Double> curve,
            List<Integer> curveQuestions,
            List<String> asked) {}

    Result sit(SimulatedPerson person, Exposure exposure, long seed) {
        var random = new SplittableRandom(seed);
        var availability = new Availability(Set.of(), exposure, seed);
        QuizState state = QuizState.start(scorer.tree(), plan.minutes());
        List<Snapshot> snapshots = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        List<Double> curve = new ArrayList<>();
        List<Integer> questions = new ArrayList<>();
        while (true) {
            NextStep step = quiz.next(state, availability, random);
            double minute = step instanceof NextStep.Ask ask
                    ? (state.secondsSpent() + ask.item().expectedSeconds()) / 60
                    : Double.MAX_VALUE;
            while (curve.size() * CURVE_STEP <= plan.minutes() && curve.size() * CURVE_STEP < minute) {
                curve.add(quickComposite(state));
                questions.add(asked.size());
            }
            while (snapshots.size() < plan.looks().size() && plan.looks().get(snapshots.size()) < minute) {
                snapshots.add(look(person, state, asked.size(), seed));
            }
            if (!(step instanceof NextStep.Ask ask)) {
                return new Result(person, role, trueComposite(person), snapshots, curve, questions, asked);
            }
            Item item = ask.item();
            asked.add(item.id());
            SimulatedPerson.Given given =
                    person.answer(item.skill(), truth.of(item), state.secondsSpent() / 60, random);
            state = state.after(new Answered(item, given.outcome(), !given.tooFast()), item.expectedSeconds());
        }
    }

    private double trueComposite(SimulatedPerson person) {
        return IntStream.range(0, skills.length)
                .mapToDouble(i -> weights[i] * person.theta(skills[i]))
                .sum();
    }

    private double quickComposite(QuizState state) {
        return IntStream.range(0, skills.length)
                .mapToDouble(i -> weights[i] * state.belief().mean(skills[i]))
                .sum();
    }

    private Snapshot look(SimulatedPerson person, QuizState state, int questions, long seed) {
        TreePosterior posterior = scorer.posterior(state.responses());
        double[] composites = composites(posterior, seed);
        List<Boolean> compositeHeld = new ArrayList<>();
        List<Integer> skillsHeld = new ArrayList<>();
        for (double coverage : COVERAGES) {
            compositeHeld.add(holds(composites, coverage, trueComposite(person)));
            skillsHeld.add((int) Arrays.stream(skills)
                    .filter(s -> posterior.marginal(s).range(coverage).contains(person.theta(s)))
                    .count());
        }
        double error = 0;
        double composite = 0;
        for (int i = 0; i < skills.length; i++) {
            double mean = posterior.marginal(skills[i]).mean();
            composite += weights[i] * mean;
            error += Math.pow(mean - person.theta(skills[i]), 2);
        }
        ScoreReport report = scorer.score(role, state.responses(), seed);
        Map<RequirementWord, Integer> given = new EnumMap<>(RequirementWord.class);
        Map<RequirementWord, Integer> met = new EnumMap<>(RequirementWord.class);
        report.requirements().forEach(standing -> {
            given.merge(standing.word(), 1, Integer::sum);
            if (person.theta(standing.requirement().skill())
                    >= standing.requirement().cut()) {
                met.merge(standing.word(), 1, Integer::sum);
            }
        });
        return new Snapshot(
                questions,
                trueComposite(person),
                composite,
                compositeHeld,
                skillsHeld,
                error,
                skills.length,
                given,
                met,
                report.readiness().map(r -> r.probability()).orElse(0.0),
                isReady(person),
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

    private boolean isReady(SimulatedPerson person) {
        var rule = new ReadinessRule(scorer.tree(), role);
        return rule.isReady(
                column -> person.theta(rule.requirements().get(column).skill()));
    }
}
