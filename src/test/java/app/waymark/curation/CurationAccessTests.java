package app.waymark.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.assessment.QuestionReports;
import app.waymark.calibration.BankPrecision;
import app.waymark.calibration.ItemStatisticsService;
import app.waymark.operations.Settings;
import app.waymark.questions.Choice;
import app.waymark.questions.ItemParameterService;
import app.waymark.questions.QuestionDesk;
import app.waymark.questions.QuestionEdit;
import app.waymark.questions.QuestionEditor;
import app.waymark.questions.QuestionEntry;
import app.waymark.questions.QuestionReadings;
import app.waymark.security.Actor;
import app.waymark.support.Admins;
import app.waymark.support.WaymarkTest;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** What is there for admins who curate is there for nobody else; and what it tells them. */
@WaymarkTest
@Transactional
class CurationAccessTests {

    @Autowired
    private CurationQueue queue;

    @Autowired
    private ItemStatisticsService statistics;

    @Autowired
    private BankPrecision precision;

    @Autowired
    private QuestionDesk desk;

    @Autowired
    private QuestionReadings readings;

    @Autowired
    private Settings settings;

    @Autowired
    private QuestionReports reports;

    @Autowired
    private ItemParameterService parameters;

    @Autowired
    private QuestionEditor editor;

    @Autowired
    private JdbcClient jdbc;

    private Actor admin;
    private QuestionEntry question;

    @BeforeEach
    void signUp() {
        admin = Admins.one(jdbc);
        question = editor.entriesOf(admin, "tokenization").stream()
                .filter(entry -> entry.content().type().code().equals("single-choice"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("app.waymark.support.Admins#others")
    void nobody_but_admins_may_do_anything(Actor actor) {
        QuestionReadings.Blind blind = readings.blind(admin, question.id());
        QueueEntry entry = queue.queue(admin).now().getFirst();
        Stream.<ThrowingCallable>of(
                        () -> queue.queue(actor),
                        () -> queue.settle(actor, entry),
                        () -> statistics.of(actor, question.hash()),
                        () -> statistics.flagged(actor),
                        () -> statistics.exposure(actor, question.id()),
                        () -> statistics.computedAt(actor),
                        () -> statistics.computeNow(actor),
                        () -> precision.picture(actor),
                        () -> desk.face(actor, question.content()),
                        () -> desk.grade(actor, question.content(), new Choice(List.of(0), null)),
                        () -> desk.remarks(actor, question.skill(), question.content()),
                        () -> desk.similar(actor, question.content()),
                        () -> desk.neighbours(actor, question.skill(), 2, question.id()),
                        () -> desk.bankCheck(actor),
                        () -> readings.blind(actor, question.id()),
                        () -> readings.record(actor, question.id(), blind, new Choice(List.of(0), null), false),
                        () -> readings.of(actor, question.id()),
                        () -> reports.open(actor),
                        () -> reports.settle(actor, UUID.randomUUID()))
                .forEach(call -> assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class));
    }

    private void report(String text) {
        jdbc.sql("""
                        insert into question_report (id, question_id, question_hash, text)
                        values (gen_random_uuid(), :question, :hash, :text)
                        """)
                .param("question", question.id())
                .param("hash", question.hash())
                .param("text", text)
                .update();
    }

    private void flag(double probability) {
        jdbc.sql("""
                        insert into item_statistics (question_hash, document, flagged) values (:hash, :document::jsonb, true)
                        """)
                .param("hash", question.hash())
                .param("document", """
                        {"hash": "%s", "answers": 60, "right": 0.1, "dontKnow": 0, "expected": 0.6,
                         "restCorrelation": -0.4, "restLow": -0.6, "restHigh": -0.2, "medianSeconds": 40, "early": 0,
                         "late": 0, "options": [], "miskey": {"option": 2, "probability": %s}, "abilities": [],
                         "flags": ["MISKEY"]}
                        """.formatted(question.hash(), probability))
                .update();
    }

    @Test
    void a_likely_wrong_key_comes_first_then_what_people_reported_and_the_time_for_a_month_is_not_exceeded() {
        report("B is right as well");
        flag(0.9);
        assertThat(queue.queue(admin).minutes()).isLessThanOrEqualTo(120);
        settings.change(admin, CurationQueue.MINUTES, 30);
        MonthlyQueue month = queue.queue(admin);
        assertThat(month.minutes()).isBetween(20, 30);
        assertThat(month.later()).isNotEmpty();
        assertThat(month.now())
                .extracting(QueueEntry::kind)
                .startsWith(QueueEntry.Kind.MISKEY)
                .contains(QueueEntry.Kind.REPORT);
        List<Double> rates = Stream.concat(month.now().stream(), month.later().stream())
                .map(QueueEntry::valuePerMinute)
                .toList();
        assertThat(rates).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void what_is_settled_leaves_the_queue() {
        report("B is right as well");
        flag(0.9);
        for (QueueEntry.Kind kind :
                List.of(QueueEntry.Kind.MISKEY, QueueEntry.Kind.REPORT, QueueEntry.Kind.CERTIFICATION)) {
            QueueEntry entry = queue.queue(admin).now().stream()
                    .filter(one -> one.kind() == kind)
                    .findFirst()
                    .orElseThrow();
            queue.settle(admin, entry);
            MonthlyQueue after = queue.queue(admin);
            assertThat(Stream.concat(after.now().stream(), after.later().stream()))
                    .extracting(QueueEntry::subject)
                    .doesNotContain(entry.subject());
        }
    }

    @Test
    void a_due_review_that_is_still_right_gets_a_new_month_and_keeps_what_answers_have_taught() {
        editor.save(
                admin,
                "long ago",
                List.of(new QuestionEdit(
                        question.skill(),
                        question.content().reviewedIn(YearMonth.of(2025, 1), YearMonth.of(2026, 1)),
                        question.version(),
                        question.state(),
                        null)));
        QuestionEntry aged = editor.entry(admin, question.id());
        jdbc.sql("""
                        insert into item_parameter (question_hash, seq, a, b, c, sigma_b, answers, source)
                        values (:hash, 2, 1.3, -0.4, 0.25, 0.2, 321, 'calibrated')
                        """).param("hash", aged.hash()).update();
        QueueEntry due = all().filter(entry -> entry.subject().startsWith(question.id() + " "))
                .findFirst()
                .orElseThrow();

        YearMonth next = queue.settle(admin, due).orElseThrow();

        assertThat(next)
                .isBetween(
                        YearMonth.now(ZoneOffset.UTC).plusMonths(9),
                        YearMonth.now(ZoneOffset.UTC).plusMonths(15));
        QuestionEntry looked = editor.entry(admin, question.id());
        assertThat(looked.content().reviewBy()).isEqualTo(next.toString());
        assertThat(looked.version()).isEqualTo(aged.version() + 1);
        assertThat(editor.history(admin, question.id()).getFirst().reason()).isEqualTo("verified");
        assertThat(all()).noneMatch(entry -> entry.subject().startsWith(question.id() + " "));
        assertThat(parameters.current().get(looked.hash())).satisfies(now -> {
            assertThat(now.answers()).isEqualTo(321);
            assertThat(now.parameters().b()).isEqualTo(-0.4);
        });
        assertThat(parameters.history(looked.hash()))
                .extracting(ItemParameterService.Row::answers)
                .endsWith(321L);
    }

    @Test
    void another_stem_is_another_question_and_begins_with_its_authors_guess() {
        jdbc.sql("""
                        insert into item_parameter (question_hash, seq, a, b, c, sigma_b, answers, source)
                        values (:hash, 2, 1.3, -0.4, 0.25, 0.2, 321, 'calibrated')
                        """).param("hash", question.hash()).update();
        String document = editor.write(admin, question.content());
        var changed = editor.read(admin, document.replaceFirst("\"stem\":\"", "\"stem\":\"Now: "));
        editor.save(
                admin,
                "edited",
                List.of(new QuestionEdit(question.skill(), changed, question.version(), question.state(), null)));
        assertThat(parameters
                        .current()
                        .get(editor.entry(admin, question.id()).hash())
                        .answers())
                .isZero();
    }

    private Stream<QueueEntry> all() {
        MonthlyQueue month = queue.queue(admin);
        return Stream.concat(month.now().stream(), month.later().stream());
    }

    @Test
    void a_second_reader_sees_no_key_and_is_told_afterwards() {
        QuestionReadings.Blind blind = readings.blind(admin, question.id());
        int key = 0;
        while (!Objects.requireNonNull(question.content().options())
                .get(blind.order().get(key))
                .isBest()) {
            key++;
        }
        assertThat(readings.record(admin, question.id(), blind, new Choice(List.of(key), null), false))
                .isTrue();
        assertThat(readings.record(admin, question.id(), blind, new Choice(List.of((key + 1) % 4), null), false))
                .isFalse();
        assertThat(readings.of(admin, question.id()))
                .extracting(QuestionReadings.Reading::agreed)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void a_copy_is_found_to_be_similar_and_the_shipped_bank_keeps_its_limits() {
        String copy = editor.duplicate(admin, question.id());
        assertThat(desk.similar(admin, question.content())).first().satisfies(near -> {
            assertThat(near.id()).isEqualTo(copy);
            assertThat(near.share()).isGreaterThan(0.99);
        });
        assertThat(desk.neighbours(admin, question.skill(), 3, question.id()))
                .extracting(QuestionDesk.Near::level)
                .isSorted()
                .isSubsetOf(2, 3, 4);
        assertThat(desk.bankCheck(admin)).hasSizeGreaterThan(30);
    }

    @Test
    void more_minutes_measure_a_role_more_precisely() {
        assertThat(precision.picture(admin).roles()).hasSize(5).allSatisfy(role -> {
            assertThat(role.after().getFirst().sd()).isLessThan(role.prior());
            assertThat(role.after().getLast().sd())
                    .isLessThan(role.after().getFirst().sd());
            assertThat(role.whole()).isLessThan(role.after().getLast().sd());
            assertThat(role.unmeasured()).isEmpty();
        });
        assertThat(precision.picture(admin).next()).isNotEmpty();
    }
}
