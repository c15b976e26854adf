package app.waymark.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.base.Lifecycle;
import app.waymark.base.SeedFiles;
import app.waymark.exchange.PendingUpdate;
import app.waymark.exchange.UpdateService;
import app.waymark.questions.QuestionEditor;
import app.waymark.security.Actor;
import app.waymark.support.WaymarkTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** What a new release brings, beside what an admin has made of it. */
@WaymarkTest
@Transactional
class ShippedUpdateTests {

    private static final EntryKey COURSE = new EntryKey(CatalogKind.COURSE, "learn-prompting");

    @Autowired
    CatalogImporter importer;

    @Autowired
    CatalogEditor editor;

    @Autowired
    QuestionEditor questions;

    @Autowired
    UpdateService updates;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path seed;

    Actor admin;

    @BeforeEach
    void the_shipped_files_and_an_admin() throws IOException {
        Path shipped = Path.of("seed-data");
        for (String folder : List.of("catalog", "misconceptions")) {
            Files.createDirectories(seed.resolve(folder));
            try (Stream<Path> files = Files.list(shipped.resolve(folder))) {
                for (Path file : files.toList()) {
                    Files.copy(file, seed.resolve(shipped.relativize(file).toString()));
                }
            }
        }
        UUID person = UUID.randomUUID();
        jdbc.sql("insert into person (id) values (:id)").param("id", person).update();
        admin = new Actor(person, false, Set.of(Actor.PERSON, Actor.ADMIN));
        release();
    }

    private int release() {
        return importer.importFrom(new SeedFiles(seed.toUri().toString()));
    }

    private void file(String what, String by) throws IOException {
        Path path = seed.resolve("catalog/courses.yaml");
        String text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replace(what, by));
    }

    private Course course() {
        return (Course) editor.entry(admin, COURSE).thing();
    }

    private void editTitle(String title) {
        CatalogEntry entry = editor.entry(admin, COURSE);
        CatalogThing changed = editor.read(
                admin,
                CatalogKind.COURSE,
                entry.document().replace("\"title\":\"" + course().title(), "\"title\":\"" + title));
        editor.save(admin, "test", List.of(new EntryChange(changed, entry.version(), entry.state())));
    }

    /** Our course with other hours, as a new release ships it. */
    private void shipHours(String from, String to) throws IOException {
        String text = Files.readString(seed.resolve("catalog/courses.yaml"));
        int at = text.indexOf("slug: learn-prompting\n");
        int hours = text.indexOf("hours: " + from, at);
        Files.writeString(
                seed.resolve("catalog/courses.yaml"),
                text.substring(0, hours) + "hours: " + to + text.substring(hours + ("hours: " + from).length()));
    }

    private void dropOurCourse() throws IOException {
        String text = Files.readString(seed.resolve("catalog/courses.yaml"));
        int at = text.indexOf("- slug: learn-prompting\n");
        Files.writeString(
                seed.resolve("catalog/courses.yaml"),
                text.substring(0, at) + text.substring(text.indexOf("- slug: ", at + 5)));
    }

    @Test
    void nothing_waits_while_nothing_has_been_edited_or_nothing_is_new() throws IOException {
        assertThat(updates.pending(admin)).isEmpty();
        editTitle("In our words");
        assertThat(updates.pending(admin)).isEmpty();
        file(
                "slug: prompt-engineering-guide\n  title: Prompt Engineering Guide",
                "slug: prompt-engineering-guide\n  title: The Guide");
        assertThat(release()).isEqualTo(1);
        assertThat(updates.pending(admin)).isEmpty();
    }

    @Test
    void an_edited_row_waits_with_what_was_shipped_what_is_shipped_and_what_is_ones_own() throws IOException {
        editTitle("In our words");
        shipHours("12", "13");
        release();
        assertThat(course().hours()).isEqualTo(12);
        List<PendingUpdate> pending = updates.pending(admin);
        assertThat(pending).extracting(PendingUpdate::slug).containsExactly("learn-prompting");
        assertThat(pending.getFirst().fields())
                .containsExactly(
                        new PendingUpdate.Field("hours", "12.0", "13.0", "12.0"),
                        new PendingUpdate.Field("title", "Learn Prompting", "Learn Prompting", "In our words"))
                .noneMatch(PendingUpdate.Field::contested);
    }

    @Test
    void a_field_that_both_changed_is_marked() throws IOException {
        editTitle("In our words");
        file("slug: learn-prompting\n  title: Learn Prompting", "slug: learn-prompting\n  title: Learn to prompt");
        release();
        assertThat(updates.pending(admin).getFirst().fields())
                .singleElement()
                .satisfies(field -> assertThat(field.contested()).isTrue());
    }

    @Test
    void theirs_is_taken_and_from_then_on_it_is_updated_by_itself_again() throws IOException {
        editTitle("In our words");
        shipHours("12", "13");
        release();
        updates.takeTheirs(admin, "course", "learn-prompting");
        assertThat(course().title()).isEqualTo("Learn Prompting");
        assertThat(course().hours()).isEqualTo(13);
        assertThat(updates.pending(admin)).isEmpty();
        shipHours("13", "14");
        release();
        assertThat(course().hours()).isEqualTo(14);
        assertThat(updates.pending(admin)).isEmpty();
    }

    @Test
    void mine_is_kept_until_the_next_release_ships_it_otherwise() throws IOException {
        editTitle("In our words");
        shipHours("12", "13");
        release();
        updates.keepMine(admin, "course", "learn-prompting");
        assertThat(updates.pending(admin)).isEmpty();
        release();
        assertThat(updates.pending(admin)).isEmpty();
        shipHours("13", "14");
        release();
        assertThat(updates.pending(admin)).hasSize(1);
        assertThat(course().title()).isEqualTo("In our words");
    }

    @Test
    void what_is_no_longer_shipped_is_proposed_for_retiring_and_may_be_kept() throws IOException {
        dropOurCourse();
        release();
        assertThat(updates.pending(admin)).singleElement().satisfies(update -> {
            assertThat(update.slug()).isEqualTo("learn-prompting");
            assertThat(update.removed()).isTrue();
        });
        assertThat(editor.entry(admin, COURSE).state()).isEqualTo(Lifecycle.PUBLISHED);
        updates.keepMine(admin, "course", "learn-prompting");
        assertThat(updates.pending(admin)).isEmpty();
        release();
        assertThat(updates.pending(admin)).isEmpty();
    }

    @Test
    void what_is_no_longer_shipped_is_retired_when_an_admin_says_so() throws IOException {
        dropOurCourse();
        release();
        updates.takeTheirs(admin, "course", "learn-prompting");
        assertThat(editor.entry(admin, COURSE).state()).isEqualTo(Lifecycle.RETIRED);
        assertThat(updates.pending(admin)).isEmpty();
    }

    @Test
    void only_admins_decide() {
        var person = new Actor(admin.personId(), false, Set.of(Actor.PERSON));
        Stream.<Consumer<Actor>>of(
                        updates::pending,
                        who -> updates.keepMine(who, "course", "learn-prompting"),
                        who -> updates.takeTheirs(who, "course", "learn-prompting"),
                        who -> editor.followReleases(who, COURSE),
                        who -> questions.followReleases(who, "any"))
                .forEach(call ->
                        assertThatThrownBy(() -> call.accept(person)).isInstanceOf(AccessDeniedException.class));
    }
}
