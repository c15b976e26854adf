package app.waymark.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.operations.TestDatabases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupAndRestoreTests {

    private static final String MIGRATIONS = "classpath:backup/migration";
    private static final String NEWER = "classpath:backup/newer";
    private static final int BOOKS = 5_000;

    @TempDir
    private Path directory;

    private DataSource original;
    private DataSource empty;

    @BeforeEach
    void fillADatabase() throws SQLException {
        original = TestDatabases.create();
        empty = TestDatabases.create();
        Flyway.configure().dataSource(original).locations(MIGRATIONS).load().migrate();
        execute(
                original,
                "delete from seeded",
                "alter table book disable trigger book_guard",
                "insert into author (name) select 'Author ' || n from generate_series(1, 100) n",
                """
                insert into book (author_id, title, price, rating, tags, details, cover, sold_at, loan)
                select (select id from author order by name offset n %% 100 limit 1), 'Title ' || n, n / 7.0,
                       sqrt(n::double precision), array['a,b', 'tab\t', null], jsonb_build_object('n', n),
                       decode(md5(n::text), 'hex'), timestamptz '2026-03-29 01:30+01' + n * interval '17 minutes',
                       n * interval '1 day 2 hours'
                from generate_series(1, %d) n""".formatted(BOOKS),
                "update book set sequel_to = id + 1 where id < 1000",
                "update author set favourite_id = (select min(id) from book where author_id = author.id)",
                "insert into author (name) values (E'back\\\\slash, new\\nline, \"quote\", \\\\N, 雪, '''), ('')",
                "insert into \"Odd \"\"name\"\"\" values (null, 1), ('', 1), ('', 1), (null, null)",
                "alter table book enable trigger book_guard");
    }

    @Test
    void restoresEverythingWithEqualCountsAndChecksums() throws Exception {
        BackupManifest written = new Backup(original).to(file("one"));
        BackupManifest restored = new Restore(empty, List.of(MIGRATIONS)).from(file("one"));
        BackupManifest again = new Backup(empty).to(file("two"));

        assertThat(written.schemaVersion()).isEqualTo("20260101000000");
        assertThat(written.tables())
                .extracting(BackupManifest.TableContent::name)
                .containsExactly("Odd \"name\"", "author", "book", "seeded");
        assertThat(written.rows()).isEqualTo(4 + 102 + BOOKS);
        assertThat(restored).isEqualTo(written);
        assertThat(again.tables()).isEqualTo(written.tables());
        assertThat(again.sequences()).isEqualTo(written.sequences()).containsEntry("book_id_seq", (long) BOOKS);
        assertThat(one(empty, "select initial from book where title = 'Title 42'"))
                .isEqualTo("T");
        assertThat(one(empty, "select count(*) from seeded")).isEqualTo("0");
    }

    @Test
    void putsForeignKeysTriggersAndSequencesBack() throws Exception {
        String constraints =
                "select string_agg(conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid),"
                        + " '; ' order by conname) from pg_constraint where connamespace = 'public'::regnamespace"
                        + " and convalidated";
        new Backup(original).to(file("one"));
        new Restore(empty, List.of(MIGRATIONS)).from(file("one"));

        assertThat(one(empty, constraints))
                .isEqualTo(one(original, constraints))
                .contains("author_favourite_fk FOREIGN KEY (favourite_id) REFERENCES book(id)");
        assertThatThrownBy(
                        () -> execute(empty, "insert into book (author_id, title) select id, 'x' from author limit 1"))
                .hasMessageContaining("append-only");
        execute(empty, "alter table book disable trigger book_guard");
        // the refused row has used up one number
        execute(empty, "insert into book (author_id, title) select id, 'next' from author limit 1");
        assertThat(one(empty, "select id from book where title = 'next'")).isEqualTo(Integer.toString(BOOKS + 2));
    }

    @Test
    void takesAllTablesFromOneMoment() throws Exception {
        try (Connection connection = original.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var schema = new Schema(connection);
            var copy = new TableCopy(connection);
            var out = java.io.OutputStream.nullOutputStream();
            List<Schema.Table> tables = schema.tables();
            copy.out(tables.getFirst(), out);
            execute(original, "delete from seeded", "insert into seeded select generate_series(1, 50)");
            assertThat(copy.out(tables.getLast(), out).rows()).isZero();
        }
    }

    @Test
    void restoresTheOlderSchemaThatTheBackupHas() throws Exception {
        new Backup(original).to(file("one"));
        new Restore(empty, List.of(MIGRATIONS, NEWER)).from(file("one"));
        Flyway newer = Flyway.configure()
                .dataSource(empty)
                .locations(MIGRATIONS, NEWER)
                .load();
        assertThat(newer.info().current().getVersion()).hasToString("20260101000000");
        newer.migrate();
        assertThat(one(empty, "select sum(pages) from book")).isEqualTo("0");
    }

    @Test
    void refusesABackupOfANewerSchema() throws Exception {
        Flyway.configure()
                .dataSource(original)
                .locations(MIGRATIONS, NEWER)
                .load()
                .migrate();
        new Backup(original).to(file("one"));
        assertThatThrownBy(() -> new Restore(empty, List.of(MIGRATIONS)).from(file("one")))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("schema version 20260202000000");
        assertEmpty();
    }

    @Test
    void refusesADatabaseThatIsNotEmpty() throws Exception {
        new Backup(original).to(file("one"));
        execute(empty, "create table something ()");
        assertThatThrownBy(() -> new Restore(empty, List.of(MIGRATIONS)).from(file("one")))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("not empty (something)");
        assertThatThrownBy(() -> new Restore(original, List.of(MIGRATIONS)).from(file("one")))
                .isInstanceOf(BackupRefusal.class);
        assertThat(one(original, "select count(*) from book")).isEqualTo(Integer.toString(BOOKS));
    }

    @Test
    void noticesAChangedRowAndLeavesTheDatabaseEmpty() throws Exception {
        new Backup(original).to(file("one"));
        tamper(file("one"), file("two"), "tables/book.copy", rows -> rows.replaceFirst("Title 77\t", "Title 7x\t"));
        assertThatThrownBy(() -> new Restore(empty, List.of(MIGRATIONS)).from(file("two")))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("tables/book.copy has 5000 rows and the checksum");
        assertEmpty();
        new Restore(empty, List.of(MIGRATIONS)).from(file("one"));
    }

    @Test
    void noticesAMissingRowAndATruncatedFile() throws Exception {
        new Backup(original).to(file("one"));
        tamper(file("one"), file("two"), "tables/author.copy", rows -> rows.substring(rows.indexOf('\n') + 1));
        assertThatThrownBy(() -> new Restore(empty, List.of(MIGRATIONS)).from(file("two")))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("has 101 rows");
        byte[] bytes = Files.readAllBytes(file("one"));
        Files.write(file("three"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> new Restore(empty, List.of(MIGRATIONS)).from(file("three")))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("is not a backup");
        assertEmpty();
    }

    @Test
    void restoresOnlyTheFileOfAGivenChecksum() throws Exception {
        assertThat(Backups.make(original, file("one"))).contains(FileChecksum.of(file("one")));
        Files.writeString(file("abc"), "abc");
        assertThat(FileChecksum.of(file("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        var restore = new Restore(empty, List.of(MIGRATIONS));
        assertThatThrownBy(() -> restore.from(file("one"), FileChecksum.of(file("abc"))))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("not the file that was written");
        assertEmpty();
        restore.from(file("one"), FileChecksum.of(file("one")).toUpperCase(java.util.Locale.ROOT));
        assertThat(one(empty, "select count(*) from book")).isEqualTo(Integer.toString(BOOKS));
    }

    @Test
    void overwritesNothingAndShowsItsFileToNobodyElse() throws Exception {
        new Backup(original).to(file("one"));
        assertThatThrownBy(() -> new Backup(original).to(file("one")))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("exists already");
        assertThat(Files.getPosixFilePermissions(file("one"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(directory.resolve("one.part")).doesNotExist();
    }

    @Test
    void backsUpNothingThatWasNeverMigrated() {
        assertThatThrownBy(() -> new Backup(empty).to(file("one"))).isInstanceOf(BackupRefusal.class);
        assertThat(file("one")).doesNotExist();
    }

    private void assertEmpty() throws SQLException {
        try (Connection connection = empty.getConnection()) {
            assertThat(new Schema(connection).everything()).isEmpty();
        }
    }

    private Path file(String name) {
        return directory.resolve(name + ".zip");
    }

    private static void tamper(Path from, Path to, String name, UnaryOperator<String> change) throws IOException {
        try (var in = new ZipFile(from.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : java.util.Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = in.getInputStream(entry)) {
                    byte[] bytes = content.readAllBytes();
                    out.write(
                            entry.getName().equals(name)
                                    ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                            .getBytes(StandardCharsets.UTF_8)
                                    : bytes);
                }
            }
        }
    }

    private static void execute(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String one(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
