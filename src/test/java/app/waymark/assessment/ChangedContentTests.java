package app.waymark.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.catalog.CatalogEditor;
import app.waymark.catalog.CatalogEntry;
import app.waymark.catalog.CatalogKind;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.EntryChange;
import app.waymark.catalog.EntryKey;
import app.waymark.catalog.Role;
import app.waymark.operations.Settings;
import app.waymark.questions.QuestionService;
import app.waymark.security.Actor;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** Questions and catalogue change while people play; what they were shown, and what they were told, stays. */
@QuizTest
class ChangedContentTests {

    @Autowired
    Quiz quiz;

    @Autowired
    AttemptService attempts;

    @Autowired
    ResultService results;

    @Autowired
    QuestionService questions;

    @Autowired
    CatalogService catalog;

    @Autowired
    AttemptReplay replay;

    @Autowired
    AttemptRepository repository;

    @Autowired
    AnswerStore store;

    @Autowired
    LearnedMarks marks;

    @Autowired
    Settings settings;

    @Autowired
    MeasurementModels models;

    @Autowired
    CatalogEditor editor;

    private record Pinned(String question, String hash) {}

    private List<Pinned> before = List.of();

    @AfterEach
    void putBack() {
        before.forEach(pinned -> quiz.jdbc
                .sql("update question set current_hash = :hash, status = 'published' where id = :id")
                .param("hash", pinned.hash())
                .param("id", pinned.question())
                .update());
        revise();
    }

    /** Gives every question a new version with another stem and turned options, and other parameters. */
    private void editEverything() {
        before = quiz.jdbc
                .sql("select id, current_hash from question")
                .query((row, n) -> new Pinned(row.getString("id"), row.getString("current_hash")))
                .list();
        quiz.jdbc.sql("""
                        insert into question_version
                            (hash, question_id, skill, level, format, content, words, expected_seconds)
                        select 'edited-' || v.hash, v.question_id, v.skill, v.level, v.format,
                            v.content || jsonb_build_object('stem', 'Edited. ' || (v.content ->> 'stem'))
                                || case when jsonb_exists(v.content, 'options') then jsonb_build_object('options',
                                    (select jsonb_agg(o order by n desc)
                                    from jsonb_array_elements(v.content -> 'options') with ordinality e(o, n)))
                                else '{}' end,
                            v.words + 1, v.expected_seconds + 5
                        from question_version v join question q on q.current_hash = v.hash
                        on conflict (hash) do nothing
                        """).update();
        quiz.jdbc.sql("""
                        insert into item_parameter (question_hash, seq, a, b, c, sigma_b, source)
                        select 'edited-' || v.hash, 1, 1.7, 0.3, 0.05, 0.2, 'author'
                        from question_version v join question q on q.current_hash = v.hash
                        on conflict (question_hash, seq) do nothing
                        """).update();
        quiz.jdbc
                .sql("update question set current_hash = 'edited-' || current_hash, version = version + 1")
                .update();
        revise();
    }

    private void retireEverything() {
        before = quiz.jdbc
                .sql("select id, current_hash from question where status = 'published'")
                .query((row, n) -> new Pinned(row.getString("id"), row.getString("current_hash")))
                .list();
        quiz.jdbc.sql("update question set status = 'retired'").update();
        revise();
    }

    private void revise() {
        quiz.jdbc.sql("insert into bank_revision (reason) values ('a test')").update();
        lookAgain(questions);
    }

    /** Otherwise the change is seen within two seconds. */
    private static void lookAgain(Object service) {
        ((AtomicReference<?>) ReflectionTestUtils.getField(service, "current")).set(null);
    }

    @Test
    void an_edited_question_waits_as_it_was_shown_and_is_graded_as_it_was_shown() {
        Actor actor = quiz.account();
        UUID id = attempts.start(actor, Quiz.LEAD);
        PlayerState shown = quiz.next(actor, attempts.current(actor, id));
        AnswerSubmission right = quiz.right(shown);
        editEverything();
        assertThat(attempts.current(actor, id)).isEqualTo(shown);
        quiz.read();
        PlayerState next = attempts.answer(actor, id, right).state();
        assertThat(quiz.jdbc
                        .sql("select outcome from answer where attempt_id = :attempt and seq = 2")
                        .param("attempt", id)
                        .query(String.class)
                        .single())
                .isEqualTo("right");
        // what is drawn from now on is the new version
        assertThat(quiz.waiting(next).questionHash()).startsWith("edited-");
        assertThat(next.question().face().stem()).contains("Edited.");
        quiz.playOut(actor, id);
        assertThat(results.result(actor, id)).isPresent();
    }

    @Test
    void an_old_result_and_its_review_stay_what_they_were() {
        Actor actor = quiz.account();
        UUID id = quiz.play(actor, Quiz.LEAD);
        AttemptResult result = results.result(actor, id).orElseThrow();
        List<ReviewedAnswer> review = results.review(actor, id);
        List<String> stored = quiz.stored(id);
        editEverything();
        assertThat(results.result(actor, id)).contains(result);
        assertThat(results.latest(actor)).contains(result);
        assertThat(results.review(actor, id)).isEqualTo(review);
        assertThat(quiz.stored(id)).isEqualTo(stored);
    }

    @Test
    void when_the_last_question_of_the_bank_is_retired_the_waiting_one_can_still_be_answered() {
        Actor actor = quiz.account();
        UUID id = attempts.start(actor, Quiz.ROLE);
        PlayerState shown = attempts.current(actor, id);
        AnswerSubmission right = quiz.right(shown);
        retireEverything();
        assertThat(attempts.current(actor, id)).isEqualTo(shown);
        quiz.read();
        AnswerReceipt receipt = attempts.answer(actor, id, right);
        assertThat(receipt.status()).isEqualTo(AnswerReceipt.Status.SAVED);
        assertThat(receipt.state().ended()).isTrue();
        assertThat(results.result(actor, id).orElseThrow().answers()).isEqualTo(1);
    }

    @Test
    void a_catalogue_that_grows_while_people_play_loses_none_of_their_answers() {
        Actor actor = quiz.account();
        UUID earlier = quiz.play(actor, Quiz.ROLE);
        UUID id = attempts.start(actor, Quiz.LEAD);
        PlayerState state = quiz.next(actor, attempts.current(actor, id));
        int skills = catalog.current().skills().size();
        insertSkillBeforeAllOthers();
        try {
            assertThat(catalog.current().skills()).hasSize(skills + 1);
            assertThat(attempts.current(actor, id)).isEqualTo(state);
            assertThat(beliefs(replay, actor, id))
                    .isEqualTo(beliefs(new AttemptReplay(store, marks, settings), actor, id));
            quiz.playOut(actor, id);
            assertThat(results.result(actor, id).orElseThrow().answers())
                    .isEqualTo(quiz.answers(id) + quiz.answers(earlier));
        } finally {
            deleteSkill();
        }
    }

    @Test
    void a_catalogue_that_shrinks_while_people_play_does_not_stop_them() {
        insertSkillBeforeAllOthers();
        Actor actor = quiz.account();
        UUID id;
        try {
            id = attempts.start(actor, Quiz.LEAD);
            quiz.next(actor, attempts.current(actor, id));
        } finally {
            deleteSkill();
        }
        quiz.playOut(actor, id);
        assertThat(results.result(actor, id)).isPresent();
    }

    @Test
    void a_role_that_asks_more_in_the_meantime_asks_no_more_of_those_who_have_begun() {
        Actor actor = quiz.account();
        Actor admin = quiz.admin();
        var key = new EntryKey(CatalogKind.ROLE, Quiz.LEAD.slug());
        UUID id = attempts.start(actor, Quiz.LEAD);
        CatalogEntry before = editor.entry(admin, key);
        String harder = before.document().replaceAll("\"level\":[1-4]", "\"level\":5");
        editor.save(
                admin,
                "a test",
                List.of(new EntryChange(
                        editor.read(admin, CatalogKind.ROLE, harder), before.version(), before.state())));
        try {
            attempts.end(actor, id);
            AttemptResult result = results.result(actor, id).orElseThrow();
            assertThat(result.requirements())
                    .extracting(AttemptResult.RequirementResult::level)
                    .isEqualTo(((Role) before.thing())
                            .requirements().stream()
                                    .map(Role.Requirement::level)
                                    .toList());
            assertThat(result.catalogRevision()).isLessThan(catalog.current().revision());
        } finally {
            CatalogEntry now = editor.entry(admin, key);
            editor.save(admin, "a test", List.of(new EntryChange(before.thing(), now.version(), now.state())));
        }
    }

    private double[] beliefs(AttemptReplay by, Actor actor, UUID id) {
        return by.state(
                        repository.findByIdAndPersonId(id, actor.personId()).orElseThrow(),
                        models.current(),
                        store.rows(id))
                .belief()
                .means();
    }

    /** All skills after it get another number in the engine. */
    private void insertSkillBeforeAllOthers() {
        quiz.jdbc.sql("""
                        with revision as (insert into catalog_revision (reason) values ('a test') returning id)
                        insert into catalog_entry (kind, slug, position, document, revision_id)
                        select kind, 'a-new-skill', -1, document || '{"slug": "a-new-skill"}', revision.id
                        from catalog_entry, revision where kind = 'skill' and slug = 'text-generation'
                        """).update();
        lookAgain(catalog);
    }

    private void deleteSkill() {
        quiz.jdbc.sql("delete from catalog_entry where slug = 'a-new-skill'").update();
        quiz.jdbc.sql("insert into catalog_revision (reason) values ('a test')").update();
        lookAgain(catalog);
    }

    @Test
    void pilot_questions_are_answered_but_do_not_count_until_they_are_approved() {
        Actor actor = quiz.account();
        pilot(true);
        try {
            UUID tried = oneAnswer(actor);
            assertThat(quiz.answers(tried)).isEqualTo(1);
            assertThat(results.result(actor, tried).orElseThrow().answers()).isZero();
        } finally {
            pilot(false);
        }
        AttemptResult approved = results.result(actor, oneAnswer(actor)).orElseThrow();
        assertThat(approved.answers()).as("the new answer alone").isEqualTo(1);
    }

    private void pilot(boolean pilot) {
        quiz.jdbc
                .sql("update question set pilot = :pilot")
                .param("pilot", pilot)
                .update();
        revise();
    }

    private UUID oneAnswer(Actor actor) {
        UUID id = attempts.start(actor, Quiz.ROLE);
        quiz.next(actor, attempts.current(actor, id));
        attempts.end(actor, id);
        return id;
    }
}
