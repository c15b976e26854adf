package app.waymark.exchange;

import app.waymark.base.AuditLog;
import app.waymark.base.Lifecycle;
import app.waymark.catalog.CatalogEditor;
import app.waymark.catalog.CatalogEntry;
import app.waymark.catalog.CatalogKind;
import app.waymark.questions.QuestionEditor;
import app.waymark.questions.QuestionEntry;
import app.waymark.security.Actor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes catalogue and bank to files, keys included; admins only, and every export leaves a trace. */
@Service
public class ExportService {

    private final CatalogEditor catalogEditor;
    private final QuestionEditor questionEditor;
    private final AuditLog audit;

    ExportService(CatalogEditor catalogEditor, QuestionEditor questionEditor, AuditLog audit) {
        this.catalogEditor = catalogEditor;
        this.questionEditor = questionEditor;
        this.audit = audit;
    }

    /** What can be written, and as what. */
    public enum Format {
        YAML("waymark-catalogue.zip", "application/zip"),
        QUESTIONS_CSV("waymark-questions.csv", "text/csv"),
        COURSES_CSV("waymark-courses.csv", "text/csv"),
        QTI("waymark-qti.zip", "application/zip");

        private final String file;
        private final String type;

        Format(String file, String type) {
            this.file = file;
            this.type = type;
        }

        /** Suggested name of the file. */
        public String file() {
            return file;
        }

        /** Media type. */
        public String type() {
            return type;
        }

        /** The name it has in translations. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Everything that is published, in one format. */
    @Transactional
    public byte[] export(Actor actor, Format format) {
        actor.requireAdmin();
        audit.record(actor.personId(), "export.make", format.code());
        return switch (format) {
            case YAML -> yaml(actor);
            case QUESTIONS_CSV ->
                CsvExport.questions(questions(actor).stream()
                                .map(entry -> new CsvExport.Question(
                                        entry.skill(), questionEditor.write(actor, entry.content())))
                                .toList())
                        .getBytes(StandardCharsets.UTF_8);
            case COURSES_CSV ->
                CsvExport.courses(documents(actor).getOrDefault(CatalogKind.COURSE, List.of()))
                        .getBytes(StandardCharsets.UTF_8);
            case QTI ->
                QtiWriter.write(questions(actor).stream()
                        .map(entry ->
                                new CsvExport.Question(entry.skill(), questionEditor.write(actor, entry.content())))
                        .toList());
        };
    }

    /** A table with headings only. */
    public byte[] template(Format format) {
        return CsvExport.template(format == Format.COURSES_CSV ? CsvColumns.COURSE : CsvColumns.QUESTION)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What people see: published, and of courses and certifications also what is retired. */
    private Map<CatalogKind, List<String>> documents(Actor actor) {
        return catalogEditor.entries(actor).stream()
                .filter(entry -> entry.state() == Lifecycle.PUBLISHED
                        || (entry.state() == Lifecycle.RETIRED
                                && (entry.key().kind() == CatalogKind.COURSE
                                        || entry.key().kind() == CatalogKind.CERTIFICATION)))
                .collect(Collectors.groupingBy(
                        entry -> entry.key().kind(), Collectors.mapping(CatalogEntry::document, Collectors.toList())));
    }

    private List<QuestionEntry> published(Actor actor) {
        return questionEditor.entries(actor).stream()
                .filter(entry -> entry.state() == Lifecycle.PUBLISHED)
                .toList();
    }

    /** Those that may be shared; only YAML has a place for the name of a pool. */
    private List<QuestionEntry> questions(Actor actor) {
        return published(actor).stream().filter(entry -> entry.pool() == null).toList();
    }

    private static String path(QuestionEntry entry) {
        return (entry.pool() == null ? "" : "pools/" + entry.pool() + "/") + "questions/" + entry.skill() + ".yaml";
    }

    private byte[] yaml(Actor actor) {
        Map<String, String> files = new TreeMap<>();
        documents(actor).forEach((kind, documents) -> files.put(path(kind), YamlWriter.list(documents)));
        Map<String, List<QuestionEntry>> byFile = published(actor).stream()
                .collect(Collectors.groupingBy(ExportService::path, TreeMap::new, Collectors.toList()));
        byFile.forEach((path, entries) -> files.put(
                path,
                YamlWriter.questions(
                        entries.getFirst().skill(),
                        entries.stream()
                                .map(entry -> questionEditor.write(actor, entry.content()))
                                .toList())));
        return zip(files);
    }

    private static String path(CatalogKind kind) {
        return kind == CatalogKind.MISCONCEPTION
                ? "misconceptions/misconceptions.yaml"
                : "catalog/" + kind.code() + "s.yaml";
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                // without a time of its own, equal content makes equal files
                var entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
