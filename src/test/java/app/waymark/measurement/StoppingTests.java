package app.waymark.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StoppingTests {

    private static final int SKILLS = 6;

    private final SkillTree tree = Fixtures.tree(SKILLS);
    private final Scorer scorer = new Scorer(tree);
    private final Role role = Fixtures.role(SKILLS, 3);
    private final ItemBank bank = Fixtures.bank(SKILLS, 14);

    @Test
    void thePersonMayEndItAtAnyTime() {
        QuizState state = QuizState.start(tree, 12);
        assertThat(reason(quiz(), state.ended())).isEqualTo(StopReason.ENDED_BY_PERSON);
    }

    @Test
    void thePromiseOfMinutesIsKeptAndCanBeExtended() {
        QuizState state = new QuizState(GaussianBelief.prior(tree), List.of(), List.of(), 710, 720, false);
        assertThat(reason(quiz(), state)).isEqualTo(StopReason.BUDGET_SPENT);
        assertThat(next(quiz(), state.allowing(10))).isInstanceOf(NextStep.Ask.class);
    }

    @Test
    void anEmptyBankIsExhausted() {
        AdaptiveQuiz quiz = new AdaptiveQuiz(scorer, new ItemBank(SKILLS, List.of()), Scope.ofRole(tree, role));
        assertThat(reason(quiz, QuizState.start(tree, 12))).isEqualTo(StopReason.BANK_EXHAUSTED);
    }

    @Test
    void enoughIsEnoughWhenEverySkillIsPrecise() {
        double[] covariance = new double[SKILLS * SKILLS];
        for (int s = 0; s < SKILLS; s++) {
            covariance[s * SKILLS + s] = 0.2;
        }
        QuizState state = QuizState.start(GaussianBelief.of(new double[SKILLS], covariance), List.of(), 12);
        assertThat(reason(quiz(), state)).isEqualTo(StopReason.PRECISE);
    }

    @Test
    void itemsFarAwayAreNotWorthAsking() {
        List<Item> items = new ArrayList<>();
        for (int s = 0; s < SKILLS; s++) {
            Item item = Fixtures.item("far" + s, s, 5);
            items.add(new Item(item.id(), s, 5, item.format(), new ItemParameters(1, 9, 0.25, 0), 60, true));
        }
        AdaptiveQuiz quiz = new AdaptiveQuiz(scorer, new ItemBank(SKILLS, items), Scope.ofRole(tree, role));
        assertThat(reason(quiz, QuizState.start(tree, 12))).isEqualTo(StopReason.NOTHING_TO_GAIN);
    }

    @Test
    void aClearVerdictEndsADeeperLookButNotAQuickOne() {
        QuizState state = QuizState.start(tree, 60);
        for (int s = 0; s < SKILLS; s++) {
            for (int k = 0; k < 8; k++) {
                Item item = bank.ofSkill(s).get(k);
                state = state.after(new Answered(item, Outcome.WRONG, true), 1);
            }
        }
        assertThat(reason(quiz(), state)).isEqualTo(StopReason.DECIDED);
        QuizState quick = new QuizState(state.belief(), List.of(), state.answered(), 48, 720, false);
        assertThat(next(quiz(), quick)).isInstanceOf(NextStep.Ask.class);
    }

    @Test
    void anAttemptThatEndsDecidedHasAVerdictInItsResult() {
        int decided = 0;
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double ability = -1.5 + 3 * random.nextDouble();
            Availability availability = new Availability(Set.of(), Exposure.NONE, seed);
            QuizState state = QuizState.start(tree, 60);
            while (quiz().next(state, availability, random) instanceof NextStep.Ask ask) {
                Outcome outcome = Fixtures.answer(ask.item(), ability, random);
                state = state.after(
                        new Answered(ask.item(), outcome, true), ask.item().expectedSeconds());
            }
            if (quiz().next(state, availability, random).equals(new NextStep.Stop(StopReason.DECIDED))) {
                decided++;
                assertThat(scorer.score(role, state.responses(), seed).readiness())
                        .hasValueSatisfying(
                                readiness -> assertThat(readiness.verdict()).isNotEqualTo(Verdict.UNDECIDED));
            }
        }
        assertThat(decided).isGreaterThan(10);
    }

    @Test
    void thePriorAloneDecidesNothing() {
        Role demanding = Fixtures.role(SKILLS, 5);
        AdaptiveQuiz quiz = new AdaptiveQuiz(scorer, bank, Scope.ofRole(tree, demanding));
        assertThat(next(quiz, QuizState.start(tree, 60))).isInstanceOf(NextStep.Ask.class);
    }

    private AdaptiveQuiz quiz() {
        return new AdaptiveQuiz(scorer, bank, Scope.ofRole(tree, role));
    }

    private static NextStep next(AdaptiveQuiz quiz, QuizState state) {
        return quiz.next(state, Availability.unrestricted(), new SplittableRandom(1));
    }

    private static StopReason reason(AdaptiveQuiz quiz, QuizState state) {
        return ((NextStep.Stop) next(quiz, state)).reason();
    }
}
