package app.waymark.assessment;

import app.waymark.measurement.Growth;
import app.waymark.measurement.Response;
import app.waymark.measurement.TreePosterior;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * What has changed since earlier sittings, each judged by its own answers alone. Attempts less than a day apart make one
 * sitting, for nobody's ability moves so fast, unless the person says in between that they have learned something.
 */
@Component
class GrowthPicture {

    private static final Duration ONE_SITTING = Duration.ofDays(1);

    /** How many sittings back a skill may last have been measured. */
    private static final int SITTINGS_BACK = 4;

    private final AnswerStore store;
    private final LearnedMarks marks;

    GrowthPicture(AnswerStore store, LearnedMarks marks) {
        this.store = store;
        this.marks = marks;
    }

    /** A sitting's answers, by the time of the first. */
    private record Sitting(Instant begun, List<AnsweredRow> rows) {}

    /** Growth of every skill that this sitting measured and an earlier one had measured; against the latest of those. */
    List<AttemptResult.GrowthResult> of(Attempt attempt, SkillModel model, List<AnsweredRow> rows) {
        if (attempt.evidence().isEmpty() || rows.stream().noneMatch(row -> row.answer() != null)) {
            return List.of();
        }
        List<AnsweredRow> all = new ArrayList<>(store.answered(attempt.evidence()));
        rows.stream().filter(row -> row.answer() != null).forEach(all::add);
        List<Sitting> sittings =
                sittings(all, marks.at(attempt.personId(), attempt.startedAt()).values());
        TreePosterior now = posterior(model, sittings.removeLast());
        Map<Integer, AttemptResult.GrowthResult> growth = new LinkedHashMap<>();
        for (Sitting earlier : sittings.reversed().stream().limit(SITTINGS_BACK).toList()) {
            TreePosterior then = posterior(model, earlier);
            IntStream.range(0, model.tree().skills())
                    .filter(s -> now.ownAnswers(s) > 0 && then.ownAnswers(s) > 0 && !growth.containsKey(s))
                    .forEach(s -> Growth.between(then, now, s)
                            .ifPresent(change -> growth.put(s, result(model, s, earlier.begun(), change))));
        }
        return List.copyOf(growth.values());
    }

    private static List<Sitting> sittings(List<AnsweredRow> rows, Collection<Instant> learned) {
        Map<UUID, List<AnsweredRow>> byAttempt = new LinkedHashMap<>();
        rows.stream()
                .sorted(Comparator.comparing(AnsweredRow::issuedAt))
                .forEach(row -> byAttempt
                        .computeIfAbsent(row.attemptId(), id -> new ArrayList<>())
                        .add(row));
        List<Sitting> sittings = new ArrayList<>();
        for (List<AnsweredRow> attempt : byAttempt.values()) {
            Instant begun = attempt.getFirst().issuedAt();
            Optional<Instant> last = sittings.isEmpty()
                    ? Optional.empty()
                    : Optional.of(end(sittings.getLast().rows()));
            boolean goesOn = last.isPresent()
                    && Duration.between(last.get(), begun).compareTo(ONE_SITTING) < 0
                    && learned.stream().noneMatch(at -> at.isAfter(last.get()) && !at.isAfter(begun));
            if (goesOn) {
                sittings.getLast().rows().addAll(attempt);
            } else {
                sittings.add(new Sitting(begun, attempt));
            }
        }
        return sittings;
    }

    private static Instant end(List<AnsweredRow> rows) {
        return rows.getLast().issuedAt();
    }

    private static TreePosterior posterior(SkillModel model, Sitting sitting) {
        List<Response> responses = new ArrayList<>();
        for (AnsweredRow row : sitting.rows()) {
            AnsweredRow.Given given = Objects.requireNonNull(row.answer());
            if (model.knows(row.skill())) {
                responses.add(new Response(
                        model.indexOf(row.skill()),
                        row.parameters(),
                        given.outcome(),
                        row.counted() && !given.tooFast(),
                        0));
            }
        }
        return model.scorer().posteriorOfSitting(responses);
    }

    private static AttemptResult.GrowthResult result(SkillModel model, int skill, Instant since, Growth growth) {
        boolean more = growth.mean() >= 0;
        double certainty = more ? growth.probability() : 1 - growth.probability();
        return new AttemptResult.GrowthResult(
                model.skill(skill).slug(),
                model.skill(skill).name(),
                since,
                growth.mean(),
                growth.sd(),
                growth.range().low(),
                growth.range().high(),
                more ? "more" : "less",
                certainty,
                certainty(certainty));
    }

    /** The words that a probability has everywhere. */
    private static String certainty(double probability) {
        if (probability >= 0.95) {
            return "very-likely";
        }
        return probability >= 0.8 ? "likely" : probability >= 0.6 ? "probably" : "open";
    }
}
