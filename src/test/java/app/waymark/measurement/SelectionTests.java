package app.waymark.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SelectionTests {

    private static final int SKILLS = 6;
    private static final StoppingRules NEVER = new StoppingRules(0.01, 0, Double.MAX_VALUE);

    private final SkillTree tree = Fixtures.tree(SKILLS);
    private final Scorer scorer = new Scorer(tree);
    private final Role role = Fixtures.role(SKILLS, 3);
    private final RandomGenerator random = new SplittableRandom(5);

    static Stream<GainRule> rules() {
        SkillTree tree = Fixtures.tree(SKILLS);
        Role role = Fixtures.role(SKILLS, 3);
        return Stream.of(
                new BalancedRule(),
                new ARule(),
                new ARule(AnswerWorth.BY_INFORMATION),
                new DRule(),
                new MutualInformation(),
                new DecisionRule(tree, role),
                new RequirementsRule(role));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRulePrefersTheSharperItemAndNeverExpectsALoss(GainRule rule) {
        GainRule.ItemGain gain = rule.prepare(GaussianBelief.prior(tree), Scope.ofRole(tree, role));
        for (double b = -3; b <= 3; b += 0.5) {
            double dull = gain.of(0, new ResponseCurve(0.5, b, 0.25));
            double sharp = gain.of(0, new ResponseCurve(1.5, b, 0));
            assertThat(dull).isNotNegative();
            assertThat(sharp).isNotNegative();
            if (Math.abs(b) <= 1) {
                assertThat(sharp).isGreaterThan(dull);
            }
        }
    }

    /** What the A-rule promises on average is what the updates deliver. */
    @Test
    void theARuleForetellsTheDropOfTheVariance() {
        GaussianBelief belief = GaussianBelief.prior(tree).updated(1, new ResponseCurve(1, 0.3, 0.2), true);
        Scope scope = Scope.ofRole(tree, role);
        ResponseCurve curve = new ResponseCurve(1.2, 0.4, 0.25);
        double p = 0;
        for (int i = 0; i < GaussHermite.FINE.size(); i++) {
            double theta = belief.mean(2) + Math.sqrt(belief.variance(2)) * GaussHermite.FINE.node(i);
            p += GaussHermite.FINE.weight(i) * curve.right(theta);
        }
        double after = p * ARule.weightedTrace(belief.updated(2, curve, true), scope)
                + (1 - p) * ARule.weightedTrace(belief.updated(2, curve, false), scope);
        double gain = new ARule().prepare(belief, scope).of(2, curve);
        assertThat(gain).isCloseTo(ARule.weightedTrace(belief, scope) - after, within(1e-5));
    }

    /** Half of what the skills and half of what the weighted whole lose in variance on average. */
    @Test
    void theBalancedRuleForetellsBothDrops() {
        GaussianBelief belief = GaussianBelief.prior(tree).updated(1, new ResponseCurve(1, 0.3, 0.2), true);
        Scope scope = Scope.ofRole(tree, role);
        ResponseCurve curve = new ResponseCurve(1.2, 0.4, 0.25);
        double p = 0;
        for (int i = 0; i < GaussHermite.FINE.size(); i++) {
            double theta = belief.mean(2) + Math.sqrt(belief.variance(2)) * GaussHermite.FINE.node(i);
            p += GaussHermite.FINE.weight(i) * curve.right(theta);
        }
        double after = p * bothVariances(belief.updated(2, curve, true), scope)
                + (1 - p) * bothVariances(belief.updated(2, curve, false), scope);
        double gain = new BalancedRule().prepare(belief, scope).of(2, curve);
        assertThat(gain).isCloseTo((bothVariances(belief, scope) - after) / 2, within(1e-5));
    }

    private static double bothVariances(GaussianBelief belief, Scope scope) {
        double composite = 0;
        for (int k : scope.skills()) {
            for (int l : scope.skills()) {
                composite += scope.weight(k) * scope.weight(l) * belief.covariance(k, l);
            }
        }
        return composite + ARule.weightedTrace(belief, scope);
    }

    @Test
    void noSkillStaysUnmeasuredWhileAnotherHasThreeQuestions() {
        for (ItemSelector selector :
                List.of(new GreedySelector(new BalancedRule()), new RandomSelector(), new FixedForm())) {
            QuizState state = QuizState.start(tree, 60);
            AdaptiveQuiz quiz = quiz(selector, Fixtures.bank(SKILLS, 14));
            for (int i = 0; i < 20; i++) {
                NextStep.Ask ask = ask(quiz, state, Availability.unrestricted());
                QuizState before = state;
                boolean someUnmeasured = IntStream.range(0, SKILLS).anyMatch(s -> before.answersTo(s) == 0);
                if (someUnmeasured) {
                    assertThat(state.answersTo(ask.item().skill())).isLessThan(3);
                }
                state = state.after(new Answered(ask.item(), Outcome.WRONG, true), 1);
            }
        }
    }

    @Test
    void theFixedFormIsTheSameForEverybodyAndFollowsTheWeights() {
        AdaptiveQuiz quiz = quiz(new FixedForm(), Fixtures.bank(SKILLS, 14));
        List<List<String>> forms = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.RIGHT, Outcome.WRONG)) {
            QuizState state = QuizState.start(tree, 60);
            List<String> form = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Item item = ask(quiz, state, Availability.unrestricted()).item();
                form.add(item.id());
                state = state.after(new Answered(item, outcome, true), 1);
            }
            forms.add(form);
            assertThat(state.answersTo(2)).isEqualTo(3 * state.answersTo(0));
        }
        assertThat(forms.getFirst()).isEqualTo(forms.getLast());
    }

    @Test
    void whatCoolsDownIsAskedOnlyWhenNothingElseIsLeft() {
        ItemBank bank = new ItemBank(SKILLS, List.of(Fixtures.item("seen", 0, 3), Fixtures.item("fresh", 0, 3)));
        AdaptiveQuiz quiz = quiz(new GreedySelector(new ARule()), bank);
        Availability availability = new Availability(Set.of("seen"), Exposure.NONE, 1);
        QuizState state = QuizState.start(tree, 60);
        Item first = ask(quiz, state, availability).item();
        assertThat(first.id()).isEqualTo("fresh");
        state = state.after(new Answered(first, Outcome.RIGHT, true), 1);
        Item second = ask(quiz, state, availability).item();
        assertThat(second.id()).isEqualTo("seen");
        state = state.after(new Answered(second, Outcome.RIGHT, true), 1);
        assertThat(quiz.next(state, availability, random)).isEqualTo(new NextStep.Stop(StopReason.BANK_EXHAUSTED));
    }

    @Test
    void timeCounts() {
        Item slow = new Item("slow", 0, 3, ItemFormat.SINGLE_CHOICE, new ItemParameters(1.1, 0, 0.25, 0), 120, true);
        List<Item> manyQuick = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            manyQuick.add(new Item("quick" + i, 0, 3, slow.format(), new ItemParameters(1, 0, 0.25, 0), 60, true));
        }
        manyQuick.add(slow);
        for (int i = 0; i < 50; i++) {
            assertThat(bestOf(manyQuick, i)).startsWith("quick");
        }
    }

    @Test
    void pilotItemsComeNowAndThenAndMoveNothing() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Item item = Fixtures.item("i" + i, i % SKILLS, 1 + i % 5);
            boolean pilot = i < 8;
            items.add(new Item(item.id(), item.skill(), item.level(), item.format(), item.parameters(), 60, !pilot));
        }
        AdaptiveQuiz quiz = quiz(new GreedySelector(new ARule()), new ItemBank(SKILLS, items));
        Map<String, Exposure.Use> shown = new HashMap<>();
        items.stream().filter(Item::counted).forEach(item -> shown.put(item.id(), new Exposure.Use(100, 30)));
        Availability availability = new Availability(Set.of(), new Exposure(shown), 0);
        int asked = 0;
        int pilots = 0;
        for (int attempt = 0; attempt < 60; attempt++) {
            QuizState state = QuizState.start(tree, 12);
            while (quiz.next(state, availability, random) instanceof NextStep.Ask ask) {
                QuizState next = state.after(new Answered(ask.item(), Outcome.RIGHT, true), 60);
                asked++;
                if (!ask.item().counted()) {
                    pilots++;
                    assertThat(next.belief()).isSameAs(state.belief());
                    assertThat(next.responses().getLast().counted()).isFalse();
                }
                state = next;
            }
        }
        assertThat((double) pilots / asked).isBetween(0.08, 0.16);
    }

    @Test
    void anItemShownTooOftenBecomesIneligibleForSomeAttempts() {
        Exposure exposure = new Exposure(Map.of(
                "often", new Exposure.Use(480, 182),
                "too often", new Exposure.Use(500, 210),
                "seldom", new Exposure.Use(500, 50),
                "early", new Exposure.Use(10, 4),
                "early and everywhere", new Exposure.Use(40, 32)));
        assertThat(exposure.eligibility("often")).isBetween(0.4, 0.6);
        assertThat(exposure.eligibility("too often")).isZero();
        assertThat(exposure.eligibility("seldom")).isEqualTo(1);
        assertThat(exposure.eligibility("new")).isEqualTo(1);
        assertThat(exposure.eligibility("early")).isEqualTo(1);
        assertThat(exposure.eligibility("early and everywhere")).isZero();
        long eligible = IntStream.range(0, 10_000)
                .filter(seed -> exposure.isEligible("often", seed))
                .count();
        assertThat(eligible / 10_000.0).isCloseTo(exposure.eligibility("often"), within(0.02));
        assertThat(exposure.isEligible("often", 42)).isEqualTo(exposure.isEligible("often", 42));
    }

    /** A thousand people, counts fed back: no item is shown to more than 40 %, and nearly all are used. */
    @Test
    void exposureStaysWithinItsLimitAndTheBankIsUsed() {
        ItemBank bank = Fixtures.bank(SKILLS, 10);
        AdaptiveQuiz quiz = quiz(new GreedySelector(new ARule()), bank);
        Map<String, Exposure.Use> use = new HashMap<>();
        int people = 1_000;
        for (int person = 0; person < people; person++) {
            Exposure exposure = new Exposure(use);
            Availability availability = new Availability(Set.of(), exposure, person);
            Set<String> given = new HashSet<>();
            QuizState state = QuizState.start(tree, 12);
            while (quiz.next(state, availability, random) instanceof NextStep.Ask ask) {
                given.add(ask.item().id());
                state = state.after(
                        new Answered(ask.item(), Fixtures.answer(ask.item(), 0, random), true),
                        ask.item().expectedSeconds());
            }
            for (int skill = 0; skill < SKILLS; skill++) {
                for (Item item : bank.ofSkill(skill)) {
                    Exposure.Use before = use.getOrDefault(item.id(), new Exposure.Use(0, 0));
                    use.put(
                            item.id(),
                            new Exposure.Use(person + 1, before.given() + (given.contains(item.id()) ? 1 : 0)));
                }
            }
        }
        int most = use.values().stream().mapToInt(Exposure.Use::given).max().orElseThrow();
        assertThat((double) most / people).isLessThanOrEqualTo(0.4);
        long used = use.values().stream().filter(u -> u.given() > 0).count();
        assertThat((double) used / bank.size()).isGreaterThan(0.9);
    }

    private String bestOf(List<Item> items, long seed) {
        SelectionContext context = new SelectionContext(
                QuizState.start(tree, 12), Scope.ofRole(tree, role), EffectiveGuessing.ALWAYS, Exposure.NONE);
        RandomGenerator noSlotForTheLeastShown = new Random(seed) {
            @Override
            public double nextDouble() {
                return 0.99;
            }
        };
        return new GreedySelector(new ARule())
                .choose(items, context, noSlotForTheLeastShown)
                .id();
    }

    private AdaptiveQuiz quiz(ItemSelector selector, ItemBank bank) {
        return new AdaptiveQuiz(scorer, bank, Scope.ofRole(tree, role), selector, NEVER);
    }

    private NextStep.Ask ask(AdaptiveQuiz quiz, QuizState state, Availability availability) {
        return (NextStep.Ask) quiz.next(state, availability, random);
    }
}
