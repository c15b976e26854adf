package app.waymark.assessment;

import app.waymark.measurement.Answered;
import app.waymark.measurement.GaussianBelief;
import app.waymark.measurement.Item;
import app.waymark.measurement.QuizState;
import app.waymark.measurement.Response;
import app.waymark.measurement.TimedAnswer;
import app.waymark.operations.Settings;
import app.waymark.operations.Threshold;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Rebuilds where an attempt stands from its rows; the only source of an attempt's state. */
@Component
class AttemptReplay {

    /** No question is seen again for this many days, unless the bank has nothing else. */
    static final Threshold COOL_DOWN = new Threshold("assessment.cool-down-days", 60, 14, 365, 70);

    /** An answer costs at most this multiple of the expected time, so that a pause costs nothing. */
    private static final double CHARGED_AT_MOST = 3;

    private static final double DAYS_PER_MONTH = 30.44;

    /** Room for the starts of some five hundred people who have answered before, or of twenty thousand newcomers. */
    private static final int KEPT_KILOBYTES = 20_000;

    private final AnswerStore store;
    private final LearnedMarks marks;
    private final Settings settings;

    /** The start of an attempt never changes in the terms of one catalogue, so it is kept while there is room. */
    private final Cache<StartKey, Start> starts = Caffeine.newBuilder()
            .maximumWeight(KEPT_KILOBYTES)
            .weigher((StartKey key, Start start) -> start.kilobytes())
            .build();

    AttemptReplay(AnswerStore store, LearnedMarks marks, Settings settings) {
        this.store = store;
        this.marks = marks;
        this.settings = settings;
    }

    private record StartKey(UUID attemptId, long catalogRevision) {}

    /** What was believed, which questions rest and which practice has spoilt, when the attempt began. */
    record Start(GaussianBelief belief, List<Response> earlier, Set<String> coolingDown, Set<String> spoilt) {

        /** Roughly what it takes to keep; newcomers share one belief. */
        int kilobytes() {
            int skills = belief.skills();
            return 1 + (earlier.isEmpty() ? 0 : skills * skills * Double.BYTES / 1024);
        }
    }

    Start start(Attempt attempt, SkillModel model) {
        var key = new StartKey(attempt.id(), model.catalog().revision());
        return Objects.requireNonNull(starts.get(key, missing -> load(attempt, model)));
    }

    private Start load(Attempt attempt, SkillModel model) {
        List<Response> earlier = responses(evidence(attempt), model, attempt.startedAt());
        int days = settings.number(COOL_DOWN, attempt.startedAt());
        Instant since = attempt.startedAt().minus(Duration.ofDays(days));
        return new Start(
                model.belief(earlier),
                earlier,
                store.shownSince(attempt.personId(), attempt.id(), since),
                store.practisedSince(attempt.personId(), since));
    }

    /** Earlier answers, those left out that came before the person said "I have learned this since". */
    private List<AnsweredRow> evidence(Attempt attempt) {
        List<AnsweredRow> rows = store.answered(attempt.evidence());
        if (rows.isEmpty()) {
            return rows;
        }
        Map<String, Instant> learned = marks.at(attempt.personId(), attempt.startedAt());
        return rows.stream()
                .filter(row -> !row.issuedAt().isBefore(learned.getOrDefault(row.skill(), Instant.MIN)))
                .toList();
    }

    QuizState state(Attempt attempt, SkillModel model, List<AnsweredRow> rows) {
        Start start = start(attempt, model);
        QuizState begun = new QuizState(
                start.belief(),
                start.earlier(),
                List.of(),
                60.0 * attempt.minutesBefore(),
                60.0 * (attempt.minutesBefore() + attempt.minutes()),
                false);
        List<TimedAnswer> answers = new ArrayList<>();
        for (AnsweredRow row : rows) {
            AnsweredRow.Given given = row.answer();
            if (given != null && model.knows(row.skill())) {
                answers.add(new TimedAnswer(
                        new Answered(item(row, model), given.outcome(), !given.tooFast()),
                        charged(row, given.msTaken())));
            }
        }
        return begun.after(answers);
    }

    /** Answers as evidence, each as old as its attempt was at {@code now}. */
    private static List<Response> responses(List<AnsweredRow> rows, SkillModel model, Instant now) {
        List<Response> responses = new ArrayList<>();
        for (AnsweredRow row : rows) {
            AnsweredRow.Given given = row.answer();
            if (given != null && model.knows(row.skill())) {
                responses.add(new Response(
                        model.indexOf(row.skill()),
                        row.parameters(),
                        given.outcome(),
                        row.counted() && !given.tooFast(),
                        months(row.issuedAt(), now)));
            }
        }
        return responses;
    }

    private static double months(Instant then, Instant now) {
        return Math.max(0, Duration.between(then, now).toDays() / DAYS_PER_MONTH);
    }

    static double charged(AnsweredRow row, int msTaken) {
        return Math.min(msTaken / 1000.0, CHARGED_AT_MOST * row.expectedSeconds());
    }

    private static Item item(AnsweredRow row, SkillModel model) {
        return new Item(
                row.questionId(),
                model.indexOf(row.skill()),
                row.level(),
                row.format().itemFormat(),
                row.parameters(),
                row.expectedSeconds(),
                row.counted());
    }
}
