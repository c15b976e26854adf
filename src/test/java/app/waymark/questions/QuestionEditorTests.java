package app.waymark.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.waymark.base.FieldChange;
import app.waymark.base.Lifecycle;
import app.waymark.base.SeedFiles;
import app.waymark.catalog.CatalogService;
import app.waymark.security.Actor;
import app.waymark.support.Admins;
import app.waymark.support.WaymarkTest;
import java.util.List;
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

/** What admins may do to questions, and what nobody may. */
@WaymarkTest
@Transactional
class QuestionEditorTests {

    @Autowired
    private QuestionEditor editor;

    @Autowired
    private QuestionDesk desk;

    @Autowired
    private QuestionStore store;

    @Autowired
    private QuestionImporter importer;

    @Autowired
    private CatalogService catalog;

    @Autowired
    private JdbcClient jdbc;

    private Actor admin;
    private String id;

    @BeforeEach
    void chooseOne() {
        admin = Admins.one(jdbc);
        id = editor.entriesOf(admin, "tokenization").getFirst().id();
    }

    private QuestionContent explained(QuestionEntry entry, String explanation) {
        return editor.read(
                admin,
                editor.write(admin, entry.content())
                        .replace(
                                "\"explanation\":" + json(entry.content().explanation()),
                                "\"explanation\":" + json(explanation)));
    }

    private static String json(String text) {
        return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(text);
    }

    private QuestionEntry explain(String explanation) {
        QuestionEntry entry = editor.entry(admin, id);
        editor.save(
                admin,
                "a test",
                List.of(new QuestionEdit(
                        entry.skill(), explained(entry, explanation), entry.version(), entry.state(), entry.pool())));
        return editor.entry(admin, id);
    }

    @ParameterizedTest
    @MethodSource("app.waymark.support.Admins#others")
    void nobody_but_admins_may_do_anything(Actor actor) {
        QuestionEntry entry = editor.entry(admin, id);
        Stream.<ThrowingCallable>of(
                        () -> editor.entries(actor),
                        () -> editor.entries(actor, List.of(id)),
                        () -> editor.entriesOf(actor, "tokenization"),
                        () -> editor.entry(actor, id),
                        () -> editor.read(actor, "{}"),
                        () -> editor.write(actor, entry.content()),
                        () -> editor.check(actor, entry.skill(), entry.content()),
                        () -> editor.save(actor, "why", List.of(entry.edit())),
                        () -> editor.move(actor, id, entry.version(), Lifecycle.RETIRED),
                        () -> editor.history(actor, id),
                        () -> editor.restore(actor, id, entry.hash(), entry.version()),
                        () -> editor.duplicate(actor, id))
                .forEach(call -> assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void a_change_is_a_new_version_and_the_old_one_stays() {
        QuestionEntry before = editor.entry(admin, id);
        QuestionEntry after = explain("In other words.");
        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(store.version(before.hash()).content()).isEqualTo(before.content());
        QuestionChange newest = editor.history(admin, id).getFirst();
        assertThat(newest.changedBy()).isEqualTo(admin.personId());
        assertThat(newest.changes())
                .containsExactly(new FieldChange("explanation", before.content().explanation(), "In other words."));
    }

    @Test
    void an_earlier_version_comes_back_with_its_name() {
        QuestionEntry before = editor.entry(admin, id);
        QuestionEntry after = explain("In other words.");
        editor.restore(admin, id, before.hash(), after.version());
        assertThat(editor.entry(admin, id).hash()).isEqualTo(before.hash());
        assertThat(editor.history(admin, id))
                .extracting(QuestionChange::reason)
                .containsExactly("restored", "a test", "shipped");
    }

    @Test
    void the_second_of_two_admins_gets_both_versions_and_stores_nothing() {
        QuestionEntry seen = editor.entry(admin, id);
        QuestionEntry theirs = explain("Theirs.");
        var mine = new QuestionEdit(seen.skill(), explained(seen, "Mine."), seen.version(), seen.state(), seen.pool());
        QuestionConflict conflict =
                catchThrowableOfType(QuestionConflict.class, () -> editor.save(admin, "late", List.of(mine)));
        assertThat(conflict.mine()).isEqualTo(mine);
        assertThat(conflict.theirs()).isEqualTo(theirs);
        assertThat(editor.entry(admin, id)).isEqualTo(theirs);
    }

    @Test
    void a_retired_question_is_asked_no_more_and_comes_back() {
        editor.move(admin, id, editor.entry(admin, id).version(), Lifecycle.RETIRED);
        assertThat(store.bank(0).find(id)).isEmpty();
        editor.move(admin, id, editor.entry(admin, id).version(), Lifecycle.PUBLISHED);
        assertThat(store.bank(0).find(id)).isPresent();
    }

    @Test
    void a_copy_is_a_draft_that_is_not_asked() {
        String copy = editor.duplicate(admin, id);
        assertThat(editor.entry(admin, copy).state()).isEqualTo(Lifecycle.DRAFT);
        assertThat(store.bank(0).find(copy)).isEmpty();
    }

    @Test
    void what_is_half_written_gets_no_remarks_and_breaks_nothing() {
        String whole = editor.write(
                admin, SampleQuestion.singleChoice("half-written").build().content());
        for (String half : List.of(
                whole.replace("\"correct\":true", "\"correct\":false"),
                whole.replaceFirst("\"options\":\\[\\{[^}]*},", "\"options\":["),
                whole.replaceFirst("\"options\":\\[[^]]*]", "\"options\":[]"))) {
            assertThat(half).isNotEqualTo(whole);
            assertThat(desk.remarks(admin, "tokenization", editor.read(admin, half)))
                    .isEmpty();
        }
    }

    @Test
    void a_draft_may_be_incomplete_but_is_not_published_so() {
        var bare = editor.read(
                admin, "{\"id\": \"a-beginning\", \"level\": 2, \"type\": \"single-choice\", \"stem\": \"What if\"}");
        editor.save(admin, "an idea", List.of(new QuestionEdit("tokenization", bare, null, Lifecycle.DRAFT, null)));
        assertThatThrownBy(() -> editor.move(admin, "a-beginning", 0, Lifecycle.PUBLISHED))
                .isInstanceOf(QuestionFault.class)
                .hasMessageContaining("explanation: missing")
                .hasMessageContaining("options: 0, must be 4 to 4");
    }

    @Test
    void private_pools_are_for_questions_whose_key_is_not_public() {
        QuestionEntry entry = editor.entry(admin, id);
        assertThatThrownBy(() -> editor.save(
                        admin,
                        "hide",
                        List.of(new QuestionEdit(
                                entry.skill(), entry.content(), entry.version(), entry.state(), "house"))))
                .isInstanceOf(QuestionFault.class)
                .hasMessageContaining("pool");
        QuestionEntry copy = editor.entry(admin, editor.duplicate(admin, id));
        editor.save(
                admin,
                "ours",
                List.of(new QuestionEdit(copy.skill(), copy.content(), copy.version(), Lifecycle.PUBLISHED, "house")));
        assertThat(editor.entry(admin, copy.id()).pool()).isEqualTo("house");
        assertThat(store.bank(0).find(copy.id())).isPresent();
    }

    @Test
    void what_was_edited_here_stays_through_the_next_import() {
        explain("In the words of this house.");
        importer.importFrom(new SeedFiles("classpath:/seed-data/"), catalog.current());
        assertThat(editor.entry(admin, id).content().explanation()).isEqualTo("In the words of this house.");
    }

    @Test
    void everything_shipped_could_be_saved_again_as_it_is() {
        List<QuestionEdit> all =
                editor.entries(admin).stream().map(QuestionEntry::edit).toList();
        assertThat(all).hasSizeGreaterThan(600);
        assertThat(editor.save(admin, "nothing", all)).isZero();
    }
}
