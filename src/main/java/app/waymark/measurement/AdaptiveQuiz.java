package app.waymark.measurement;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides after each answer whether to ask another question, and which. Holds no state of any attempt; build one per
 * scope and revision of the bank and share it.
 */
public final class AdaptiveQuiz {

    private final ItemBank bank;
    private final Scope scope;
    private final ItemSelector selector;
    private final StoppingRules stopping;
    private final GainRule gain = new ARule();
    private final Optional<VerdictCheck> verdict;

    /** With the default selector (skills and composite alike, greedy per second) and the default stopping rules. */
    public AdaptiveQuiz(Scorer scorer, ItemBank bank, Scope scope) {
        this(scorer, bank, scope, new GreedySelector(new BalancedRule()), StoppingRules.DEFAULT);
    }

    public AdaptiveQuiz(Scorer scorer, ItemBank bank, Scope scope, ItemSelector selector, StoppingRules stopping) {
        this.bank = bank;
        this.scope = scope;
        this.selector = selector;
        this.stopping = stopping;
        verdict = scope.role().flatMap(role -> VerdictCheck.of(scorer, role));
    }

    /** @param random used to choose among items of nearly the same worth */
    public NextStep next(QuizState state, Availability availability, RandomGenerator random) {
        if (state.endedByPerson()) {
            return new NextStep.Stop(StopReason.ENDED_BY_PERSON);
        }
        List<Item> open = Candidates.of(bank, scope, state, availability);
        if (open.isEmpty()) {
            return new NextStep.Stop(StopReason.BANK_EXHAUSTED);
        }
        double secondsLeft = state.secondsAllowed() - state.secondsSpent();
        List<Item> inTime = open.stream()
                .filter(item -> item.expectedSeconds() / 2 <= secondsLeft)
                .toList();
        if (secondsLeft <= 0 || inTime.isEmpty()) {
            return new NextStep.Stop(StopReason.BUDGET_SPENT);
        }
        if (isPrecise(state.belief())) {
            return new NextStep.Stop(StopReason.PRECISE);
        }
        if (state.secondsAllowed() > stopping.verdictFromSeconds()
                && verdict.isPresent()
                && verdict.get().isClear(state, availability.attemptSeed())) {
            return new NextStep.Stop(StopReason.DECIDED);
        }
        if (isNothingToGain(inTime, state)) {
            return new NextStep.Stop(StopReason.NOTHING_TO_GAIN);
        }
        SelectionContext context = new SelectionContext(state, scope, state.guessing(), availability.exposure());
        Item item = selector.choose(inTime, context, random);
        return new NextStep.Ask(
                item, state.belief().mean(item.skill()), state.belief().variance(item.skill()));
    }

    private boolean isPrecise(GaussianBelief belief) {
        double target = stopping.targetSd() * stopping.targetSd();
        for (int skill : scope.skills()) {
            if (belief.variance(skill) > target) {
                return false;
            }
        }
        return true;
    }

    /** Stops looking at the first item that is worth asking, which nearly always is among the first few. */
    private boolean isNothingToGain(List<Item> items, QuizState state) {
        GainRule.ItemGain itemGain = gain.prepare(state.belief(), scope);
        EffectiveGuessing guessing = state.guessing();
        double least = stopping.smallestShare() * ARule.weightedTrace(state.belief(), scope);
        for (Item item : items) {
            if (itemGain.of(item.skill(), item.parameters().curve(guessing)) >= least) {
                return false;
            }
        }
        return true;
    }
}
