package app.waymark.calibration.simulation;

import app.waymark.measurement.AdaptiveQuiz;
import app.waymark.measurement.Answered;
import app.waymark.measurement.Availability;
import app.waymark.measurement.Exposure;
import app.waymark.measurement.Item;
import app.waymark.measurement.NextStep;
import app.waymark.measurement.QuizState;
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
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Lets one person sit 42 minutes of questions about one role, and looks at 12, 22 and 42 minutes what would be said. */
final class Sitting {

    static final int[] MINUTES = {12, 22, 42};

    private static final int DRAWS = 600;
    private static final int CURVE_STEP = 2;

    /** Questions go on after the verdict is clear: the simulation asks what minutes bring, not when to stop. */
    private static final StoppingRules TO_THE_END = new StoppingRules(0.01, 0, Double.MAX_VALUE);

    private final Role role;
    private final Scorer scorer;
    private final AdaptiveQuiz quiz;
    private final double[] weights;
    private final int[] skills;
    private final TrueItems truth;

    Sitting(ShippedWorld world, Role role, Strategy strategy, TrueItems truth) {
        this.role = role;
        this.truth = truth;
        SkillTree tree = strategy.tree(world.tree());
        scorer = new Scorer(tree);
        Scope scope = Scope.ofRole(tree, role);
        quiz = new AdaptiveQuiz(scorer, world.bank(), scope, strategy.selector(tree, role), TO_THE_END);
        skills = role.requirements().stream().mapToInt(Requirement::skill).toArray();
        double sum =
                role.requirements().stream().mapToDouble(Requirement::weight).sum();
        weights =
                role.requirements().stream().mapToDouble(r -> r.weight() / sum).toArray();
    }

    /**
     * What would be said at one moment, beside the truth.
     *
     * @param compositeHeld for 50, 80 and 90 %: whether the composite's range holds the truth
     * @param skillsHeld for the same: how many of the skills' ranges hold it
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

    /** One whole sitting; the curve has the error of the composite every two minutes, by the quick estimate. */
    record Result(
            SimulatedPerson person,
            List<Snapshot> snapshots,
            List<Double> curveError,
            List<Integer> curveQuestions,
            List<String> asked) {}

    Result sit(SimulatedPerson person, Exposure exposure, long seed) {
        var random = new SplittableRandom(seed);
        var availability = new Availability(java.util.Set.of(), exposure, seed);
        int last = MINUTES[MINUTES.length - 1];
        QuizState state = QuizState.start(scorer.tree(), last);
        List<Snapshot> snapshots = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        List<Double> error = new ArrayList<>();
        List<Integer> questions = new ArrayList<>();
        while (true) {
            NextStep step = quiz.next(state, availability, random);
            double minute = step instanceof NextStep.Ask ask
                    ? (state.secondsSpent() + ask.item().expectedSeconds()) / 60
                    : Double.MAX_VALUE;
            while (error.size() * CURVE_STEP <= last && error.size() * CURVE_STEP < minute) {
                error.add(quickComposite(state) - trueComposite(person));
                questions.add(asked.size());
            }
            while (snapshots.size() < MINUTES.length && MINUTES[snapshots.size()] < minute) {
                snapshots.add(look(person, state, asked.size(), seed));
            }
            if (!(step instanceof NextStep.Ask ask)) {
                return new Result(person, snapshots, error, questions, asked);
            }
            Item item = ask.item();
            asked.add(item.id());
            SimulatedPerson.Given given =
                    person.answer(item.skill(), truth.of(item), state.secondsSpent() / 60, random);
            state = state.after(new Answered(item, given.outcome(), !given.tooFast()), item.expectedSeconds());
        }
    }

    private double trueComposite(SimulatedPerson person) {
        double sum = 0;
        for (int i = 0; i < skills.length; i++) {
            sum += weights[i] * person.theta(skills[i]);
        }
        return sum;
    }

    private double quickComposite(QuizState state) {
        double sum = 0;
        for (int i = 0; i < skills.length; i++) {
            sum += weights[i] * state.belief().mean(skills[i]);
        }
        return sum;
    }

    private Snapshot look(SimulatedPerson person, QuizState state, int questions, long seed) {
        TreePosterior posterior = scorer.posterior(state.responses());
        SkillDraws draws = posterior.draws(skills, DRAWS, new SplittableRandom(seed));
        double[] composites = new double[DRAWS];
        double[][] perSkill = new double[skills.length][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < skills.length; i++) {
                perSkill[i][draw] = draws.theta(draw, i);
                composites[draw] += weights[i] * draws.theta(draw, i);
            }
        }
        double[] coverages = {0.5, 0.8, 0.9};
        List<Boolean> compositeHeld = new ArrayList<>();
        List<Integer> skillsHeld = new ArrayList<>();
        double error = 0;
        double composite = 0;
        Arrays.sort(composites);
        for (double[] skill : perSkill) {
            Arrays.sort(skill);
        }
        for (double coverage : coverages) {
            compositeHeld.add(holds(composites, coverage, trueComposite(person)));
            skillsHeld.add((int) IntStream.range(0, skills.length)
                    .filter(i -> holds(perSkill[i], coverage, person.theta(skills[i])))
                    .count());
        }
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
                report.readiness().map(r -> r.probability()).orElse(Double.NaN),
                isReady(person),
                report.readiness().map(r -> r.verdict().name()).orElse("UNDECIDED"));
    }

    private static boolean holds(double[] sorted, double coverage, double truth) {
        int tail = (int) Math.round((1 - coverage) / 2 * sorted.length);
        return sorted[tail] <= truth && truth <= sorted[sorted.length - 1 - tail];
    }

    private boolean isReady(SimulatedPerson person) {
        var rule = new app.waymark.measurement.ReadinessRule(scorer.tree(), role);
        return rule.isReady(
                column -> person.theta(rule.requirements().get(column).skill()));
    }
}
