package app.waymark.assessment;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Skill;
import app.waymark.measurement.Outcome;
import app.waymark.operations.Settings;
import app.waymark.questions.BankItem;
import app.waymark.questions.Choice;
import app.waymark.questions.QuestionService;
import app.waymark.security.Actor;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Practising a skill: a question, then at once its answer and the reasons. It counts for nothing and nobody else sees
 * it. Like reviews, it is for people with an account, and everything is about the actor and nobody else.
 */
@Service
@Transactional
public class PracticeService {

    /** Most questions in a day. */
    public static final int MOST_A_DAY = 60;

    private static final SecureRandom SEEDS = new SecureRandom();

    private final PracticeStore store;
    private final AnswerStore answers;
    private final AttemptRepository attempts;
    private final ResultService results;
    private final QuestionService questionService;
    private final CatalogService catalogService;
    private final Settings settings;
    private final Clock clock;

    PracticeService(
            PracticeStore store,
            AnswerStore answers,
            AttemptRepository attempts,
            ResultService results,
            QuestionService questionService,
            CatalogService catalogService,
            Settings settings,
            Clock clock) {
        this.store = store;
        this.answers = answers;
        this.attempts = attempts;
        this.results = results;
        this.questionService = questionService;
        this.catalogService = catalogService;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the actor can practise of a skill.
     *
     * @throws UnknownScope when there is no such skill
     * @throws AccessDeniedException for participants without an account
     */
    @Transactional(readOnly = true)
    public PracticeOverview overview(Actor actor, String skill) {
        Skill asked = skill(actor, skill);
        PracticePool pool = pool(actor, skill);
        List<PracticeStore.Row> rows = store.rows(actor.personId(), skill);
        Set<String> open = pool.open().stream().map(BankItem::questionId).collect(Collectors.toSet());
        Set<String> right = PracticePool.lastRight(rows);
        return new PracticeOverview(
                skill,
                asked.name(),
                open.size(),
                (int) rows.stream()
                        .filter(row -> row.outcome() != null)
                        .map(PracticeStore.Row::questionId)
                        .filter(open::contains)
                        .distinct()
                        .count(),
                (int) right.stream().filter(open::contains).count(),
                pool.keptBack(),
                settings.number(AttemptReplay.COOL_DOWN),
                waiting(rows).isPresent(),
                hold(actor, pool, waiting(rows).isPresent()));
    }

    /**
     * The question that waits, or else the next one; it is committed before it is shown. Empty while something holds
     * practice up, and {@link #overview} says what.
     *
     * @throws UnknownScope when there is no such skill
     * @throws AccessDeniedException for participants without an account
     */
    public Optional<PracticeQuestion> next(Actor actor, String skill) {
        Skill asked = skill(actor, skill);
        answers.takeTurn(actor.personId());
        PracticePool pool = pool(actor, skill);
        List<PracticeStore.Row> rows = store.rows(actor.personId(), skill);
        Optional<PracticeStore.Row> waiting = waiting(rows);
        if (hold(actor, pool, waiting.isPresent()) != null) {
            return Optional.empty();
        }
        PracticeStore.Row row = waiting.orElseGet(() -> draw(actor, skill, pool, rows));
        return Optional.of(question(row, asked));
    }

    private PracticeQuestion question(PracticeStore.Row row, Skill skill) {
        return new PracticeQuestion(
                row.seq(), row.nonce(), skill.name(), questionService.face(row.hash(), row.order()));
    }

    private PracticeStore.Row draw(Actor actor, String skill, PracticePool pool, List<PracticeStore.Row> rows) {
        BankItem item = pool.next(rows, level(actor, skill)).orElseThrow();
        var row = new PracticeStore.Row(
                rows.isEmpty() ? 1 : rows.getLast().seq() + 1,
                UUID.randomUUID(),
                item.questionId(),
                item.hash(),
                QuestionDraw.order(item, SEEDS.nextLong()),
                null);
        store.present(actor.personId(), skill, row, clock.instant());
        return row;
    }

    /**
     * Stores an answer and tells what it was worth and why. May be called any number of times with one submission; only
     * the first counts. Empty when no such question waits for the actor, or a quiz is open.
     *
     * @throws app.waymark.questions.InvalidAnswer when the answer is not of the question's form; nothing is stored
     * @throws AccessDeniedException for participants without an account
     */
    public Optional<PracticeFeedback> answer(Actor actor, String skill, AnswerSubmission submission) {
        Skill asked = skill(actor, skill);
        Optional<PracticeStore.Row> found = store.lock(actor.personId(), skill, submission.nonce());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        PracticeStore.Row row = found.get();
        String outcome = row.outcome();
        if (outcome == null) {
            if (attempts.findOpen(actor.personId()).isPresent()) {
                return Optional.empty();
            }
            AnsweredRow.Given given = grade(row, submission);
            store.answer(row.nonce(), actor.personId(), skill, given);
            outcome = AnswerStore.code(given.outcome());
        }
        return Optional.of(new PracticeFeedback(
                question(row, asked),
                outcome,
                row.order(),
                Objects.requireNonNull(
                        questionService.reviews(List.of(row.hash())).get(row.hash()))));
    }

    private AnsweredRow.Given grade(PracticeStore.Row row, AnswerSubmission submission) {
        Instant now = clock.instant();
        if (submission.dontKnow()) {
            return new AnsweredRow.Given(Outcome.DONT_KNOW, List.of(), null, 0, false, now);
        }
        boolean numeric = row.order().isEmpty();
        List<Integer> selected = numeric
                ? List.of()
                : submission.positions().stream()
                        .map(position -> position >= 0 && position < row.order().size()
                                ? row.order().get(position)
                                : -1)
                        .toList();
        boolean right = questionService
                .grade(row.hash(), new Choice(selected, submission.number()))
                .right();
        return new AnsweredRow.Given(
                right ? Outcome.RIGHT : Outcome.WRONG, selected, numeric ? submission.number() : null, 0, false, now);
    }

    private PracticeOverview.@Nullable Hold hold(Actor actor, PracticePool pool, boolean waiting) {
        if (attempts.findOpen(actor.personId()).isPresent()) {
            return PracticeOverview.Hold.QUIZ_OPEN;
        }
        if (pool.open().isEmpty()) {
            return PracticeOverview.Hold.NOTHING;
        }
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        return !waiting && store.since(actor.personId(), yesterday) >= MOST_A_DAY
                ? PracticeOverview.Hold.ENOUGH_TODAY
                : null;
    }

    private static Optional<PracticeStore.Row> waiting(List<PracticeStore.Row> rows) {
        return rows.stream().filter(row -> row.outcome() == null).findFirst();
    }

    private PracticePool pool(Actor actor, String skill) {
        return new PracticePool(
                actor.personId(), skill, questionService.bank().of(skill), store.measured(actor.personId(), skill));
    }

    /** The lower end of where the newest result puts the person; the first level where it says nothing. */
    private int level(Actor actor, String skill) {
        return results.latest(actor)
                .flatMap(result -> result.skill(skill))
                .map(AttemptResult.SkillResult::lowLevel)
                .map(low -> Math.clamp(low, 1, 5))
                .orElse(1);
    }

    private Skill skill(Actor actor, String slug) {
        if (actor.anonymous()) {
            throw new AccessDeniedException("Right answers are shown to people with an account");
        }
        Catalog catalog = catalogService.current();
        return catalog.skill(slug).orElseThrow(() -> new UnknownScope("skill", slug));
    }
}
