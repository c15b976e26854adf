package app.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.base.FieldChange;
import app.waymark.base.Lifecycle;
import app.waymark.catalog.CatalogService;
import app.waymark.exchange.ExportService.Format;
import app.waymark.questions.QuestionEditor;
import app.waymark.questions.QuestionEntry;
import app.waymark.security.Actor;
import app.waymark.support.Admins;
import app.waymark.support.WaymarkTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What is exported is imported again as it was: the whole catalogue and the whole bank. */
@WaymarkTest
// a context and so a database of its own: imports change the bank under the feet of other tests
@TestPropertySource(properties = "spring.application.name=waymark-exchange")
class RoundTripTests {

    private static final ImportOptions PUBLISHED = new ImportOptions(Lifecycle.PUBLISHED, null);

    @Autowired
    ImportService imports;

    @Autowired
    ExportService exports;

    @Autowired
    QuestionEditor questions;

    @Autowired
    CatalogService catalog;

    @Autowired
    JdbcClient jdbc;

    Actor admin;

    @BeforeEach
    void an_admin() {
        admin = Admins.one(jdbc);
    }

    private ImportPreview preview(String name, byte[] file) {
        return imports.plan(admin, name, file, PUBLISHED, Steps.unwatched()).preview();
    }

    private int published() {
        return (int) questions.entries(admin).stream()
                .filter(entry -> entry.state() == Lifecycle.PUBLISHED && entry.pool() == null)
                .count();
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private String csv(Format format) {
        return new String(exports.export(admin, format), StandardCharsets.UTF_8);
    }

    @Test
    void everything_as_yaml_comes_back_unchanged_and_writes_the_same_bytes() {
        byte[] first = exports.export(admin, Format.YAML);
        ImportPreview preview = preview("export.zip", first);
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.differences()).isEmpty();
        assertThat(preview.unchanged())
                .isGreaterThan(published() + catalog.current().skills().size());
        assertThat(exports.export(admin, Format.YAML)).isEqualTo(first);
    }

    @Test
    void the_export_has_the_layout_of_the_shipped_files() throws IOException {
        assertThat(unzipped(exports.export(admin, Format.YAML)))
                .containsKeys("catalog/skills.yaml", "catalog/courses.yaml", "questions/prompt-engineering.yaml")
                .hasEntrySatisfying(
                        "questions/tokenization.yaml",
                        text -> assertThat(text).startsWith("skill: tokenization\nquestions:\n- id: "));
    }

    @Test
    void a_table_of_questions_comes_back_unchanged_however_a_spreadsheet_saves_it() {
        String comma = csv(Format.QUESTIONS_CSV);
        assertThat(comma).startsWith("\uFEFFid,skill,level");
        ImportPreview preview = preview("questions.csv", comma.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.differences()).isEmpty();
        assertThat(preview.unchanged()).isEqualTo(published());
    }

    @Test
    void a_table_of_courses_comes_back_unchanged_in_every_dialect_and_encoding() {
        String comma = csv(Format.COURSES_CSV).substring(1);
        int courses = catalog.current().courses().size();
        for (char separator : new char[] {',', ';', '\t'}) {
            String table = inDialect(comma, separator);
            for (Charset charset : new Charset[] {
                StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16
            }) {
                ImportPreview preview = preview("courses.csv", table.getBytes(charset));
                assertThat(preview.faults()).as(charset + " " + separator).isEmpty();
                assertThat(preview.differences()).as(charset + " " + separator).isEmpty();
                assertThat(preview.unchanged()).isEqualTo(courses);
            }
        }
    }

    private static String inDialect(String table, char separator) {
        var out = new java.io.StringWriter();
        try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(table);
                var writer = de.siegmar.fastcsv.writer.CsvWriter.builder()
                        .fieldSeparator(separator)
                        .build(out)) {
            reader.forEach(row -> writer.writeRecord(row.getFields()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString();
    }

    @Test
    void what_qti_carries_comes_back_unchanged_and_the_report_names_the_rest() throws IOException {
        byte[] archive = exports.export(admin, Format.QTI);
        ImportPreview preview = preview("qti.zip", archive);
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.differences()).isEmpty();
        Map<String, String> files = unzipped(archive);
        int carried = files.size() - 2;
        assertThat(preview.unchanged()).isEqualTo(carried);
        assertThat(files.get("REPORT.txt")).contains(published() - carried + " judgement questions are not in it");
        assertThat(files.get("imsmanifest.xml")).contains("<schemaversion>3.0.0</schemaversion>");
    }

    @Test
    void a_changed_item_of_another_system_changes_what_was_changed_there() throws IOException {
        Map<String, String> files = unzipped(exports.export(admin, Format.QTI));
        String name = files.keySet().stream()
                .filter(file -> files.get(file).contains("max-choices=\"1\""))
                .findFirst()
                .orElseThrow();
        files.compute(name, (file, text) -> text.replaceFirst("<div>", "<div><p>Read this first.</p>"));
        ImportPreview preview = preview("qti.zip", ExportService.zip(files));
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.differences()).hasSize(1);
        assertThat(preview.differences().getFirst().changes())
                .extracting(FieldChange::path)
                .containsExactly("stem");
    }

    @Test
    void questions_of_another_system_that_name_no_skill_get_one_that_an_admin_chooses() {
        byte[] archive = ExportService.zip(Map.of(
                "imsmanifest.xml",
                "<manifest xmlns=\"" + QtiWriter.PACKAGE + "\"><resources><resource type=\"imsqti_item_xmlv3p0\""
                        + " identifier=\"one\" href=\"one.xml\"/></resources></manifest>",
                "one.xml",
                """
                <qti-assessment-item xmlns="%s" identifier="foreign-one">
                  <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
                    <qti-correct-response><qti-value>B</qti-value></qti-correct-response>
                  </qti-response-declaration>
                  <qti-item-body><p>What does a token stand for?</p>
                    <qti-choice-interaction response-identifier="RESPONSE" max-choices="1">
                      <qti-simple-choice identifier="A">A word</qti-simple-choice>
                      <qti-simple-choice identifier="B">A piece of text</qti-simple-choice>
                      <qti-simple-choice identifier="C">A sentence</qti-simple-choice>
                      <qti-simple-choice identifier="D">A letter</qti-simple-choice>
                    </qti-choice-interaction>
                  </qti-item-body>
                </qti-assessment-item>""".formatted(QtiWriter.QTI)));
        var drafts = new ImportOptions(Lifecycle.DRAFT, null);
        UUID id = imports.begin(admin, "foreign.zip", archive, drafts);
        Awaitility.await().until(() -> !imports.status(admin, id).orElseThrow().busy());
        ImportPreview without = java.util.Objects.requireNonNull(
                imports.status(admin, id).orElseThrow().preview());
        assertThat(without.wantsSkill()).isTrue();
        assertThat(without.importable()).isFalse();
        assertThatThrownBy(() -> imports.begin(Admins.one(jdbc), id, "tokenization"))
                .isInstanceOf(IllegalStateException.class);

        UUID again = imports.begin(admin, id, "tokenization");

        Awaitility.await()
                .until(() -> !imports.status(admin, again).orElseThrow().busy());
        ImportPreview with = java.util.Objects.requireNonNull(
                imports.status(admin, again).orElseThrow().preview());
        assertThat(with.importable()).isTrue();
        imports.store(admin, again);
        Awaitility.await()
                .until(() -> !imports.status(admin, again).orElseThrow().busy());
        QuestionEntry imported = questions.entry(admin, "foreign-one");
        assertThat(imported.skill()).isEqualTo("tokenization");
        assertThat(imported.state()).isEqualTo(Lifecycle.DRAFT);
    }

    @Test
    void an_import_changes_what_it_showed_and_keeps_the_rest() {
        QuestionEntry old = questions.entriesOf(admin, "tokenization").getFirst();
        String file = YamlWriter.questions(
                "tokenization",
                java.util.List.of(
                        questions
                                .write(admin, old.content())
                                .replaceFirst("\"explanation\":\"", "\"explanation\":\"Changed. "),
                        questions.write(admin, old.content()).replace(old.id(), "tok-added-by-import")));
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        ImportPreview preview = preview("tokenization.yaml", bytes);
        assertThat(preview.differences())
                .extracting(Difference::slug, Difference::added)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(old.id(), false),
                        org.assertj.core.groups.Tuple.tuple("tok-added-by-import", true));
        int before = published();
        assertThat(imports.importAll(admin, "tokenization.yaml", bytes)).isEqualTo(2);
        assertThat(questions.entry(admin, old.id()).content().explanation()).startsWith("Changed. ");
        assertThat(published()).isEqualTo(before + 1);
        assertThat(preview("tokenization.yaml", bytes).differences()).isEmpty();
    }

    @Test
    void a_skill_and_its_questions_come_in_together() throws IOException {
        String skill = unzipped(exports.export(admin, Format.YAML)).get("catalog/skills.yaml");
        String added =
                skill.substring(0, skill.indexOf("\n- slug", 5)).replaceFirst("slug: .*", "slug: brand-new-skill")
                        + "\n";
        QuestionEntry like = questions.entriesOf(admin, "tokenization").getLast();
        String question = YamlWriter.questions(
                "brand-new-skill",
                java.util.List.of(questions.write(admin, like.content()).replace(like.id(), "brand-new-question")));
        byte[] archive =
                ExportService.zip(Map.of("catalog/skills.yaml", added, "questions/brand-new-skill.yaml", question));
        assertThat(imports.importAll(admin, "both.zip", archive)).isEqualTo(2);
        assertThat(questions.entriesOf(admin, "brand-new-skill")).hasSize(1);
    }

    @Test
    void new_questions_can_be_drafts_of_a_private_pool_and_leave_with_its_name() throws IOException {
        QuestionEntry like = questions.entriesOf(admin, "tokenization").getLast();
        byte[] file = YamlWriter.questions(
                        "tokenization",
                        java.util.List.of(questions.write(admin, like.content()).replace(like.id(), "tok-private")))
                .getBytes(StandardCharsets.UTF_8);
        ImportPlan plan = imports.plan(
                admin, "tokenization.yaml", file, new ImportOptions(Lifecycle.PUBLISHED, "house"), Steps.unwatched());
        imports.store(admin, plan, Steps.unwatched());
        assertThat(questions.entry(admin, "tok-private").pool()).isEqualTo("house");
        byte[] archive = exports.export(admin, Format.YAML);
        assertThat(unzipped(archive)).containsKey("pools/house/questions/tokenization.yaml");
        assertThat(preview("export.zip", archive).differences()).isEmpty();
        assertThat(csv(Format.QUESTIONS_CSV)).doesNotContain("tok-private");
    }

    @Test
    void in_the_background_it_is_read_looked_at_and_then_stored_once() {
        QuestionEntry old =
                questions.entriesOf(admin, "summarization-with-llms").getFirst();
        byte[] file = YamlWriter.questions(
                        old.skill(),
                        java.util.List.of(questions
                                .write(admin, old.content())
                                .replaceFirst("\"explanation\":\"", "\"explanation\":\"Later. ")))
                .getBytes(StandardCharsets.UTF_8);
        UUID id = imports.begin(admin, "some.yaml", file, PUBLISHED);
        Awaitility.await().until(() -> !imports.status(admin, id).orElseThrow().busy());
        assertThat(questions.entry(admin, old.id()).content().explanation()).doesNotStartWith("Later. ");
        imports.store(admin, id);
        Awaitility.await().until(() -> !imports.status(admin, id).orElseThrow().busy());
        assertThat(imports.status(admin, id).orElseThrow().phase()).isEqualTo(ImportStatus.Phase.STORED);
        assertThat(questions.entry(admin, old.id()).content().explanation()).startsWith("Later. ");
        assertThatThrownBy(() -> imports.store(admin, id)).isInstanceOf(IllegalStateException.class);
        assertThat(imports.status(Admins.one(jdbc), id)).isEmpty();
    }
}
