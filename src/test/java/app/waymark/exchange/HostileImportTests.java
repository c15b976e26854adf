package app.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.base.Lifecycle;
import app.waymark.exchange.ExportService.Format;
import app.waymark.questions.QuestionEditor;
import app.waymark.questions.QuestionEntry;
import app.waymark.security.Actor;
import app.waymark.support.Admins;
import app.waymark.support.WaymarkTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

/** Files that mean harm or are broken: each is refused with what is wrong and where, and nothing changes. */
@WaymarkTest
// a context and so a database of its own: imports change the bank under the feet of other tests
@TestPropertySource(properties = "spring.application.name=waymark-exchange")
class HostileImportTests {

    private static final ImportOptions PUBLISHED = new ImportOptions(Lifecycle.PUBLISHED, null);

    @Autowired
    ImportService imports;

    @Autowired
    ExportService exports;

    @Autowired
    QuestionEditor questions;

    @Autowired
    JdbcClient jdbc;

    Actor admin;

    @BeforeEach
    void an_admin() {
        admin = Admins.one(jdbc);
    }

    private List<Long> revisions() {
        return List.of(
                jdbc.sql("select coalesce(max(id), 0) from catalog_revision")
                        .query(Long.class)
                        .single(),
                jdbc.sql("select coalesce(max(id), 0) from bank_revision")
                        .query(Long.class)
                        .single(),
                jdbc.sql("select count(*) from question").query(Long.class).single());
    }

    /** A file, and what the fault that it meets says. */
    static final class Hostile {

        private final String name;
        private final byte[] bytes;
        private final String fault;

        Hostile(String name, byte[] bytes, String fault) {
            this.name = name;
            this.bytes = bytes;
            this.fault = fault;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content, int times) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] item(String doctype, String body) {
        return ExportService.zip(Map.of(
                "imsmanifest.xml",
                "<manifest xmlns=\"" + QtiWriter.PACKAGE + "\"><resources><resource type=\"imsqti_item_xmlv3p0\""
                        + " identifier=\"x\" href=\"x.xml\"/></resources></manifest>",
                "x.xml",
                "<?xml version=\"1.0\"?>" + doctype + "<qti-assessment-item xmlns=\"" + QtiWriter.QTI
                        + "\" identifier=\"x\">" + "<qti-item-body>" + body
                        + "</qti-item-body></qti-assessment-item>"));
    }

    private static String laughs() {
        var text = new StringBuilder("- &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 12; i++) {
            text.append("- &a")
                    .append(i)
                    .append(" [")
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("]\n");
        }
        return text.toString();
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of(
                        "zip bomb",
                        new Hostile("bomb.zip", zip("a.yaml", new byte[1 << 20], 100), "unpacks to far more")),
                Arguments.of("YAML bomb of references", new Hostile("skills.yaml", utf8(laughs()), "References")),
                Arguments.of(
                        "YAML nested too deep",
                        new Hostile("skills.yaml", utf8("- " + "[".repeat(5000)), "Cannot be read as YAML")),
                Arguments.of(
                        "YAML that wants an object made",
                        new Hostile(
                                "skills.yaml",
                                utf8("- !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x\"]]"),
                                "tags")),
                Arguments.of(
                        "XML entity bomb",
                        new Hostile(
                                "qti.zip",
                                item(
                                        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
                                        "<p>&b;</p>"),
                                "document types and entities are not read")),
                Arguments.of(
                        "XML external entity",
                        new Hostile(
                                "qti.zip",
                                item("<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>", "<p>&f;</p>"),
                                "document types and entities are not read")),
                Arguments.of("oversize", new Hostile("big.csv", new byte[Limits.UPLOAD + 1], "too large")),
                Arguments.of(
                        "path out of the archive",
                        new Hostile("p.zip", zip("../../etc/cron.d/x.yaml", utf8("- a"), 1), "leads out")),
                Arguments.of(
                        "absolute path in the archive",
                        new Hostile("p.zip", zip("/etc/x.yaml", utf8("- a"), 1), "leads out")),
                Arguments.of(
                        "manifest that names a file outside",
                        new Hostile(
                                "qti.zip",
                                ExportService.zip(Map.of(
                                        "imsmanifest.xml",
                                        "<manifest xmlns=\"x\"><resources><resource type=\"imsqti_item_xmlv3p0\""
                                                + " href=\"../../secret.xml\"/></resources></manifest>")),
                                "There is no file ../../secret.xml")),
                Arguments.of("damaged archive", new Hostile("d.zip", utf8("PK\003\004 and then nothing"), "damaged")),
                Arguments.of(
                        "wrong encoding",
                        new Hostile("c.csv", "id,stem\nä,ö".getBytes(StandardCharsets.ISO_8859_1), "UTF-8")),
                Arguments.of("binary under a wrong name", new Hostile("c.csv", new byte[64], "no text file")),
                Arguments.of("program", new Hostile("run.exe", utf8("MZ"), "Not a file that can be imported")),
                Arguments.of("empty file", new Hostile("skills.yaml", new byte[0], "empty")),
                Arguments.of("unclosed quote", new Hostile("c.csv", utf8("id,stem\n\"a,b"), "quotation mark")),
                Arguments.of(
                        "unknown columns", new Hostile("c.csv", utf8("id,stem,password\na,b,c"), "no such column")),
                Arguments.of(
                        "duplicate slugs",
                        new Hostile(
                                "domains.yaml",
                                utf8("- {slug: one, name: One, soft: false}\n- {slug: one, name: Two, soft: false}"),
                                "used twice")),
                Arguments.of(
                        "script instead of a slug",
                        new Hostile(
                                "domains.yaml", utf8("- {slug: '<script>', name: One, soft: false}"), "small letters")),
                Arguments.of(
                        "unknown field",
                        new Hostile("domains.yaml", utf8("- {slug: one, name: One, owner: me}"), "cannot be read")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void is_refused_and_nothing_changes(String what, Hostile hostile) {
        List<Long> before = revisions();
        ImportPreview preview = imports.plan(admin, hostile.name, hostile.bytes, PUBLISHED, Steps.unwatched())
                .preview();
        preview.faults().stream()
                .limit(1)
                .forEach(fault -> System.out.println("hostile import: " + what + " -> " + fault.problem()));
        assertThat(preview.faults())
                .as(what)
                .anySatisfy(fault -> assertThat(fault.problem().toString()).contains(hostile.fault));
        assertThat(preview.importable()).isFalse();
        assertThatThrownBy(() -> imports.importAll(admin, hostile.name, hostile.bytes))
                .isInstanceOf(ImportRefused.class);
        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void a_cycle_of_prerequisites_is_refused_and_shown() {
        String cycle = skillsOfExport("tokenization", "prompt-engineering")
                .replaceFirst(
                        "(?s)(slug: tokenization.*?)prerequisites:[^\\n]*(\\n  - [^\\n]*)*",
                        "$1prerequisites:\n  - prompt-engineering")
                .replaceFirst(
                        "(?s)(slug: prompt-engineering.*?)prerequisites:[^\\n]*(\\n  - [^\\n]*)*",
                        "$1prerequisites:\n  - tokenization");
        List<Long> before = revisions();
        ImportPreview preview = imports.plan(admin, "skills.yaml", utf8(cycle), PUBLISHED, Steps.unwatched())
                .preview();
        assertThat(preview.faults()).anySatisfy(fault -> {
            assertThat(fault.problem().toString()).contains("a cycle");
            assertThat(fault.file()).isEqualTo("skills.yaml");
            assertThat(fault.row()).isPositive();
            assertThat(fault.field()).isEqualTo("prerequisites");
        });
        assertThat(revisions()).isEqualTo(before);
    }

    /** The rows of two skills, as an export has them. */
    private String skillsOfExport(String... slugs) {
        try (var zip = new java.util.zip.ZipInputStream(
                new java.io.ByteArrayInputStream(exports.export(admin, Format.YAML)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("catalog/skills.yaml")) {
                    String all = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    return Stream.of(all.split("(?m)^(?=- )"))
                            .filter(row -> Stream.of(slugs).anyMatch(slug -> row.startsWith("- slug: " + slug + "\n")))
                            .reduce("", String::concat);
                }
            }
            throw new IllegalStateException("no skills");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_half_broken_file_changes_nothing_and_names_row_and_field() {
        QuestionEntry like = questions.entriesOf(admin, "tokenization").getFirst();
        String good = questions.write(admin, like.content());
        byte[] file = utf8(YamlWriter.questions(
                "tokenization",
                List.of(
                        good.replace(like.id(), "tok-good-one"),
                        good.replace(like.id(), "tok-bad-one")
                                .replaceFirst("\"reviewed\":\"[^\"]*\"", "\"reviewed\":\"soon\""))));
        List<Long> before = revisions();
        ImportPreview preview = imports.plan(admin, "tok.yaml", file, PUBLISHED, Steps.unwatched())
                .preview();
        assertThat(preview.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("tok.yaml");
            assertThat(fault.row()).isGreaterThan(3);
            assertThat(fault.field()).isEqualTo("reviewed");
        });
        assertThatThrownBy(() -> imports.importAll(admin, "tok.yaml", file)).isInstanceOf(ImportRefused.class);
        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void formula_cells_stay_text_on_the_way_in_and_are_defused_on_the_way_out() {
        QuestionEntry like = questions.entriesOf(admin, "tokenization").getFirst();
        String document = questions
                .write(admin, like.content())
                .replace(like.id(), "tok-formula")
                .replaceFirst("\"stem\":\"", "\"stem\":\"=cmd|' /C calc'!A0 ");
        imports.importAll(admin, "tok.yaml", utf8(YamlWriter.questions("tokenization", List.of(document))));
        String table = new String(exports.export(admin, Format.QUESTIONS_CSV), StandardCharsets.UTF_8);
        assertThat(table).contains("'=cmd|").doesNotContain(",=cmd", "\"=cmd");
        assertThat(imports.plan(admin, "q.csv", utf8(table), PUBLISHED, Steps.unwatched())
                        .preview()
                        .differences())
                .isEmpty();
    }

    @Test
    void twenty_thousand_questions_are_compared_and_a_cancelled_import_leaves_nothing_behind() {
        QuestionEntry like = questions.entriesOf(admin, "tokenization").getFirst();
        String document = questions.write(admin, like.content());
        List<CsvExport.Question> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add(new CsvExport.Question("tokenization", document.replace(like.id(), "tok-many-" + i)));
        }
        byte[] table = utf8(CsvExport.questions(many));
        List<Long> before = revisions();
        List<Integer> steps = new ArrayList<>();
        ImportPlan plan = imports.plan(admin, "many.csv", table, PUBLISHED, (done, of) -> steps.add(done));
        assertThat(plan.preview().faults()).isEmpty();
        assertThat(plan.preview().differences()).hasSize(20_000);
        assertThat(steps).hasSizeGreaterThan(100);
        assertThatThrownBy(() -> imports.store(admin, plan, (done, of) -> {
                    if (done >= 500) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(jdbc.sql("select count(*) from question where id like 'tok-many-%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(revisions().getLast()).isEqualTo(before.getLast());
    }

    @Test
    void what_somebody_else_changed_after_the_preview_is_not_overwritten() {
        QuestionEntry old = questions.entriesOf(admin, "text-to-sql").getFirst();
        byte[] file = utf8(YamlWriter.questions(
                "text-to-sql",
                List.of(questions
                        .write(admin, old.content())
                        .replaceFirst("\"explanation\":\"", "\"explanation\":\"Mine. "))));
        ImportPlan plan = imports.plan(admin, "q.yaml", file, PUBLISHED, Steps.unwatched());
        questions.move(admin, old.id(), old.version(), Lifecycle.REVIEW);
        assertThatThrownBy(() -> imports.store(admin, plan, Steps.unwatched()))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("Somebody has changed");
        assertThat(questions.entry(admin, old.id()).content().explanation()).doesNotStartWith("Mine. ");
    }

    @Test
    void only_admins_import_and_export() {
        var person = new Actor(admin.personId(), false, Set.of(Actor.PERSON));
        var nobody = new Actor(admin.personId(), true, Set.of(Actor.ADMIN));
        Stream.of(person, nobody)
                .forEach(actor -> Stream.<Consumer<Actor>>of(
                                who -> imports.begin(who, "a.yaml", new byte[0], PUBLISHED),
                                who -> imports.status(who, admin.personId()),
                                who -> imports.store(who, admin.personId()),
                                who -> imports.cancel(who, admin.personId()),
                                who -> exports.export(who, Format.YAML))
                        .forEach(call -> assertThatThrownBy(() -> call.accept(actor))
                                .isInstanceOf(AccessDeniedException.class)));
    }
}
