package app.waymarkbench;

import app.waymark.measurement.AdaptiveQuiz;
import app.waymark.measurement.Answered;
import app.waymark.measurement.Availability;
import app.waymark.measurement.Item;
import app.waymark.measurement.ItemBank;
import app.waymark.measurement.ItemFormat;
import app.waymark.measurement.ItemParameters;
import app.waymark.measurement.NextStep;
import app.waymark.measurement.Outcome;
import app.waymark.measurement.QuizState;
import app.waymark.measurement.Requirement;
import app.waymark.measurement.Role;
import app.waymark.measurement.Scope;
import app.waymark.measurement.Scorer;
import app.waymark.measurement.SkillTree;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The engine by itself: the update by an answer and the choice of the next question, on banks of made-up questions. */
final class EngineSection {

    private static final int SKILLS = 65;
    private static final int SKILLS_PER_DOMAIN = 6;
    private static final int ROLE_SKILLS = 14;
    private static final int OPTIONS = 4;
    private static final int WARM = 2_000;
    private static final int ANSWERS = 4_000;

    /** A quick look and one step deeper, in which a verdict may end the attempt. */
    private static final int MINUTES = 22;

    /** Processor time: on a busy machine the time on the clock tells of the machine's other work. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private EngineSection() {}

    static void measure(Figures figures) {
        figures.section("The engine: an answer's update and the choice of the next question, " + SKILLS
                + " skills, processor time");
        SkillTree tree = SkillTree.withDefaults(
                IntStream.range(0, SKILLS).map(s -> s / SKILLS_PER_DOMAIN).toArray(),
                new boolean[(SKILLS + SKILLS_PER_DOMAIN - 1) / SKILLS_PER_DOMAIN]);
        Scorer scorer = new Scorer(tree);
        Role role = new Role(IntStream.range(0, ROLE_SKILLS)
                .mapToObj(s -> Requirement.atLevel(s * 4, 3, 1 + s % 3, s < 4))
                .toList());
        for (int size : new int[] {1_000, 10_000}) {
            ItemBank bank = bank(size);
            String goal = size == 1_000 ? "<= 1" : "<= 5";
            times(
                    figures,
                    new AdaptiveQuiz(scorer, bank, Scope.ofRole(tree, role)),
                    tree,
                    size + " questions, a role",
                    goal);
            times(
                    figures,
                    new AdaptiveQuiz(scorer, bank, Scope.ofWholeField(tree)),
                    tree,
                    size + " questions, the whole field",
                    goal);
        }
    }

    private static ItemBank bank(int size) {
        List<Item> items = new ArrayList<>();
        ItemFormat[] formats = ItemFormat.values();
        for (int i = 0; i < size; i++) {
            int level = 1 + i / SKILLS % 5;
            ItemFormat format = formats[i % formats.length];
            items.add(new Item(
                    "q" + i,
                    i % SKILLS,
                    level,
                    format,
                    ItemParameters.assumed(level, format, OPTIONS),
                    40 + i % 50,
                    true));
        }
        return new ItemBank(SKILLS, items);
    }

    private static void times(Figures figures, AdaptiveQuiz quiz, SkillTree tree, String name, String goal) {
        var random = new SplittableRandom(1);
        long[] nanos = new long[ANSWERS];
        QuizState state = QuizState.start(tree, MINUTES);
        double ability = random.nextGaussian();
        for (int i = -WARM; i < ANSWERS; i++) {
            Item item = ((NextStep.Ask) quiz.next(state, Availability.unrestricted(), random)).item();
            Outcome outcome =
                    random.nextDouble() < item.parameters().curve().right(ability) ? Outcome.RIGHT : Outcome.WRONG;
            long begin = THREADS.getCurrentThreadCpuTime();
            QuizState next = state.after(new Answered(item, outcome, true), item.expectedSeconds());
            NextStep step = quiz.next(next, Availability.unrestricted(), random);
            if (i >= 0) {
                nanos[i] = THREADS.getCurrentThreadCpuTime() - begin;
            }
            state = next;
            if (step instanceof NextStep.Stop) {
                state = QuizState.start(tree, MINUTES);
                ability = random.nextGaussian();
            }
        }
        figures.addTimes(name, nanos, goal);
    }
}
