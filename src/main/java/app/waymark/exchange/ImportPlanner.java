package app.waymark.exchange;

import app.waymark.base.DocumentDiff;
import app.waymark.base.Fault;
import app.waymark.base.Lifecycle;
import app.waymark.base.Phrase;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogEditor;
import app.waymark.catalog.CatalogEntry;
import app.waymark.catalog.CatalogFault;
import app.waymark.catalog.CatalogKind;
import app.waymark.catalog.CatalogThing;
import app.waymark.catalog.EntryChange;
import app.waymark.catalog.EntryKey;
import app.waymark.questions.QuestionContent;
import app.waymark.questions.QuestionEdit;
import app.waymark.questions.QuestionEditor;
import app.waymark.questions.QuestionEntry;
import app.waymark.questions.QuestionFault;
import app.waymark.security.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what files say with what there is, and checks what would come of it. Changes nothing. */
@Component
class ImportPlanner {

    private static final int STEP = 100;
    private static final Pattern POOL = Pattern.compile("(?:^|/)pools/([a-z0-9]+(?:-[a-z0-9]+)*)/questions/");

    private final CatalogEditor catalogEditor;
    private final QuestionEditor questionEditor;

    ImportPlanner(CatalogEditor catalogEditor, QuestionEditor questionEditor) {
        this.catalogEditor = catalogEditor;
        this.questionEditor = questionEditor;
    }

    ImportPlan plan(Actor actor, ReadFiles read, ImportOptions options, Steps steps) {
        var planning = new Planning(actor, read, options, steps);
        try {
            return planning.plan();
        } catch (ImportRefused e) {
            return planning.refused(e);
        }
    }

    /** One import on its way. */
    private final class Planning {

        private final Actor actor;
        private final ReadFiles read;
        private final ImportOptions options;
        private final Steps steps;
        private final List<Difference> differences = new ArrayList<>();
        private final List<EntryChange> things = new ArrayList<>();
        private final List<QuestionEdit> questions = new ArrayList<>();
        private int unchanged;

        Planning(Actor actor, ReadFiles read, ImportOptions options, Steps steps) {
            this.actor = actor;
            this.read = read;
            this.options = options;
            this.steps = steps;
        }

        ImportPlan plan() {
            catalogue();
            Catalog catalog = catalogEditor.preview(actor, things);
            if (read.faults().isEmpty()) {
                questions(catalog);
            }
            if (read.rows().isEmpty() && read.faults().isEmpty()) {
                read.fault("", 0, "", Phrase.of("fault.import.nothing"));
            }
            return done(read.faults(), catalog);
        }

        ImportPlan refused(ImportRefused refusal) {
            return done(refusal.faults(), catalogEditor.preview(actor, List.of()));
        }

        private ImportPlan done(List<ImportFault> faults, Catalog catalog) {
            boolean sound = faults.isEmpty();
            return new ImportPlan(
                    new ImportPreview(faults, sound ? differences : List.of(), unchanged, read.notes()),
                    sound ? things : List.of(),
                    sound ? questions : List.of(),
                    catalog);
        }

        private void catalogue() {
            Map<EntryKey, CatalogEntry> stored = new HashMap<>();
            catalogEditor.entries(actor).forEach(entry -> stored.put(entry.key(), entry));
            Map<EntryKey, ImportRow> rows = new LinkedHashMap<>();
            for (ImportRow row : read.rows()) {
                if (row.kind() != null) {
                    thing(row, row.kind()).ifPresent(thing -> change(row, thing, stored.get(EntryKey.of(thing)), rows));
                }
            }
            if (!things.isEmpty() && read.faults().isEmpty()) {
                catalogEditor.check(actor, things).forEach(fault -> place(fault, rows));
            }
        }

        private Optional<CatalogThing> thing(ImportRow row, CatalogKind kind) {
            try {
                CatalogThing thing =
                        catalogEditor.read(actor, kind, row.document().toString());
                if (thing.slug() == null) {
                    read.fault(row.fault("slug", Phrase.of("fault.missing")));
                    return Optional.empty();
                }
                return Optional.of(thing);
            } catch (CatalogFault e) {
                e.faults().forEach(fault -> read.fault(row.fault(fault.field(), fault.problem())));
                return Optional.empty();
            }
        }

        private void change(
                ImportRow row, CatalogThing thing, @Nullable CatalogEntry old, Map<EntryKey, ImportRow> rows) {
            EntryKey key = EntryKey.of(thing);
            @Nullable ImportRow earlier = rows.putIfAbsent(key, row);
            if (earlier != null) {
                read.fault(row.fault("slug", Phrase.of("fault.used-before", place(earlier), key.slug())));
                return;
            }
            String document = catalogEditor.write(actor, thing);
            if (old != null && old.document().equals(document)) {
                unchanged++;
                return;
            }
            things.add(
                    old == null
                            ? new EntryChange(thing, null, options.state())
                            : new EntryChange(thing, old.version(), old.state()));
            differences.add(new Difference(
                    key.kind().code(),
                    key.slug(),
                    old == null,
                    old == null ? List.of() : DocumentDiff.between(old.document(), document),
                    row.file(),
                    row.row()));
        }

        private static String place(ImportRow row) {
            return row.file() + " " + row.row();
        }

        /** Finds the row that a fault of the whole catalogue is about, by kind and slug at its beginning. */
        private void place(Fault fault, Map<EntryKey, ImportRow> rows) {
            String[] words = fault.place().split("[ ,]+", 3);
            @Nullable
            ImportRow row = words.length < 3
                    ? null
                    : rows.entrySet().stream()
                            .filter(entry -> entry.getKey().kind().code().equals(words[0])
                                    && entry.getKey().slug().equals(words[1]))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(null);
            if (row == null) {
                read.fault("", 0, fault.place(), fault.problem());
            } else {
                read.fault(row.fault(words[2].strip(), fault.problem()));
            }
        }

        private void questions(Catalog catalog) {
            List<ImportRow> rows =
                    read.rows().stream().filter(ImportRow::isQuestion).toList();
            Map<String, QuestionEntry> stored = new HashMap<>();
            questionEditor.entries(actor).forEach(entry -> stored.put(entry.id(), entry));
            Map<String, ImportRow> seen = new HashMap<>();
            int done = 0;
            for (ImportRow row : rows) {
                question(withSkill(row), stored, seen, catalog);
                if (++done % STEP == 0) {
                    steps.step(done, rows.size());
                }
            }
        }

        private ImportRow withSkill(ImportRow row) {
            String chosen = options.skill();
            return row.skill().isEmpty() && chosen != null ? row.of(chosen) : row;
        }

        private void question(
                ImportRow row, Map<String, QuestionEntry> stored, Map<String, ImportRow> seen, Catalog catalog) {
            QuestionContent content;
            try {
                content = questionEditor.read(actor, row.document().toString());
            } catch (QuestionFault e) {
                e.faults().forEach(fault -> read.fault(row.fault(fault.place(), fault.problem())));
                return;
            }
            if (row.skill().isEmpty()) {
                read.fault(row.fault("skill", Phrase.of(ImportPreview.NO_SKILL)));
                return;
            }
            List<Fault> faults = questionEditor.check(actor, row.skill(), content, catalog).stream()
                    .filter(fault -> !mayBeMissing(content, stored, fault))
                    .toList();
            faults.forEach(fault -> read.fault(row.fault(fault.place(), fault.problem())));
            if (content.id() == null) {
                return;
            }
            @Nullable ImportRow earlier = seen.putIfAbsent(content.id(), row);
            if (earlier != null) {
                read.fault(row.fault("id", Phrase.of("fault.used-before", place(earlier), content.id())));
            } else if (faults.isEmpty()) {
                compare(row, content, stored.get(content.id()));
            }
        }

        /** A file below {@code pools/NAME/} belongs to that pool, as exports have it. */
        private @Nullable String pool(ImportRow row) {
            Matcher inPool = POOL.matcher(row.file());
            return inPool.find() ? inPool.group(1) : options.pool();
        }

        /** A draft may be incomplete, but has to have a name and a place. */
        private boolean mayBeMissing(QuestionContent content, Map<String, QuestionEntry> stored, Fault fault) {
            return options.state() == Lifecycle.DRAFT
                    && !stored.containsKey(content.id())
                    && List.of("id", "skill", "level", "type").stream().noneMatch(fault.place()::startsWith);
        }

        private void compare(ImportRow row, QuestionContent content, @Nullable QuestionEntry old) {
            String document = questionEditor.write(actor, content);
            String before = old == null ? "" : questionEditor.write(actor, old.content());
            if (old != null && before.equals(document) && old.skill().equals(row.skill())) {
                unchanged++;
                return;
            }
            questions.add(
                    old == null
                            ? new QuestionEdit(row.skill(), content, null, options.state(), pool(row))
                            : new QuestionEdit(row.skill(), content, old.version(), old.state(), old.pool()));
            differences.add(new Difference(
                    "question",
                    content.id(),
                    old == null,
                    old == null ? List.of() : DocumentDiff.between(before, document),
                    row.file(),
                    row.row()));
        }
    }

    /** States that an import may give to what is new. */
    static boolean isState(Lifecycle state) {
        return state == Lifecycle.DRAFT || state == Lifecycle.PUBLISHED;
    }
}
