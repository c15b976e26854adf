package app.waymark.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.waymark.base.FieldChange;
import app.waymark.base.Lifecycle;
import app.waymark.base.SeedFiles;
import app.waymark.security.Actor;
import app.waymark.support.Admins;
import app.waymark.support.WaymarkTest;
import java.util.ArrayList;
import java.util.List;
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

/** What admins may do to the catalogue, and what nobody may. */
@WaymarkTest
@Transactional
class CatalogEditorTests {

    private static final EntryKey TOKENS = new EntryKey(CatalogKind.SKILL, "tokenization");

    @Autowired
    private CatalogEditor editor;

    @Autowired
    private CatalogService catalog;

    @Autowired
    private CatalogImporter importer;

    @Autowired
    private CatalogStore store;

    @Autowired
    private JdbcClient jdbc;

    private Actor admin;

    @BeforeEach
    void signUp() {
        admin = Admins.one(jdbc);
    }

    private static Skill described(CatalogEntry entry, String description) {
        var skill = (Skill) entry.thing();
        return new Skill(
                skill.slug(),
                skill.name(),
                skill.domain(),
                description,
                skill.source(),
                skill.aliases(),
                skill.prior(),
                skill.prerequisites());
    }

    private static Skill after(CatalogEntry entry, String prerequisite) {
        var skill = (Skill) entry.thing();
        List<String> prerequisites = new ArrayList<>(skill.prerequisites());
        prerequisites.add(prerequisite);
        return new Skill(
                skill.slug(),
                skill.name(),
                skill.domain(),
                skill.description(),
                skill.source(),
                skill.aliases(),
                skill.prior(),
                prerequisites);
    }

    private void save(EntryChange change) {
        editor.save(admin, "a test", List.of(change));
    }

    private CatalogEntry describe(String description) {
        CatalogEntry entry = editor.entry(admin, TOKENS);
        save(new EntryChange(described(entry, description), entry.version(), entry.state()));
        return editor.entry(admin, TOKENS);
    }

    @ParameterizedTest
    @MethodSource("app.waymark.support.Admins#others")
    void nobody_but_admins_may_do_anything(Actor actor) {
        CatalogEntry entry = editor.entry(admin, TOKENS);
        Stream.<ThrowingCallable>of(
                        () -> editor.entries(actor),
                        () -> editor.entry(actor, TOKENS),
                        () -> editor.read(actor, CatalogKind.SKILL, "{}"),
                        () -> editor.write(actor, entry.thing()),
                        () -> editor.check(actor, List.of()),
                        () -> editor.save(actor, "why", List.of(entry.change())),
                        () -> editor.move(actor, TOKENS, entry.version(), Lifecycle.RETIRED),
                        () -> editor.history(actor, TOKENS),
                        () -> editor.restore(actor, TOKENS, 1, entry.version()),
                        () -> editor.duplicate(actor, TOKENS, " (copy)"),
                        () -> editor.place(actor, TOKENS, null),
                        () -> editor.countedDependents(actor, TOKENS),
                        () -> editor.dependents(actor, TOKENS))
                .forEach(call -> assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void a_change_is_a_version_with_who_when_why_and_what() {
        CatalogEntry before = editor.entry(admin, TOKENS);
        CatalogEntry after = describe("In other words.");
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.editedAt()).isNotNull();
        EntryVersion newest = editor.history(admin, TOKENS).getFirst();
        assertThat(newest.changedBy()).isEqualTo(admin.personId());
        assertThat(newest.reason()).isEqualTo("a test");
        assertThat(newest.changes())
                .containsExactly(
                        new FieldChange("description", ((Skill) before.thing()).description(), "In other words."));
    }

    @Test
    void what_changes_nothing_makes_no_version() {
        CatalogEntry entry = editor.entry(admin, TOKENS);
        assertThat(editor.save(admin, "nothing", List.of(entry.change()))).isZero();
        assertThat(editor.entry(admin, TOKENS)).isEqualTo(entry);
    }

    @Test
    void an_earlier_version_comes_back_as_a_new_one() {
        CatalogEntry before = editor.entry(admin, TOKENS);
        CatalogEntry after = describe("In other words.");
        long shipped = editor.history(admin, TOKENS).getLast().revision();
        editor.restore(admin, TOKENS, shipped, after.version());
        assertThat(editor.entry(admin, TOKENS).document()).isEqualTo(before.document());
        assertThat(editor.history(admin, TOKENS)).hasSize(3);
    }

    @Test
    void the_second_of_two_admins_gets_both_versions_and_stores_nothing() {
        CatalogEntry seen = editor.entry(admin, TOKENS);
        CatalogEntry theirs = describe("Theirs.");
        var mine = new EntryChange(described(seen, "Mine."), seen.version(), seen.state());
        CatalogConflict conflict = catchThrowableOfType(CatalogConflict.class, () -> save(mine));
        assertThat(conflict.mine()).isEqualTo(mine);
        assertThat(conflict.theirs()).isEqualTo(theirs);
        assertThat(editor.entry(admin, TOKENS)).isEqualTo(theirs);
    }

    private List<String> roles() {
        return catalog.current().roles().stream().map(Role::slug).toList();
    }

    @Test
    void a_role_is_put_before_another_and_what_began_before_keeps_the_order_it_had() {
        List<String> before = roles();
        long revision = catalog.current().revision();
        var last = new EntryKey(CatalogKind.ROLE, before.getLast());
        var first = new EntryKey(CatalogKind.ROLE, before.getFirst());
        CatalogEntry seen = editor.entry(admin, last);

        editor.place(admin, last, first);
        catalog.changed();

        List<String> expected = new ArrayList<>(before);
        expected.add(0, expected.removeLast());
        assertThat(roles()).isEqualTo(expected);
        assertThat(catalog.at(revision).roles().stream().map(Role::slug)).isEqualTo(before);
        assertThat(editor.entry(admin, last).version()).isEqualTo(seen.version());
        assertThat(store.isOrdered(CatalogKind.ROLE)).isTrue();
        assertThat(store.isOrdered(CatalogKind.DOMAIN)).isFalse();
        editor.place(admin, last, null);
        catalog.changed();
        assertThat(roles()).isEqualTo(before);
    }

    @Test
    void what_is_retired_tells_in_how_many_teams_it_is_wanted_and_names_none() {
        var role = new EntryKey(CatalogKind.ROLE, "prompt-engineer");
        assertThat(editor.countedDependents(admin, role)).isEmpty();
        UUID organisation = UUID.randomUUID();
        jdbc.sql("insert into organisation (id, name) values (:id, 'Secret Ltd')")
                .param("id", organisation)
                .update();
        for (int i = 0; i < 2; i++) {
            UUID team = UUID.randomUUID();
            jdbc.sql("insert into team (id, organisation_id, name) values (:id, :organisation, 'Secret team')")
                    .param("id", team)
                    .param("organisation", organisation)
                    .update();
            jdbc.sql("insert into team_target_role (team_id, role, people) values (:team, 'prompt-engineer', 3)")
                    .param("team", team)
                    .update();
        }
        assertThat(editor.countedDependents(admin, role))
                .extracting(Object::toString)
                .containsExactly("2 teams want people who can do it.");
    }

    @Test
    void a_cycle_of_prerequisites_is_refused_and_named() {
        CatalogEntry tokens = editor.entry(admin, TOKENS);
        CatalogEntry words = editor.entry(admin, new EntryKey(CatalogKind.SKILL, "bag-of-words-bow"));
        var first = new EntryChange(after(tokens, "bag-of-words-bow"), tokens.version(), tokens.state());
        var second = new EntryChange(after(words, "tokenization"), words.version(), words.state());
        CatalogFault fault =
                catchThrowableOfType(CatalogFault.class, () -> editor.save(admin, "a circle", List.of(first, second)));
        assertThat(fault.faults())
                .anySatisfy(line -> assertThat(line.toString())
                        .contains("a cycle")
                        .contains("tokenization → bag-of-words-bow → tokenization"));
        assertThat(editor.check(admin, List.of(first, second))).isEqualTo(fault.faults());
    }

    @Test
    void a_skill_is_not_retired_while_something_needs_it_and_what_does_is_named() {
        List<Dependent> needing = editor.dependents(admin, TOKENS);
        assertThat(needing).filteredOn(Dependent::blocking).isNotEmpty();
        assertThat(needing).filteredOn(d -> d.kind().equals("question")).hasSizeGreaterThan(8);
        int version = editor.entry(admin, TOKENS).version();
        assertThatThrownBy(() -> editor.move(admin, TOKENS, version, Lifecycle.RETIRED))
                .isInstanceOf(CatalogFault.class)
                .hasMessageContaining("unknown skill tokenization");
    }

    @Test
    void a_retired_certification_is_seen_as_retired_and_comes_back() {
        Certification any = catalog.current().certifications().stream()
                .filter(c -> c.status() == Availability.CURRENT)
                .findFirst()
                .orElseThrow();
        EntryKey key = EntryKey.of(any);
        editor.move(admin, key, editor.entry(admin, key).version(), Lifecycle.RETIRED);
        assertThat(store.load().certifications())
                .filteredOn(c -> c.slug().equals(any.slug()))
                .extracting(Certification::status)
                .containsExactly(Availability.RETIRED);
        editor.move(admin, key, editor.entry(admin, key).version(), Lifecycle.PUBLISHED);
        assertThat(store.load().certifications()).contains(any);
    }

    @Test
    void a_draft_is_seen_by_nobody_and_may_refer_to_what_is_not_there_yet() {
        EntryKey copy = editor.duplicate(admin, TOKENS, " (copy)");
        assertThat(store.load().skills()).extracting(Skill::slug).doesNotContain(copy.slug());
        CatalogEntry draft = editor.entry(admin, copy);
        assertThat(draft.thing().title()).isEqualTo("Tokenization (copy)");
        save(new EntryChange(after(draft, "not-there-yet"), draft.version(), Lifecycle.DRAFT));
        int version = editor.entry(admin, copy).version();
        assertThatThrownBy(() -> editor.move(admin, copy, version, Lifecycle.PUBLISHED))
                .hasMessageContaining("unknown skill not-there-yet");
    }

    @Test
    void what_was_edited_here_stays_through_the_next_import() {
        describe("In the words of this house.");
        importer.importFrom(new SeedFiles("classpath:/seed-data/"));
        assertThat(((Skill) editor.entry(admin, TOKENS).thing()).description())
                .isEqualTo("In the words of this house.");
    }

    @Test
    void an_earlier_revision_is_read_as_it_was() {
        long before = store.revision();
        List<Skill> skills = store.load().skills();
        describe("In other words.");
        assertThat(store.snapshotAt(before).documents().skills()).isEqualTo(skills);
        assertThat(store.snapshotAt(store.revision()).documents()).isEqualTo(store.load());
    }

    @Test
    void everything_shipped_could_be_saved_again_as_it_is() {
        List<EntryChange> all =
                editor.entries(admin).stream().map(CatalogEntry::change).toList();
        assertThat(editor.save(admin, "nothing", all)).isZero();
    }

    @Test
    void a_field_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> editor.read(admin, CatalogKind.SKILL, "{\"prior\": \"high\"}"))
                .isInstanceOf(CatalogFault.class)
                .hasMessageContaining("prior");
    }
}
