package app.waymark.assessment;

import app.waymark.base.Ids;
import app.waymark.measurement.Availability;
import app.waymark.measurement.Item;
import app.waymark.measurement.NextStep;
import app.waymark.measurement.QuizState;
import app.waymark.questions.BankItem;
import app.waymark.questions.ItemBank;
import app.waymark.questions.QuestionFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Asks the engine for the next question and fixes it: version, parameters and option order. */
@Component
class QuestionDraw {

    private final MeasurementModels models;
    private final AttemptReplay replay;
    private final ExposureCounts exposure;
    private final Clock clock;

    QuestionDraw(MeasurementModels models, AttemptReplay replay, ExposureCounts exposure, Clock clock) {
        this.models = models;
        this.replay = replay;
        this.exposure = exposure;
        this.clock = clock;
    }

    /** A question to be stored, with what was believed of its skill before it is answered. */
    record Presented(AnsweredRow row, double meanBefore, double varianceBefore) {}

    /** Either the question that is to wait next, or the engine's reason to stop. */
    record Drawn(Optional<Presented> next, Optional<NextStep.Stop> stop) {}

    Drawn next(Attempt attempt, SkillModel model, QuizState state, int seq) {
        AttemptReplay.Start start = replay.start(attempt, model);
        var availability = new Availability(start.coolingDown(), start.spoilt(), exposure.current(), attempt.seed());
        ItemBank bank = models.bank();
        NextStep step = models.quiz(model, bank, attempt.scope(), !attempt.isQuickLook())
                .next(state, availability, new SplittableRandom(attempt.seed() + seq));
        return switch (step) {
            case NextStep.Stop stop -> new Drawn(Optional.empty(), Optional.of(stop));
            case NextStep.Ask ask ->
                new Drawn(
                        Optional.of(new Presented(
                                row(attempt, bank, ask.item(), seq), ask.meanBefore(), ask.varianceBefore())),
                        Optional.empty());
        };
    }

    AnsweredRow row(Attempt attempt, ItemBank bank, Item item, int seq) {
        BankItem bankItem =
                bank.find(item.id()).orElseThrow(() -> new IllegalStateException("No longer published: " + item.id()));
        return new AnsweredRow(
                attempt.id(),
                seq,
                Ids.next(),
                bankItem.questionId(),
                bankItem.hash(),
                bankItem.skill(),
                bankItem.parameters(),
                !bankItem.pilot(),
                bankItem.level(),
                bankItem.format(),
                order(bankItem, attempt.seed() * 31 + seq),
                bankItem.words(),
                bankItem.expectedSeconds(),
                clock.instant(),
                null);
    }

    /** The author's indices of a question's options in an order drawn at random. */
    static List<Integer> order(BankItem item, long seed) {
        List<Integer> natural = IntStream.range(0, item.choices()).boxed().toList();
        List<Integer> order = new ArrayList<>(natural);
        Random random = new Random(seed);
        do {
            Collections.shuffle(order, random);
            // Steps that already stand in the right order would give the answer away.
        } while (item.format() == QuestionFormat.ORDERING && order.equals(natural));
        return order;
    }
}
