package app.waymark.exchange;

import app.waymark.base.AuditLog;
import app.waymark.base.Ids;
import app.waymark.base.Lifecycle;
import app.waymark.base.Phrase;
import app.waymark.catalog.CatalogConflict;
import app.waymark.catalog.CatalogEditor;
import app.waymark.catalog.CatalogFault;
import app.waymark.questions.QuestionConflict;
import app.waymark.questions.QuestionEdit;
import app.waymark.questions.QuestionEditor;
import app.waymark.questions.QuestionFault;
import app.waymark.security.Actor;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Imports files; admins only. First the files are read and compared, which changes nothing; then everything is changed in
 * one transaction, or nothing. What somebody else has changed in between is not overwritten. An import deletes nothing.
 */
@Service
public class ImportService {

    private static final Logger log = LoggerFactory.getLogger(ImportService.class);
    private static final int CHUNK = 250;
    private static final int MOST_AT_ONCE = 8;

    private final ImportPlanner planner;
    private final CatalogEditor catalogEditor;
    private final QuestionEditor questionEditor;
    private final TransactionOperations transaction;
    private final TaskExecutor background;
    private final AuditLog audit;
    private final Cache<UUID, ImportRun> runs = Caffeine.newBuilder()
            .maximumSize(MOST_AT_ONCE)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    ImportService(
            ImportPlanner planner,
            CatalogEditor catalogEditor,
            QuestionEditor questionEditor,
            TransactionOperations transaction,
            @Qualifier("applicationTaskExecutor") TaskExecutor background,
            AuditLog audit) {
        this.planner = planner;
        this.catalogEditor = catalogEditor;
        this.questionEditor = questionEditor;
        this.transaction = transaction;
        this.background = background;
        this.audit = audit;
    }

    /**
     * Begins to read an upload in the background.
     *
     * @param name of the file, which tells what a single file holds
     * @return names the import for half an hour, on this node
     */
    public UUID begin(Actor actor, String name, byte[] bytes, ImportOptions options) {
        actor.requireAdmin();
        var run = new ImportRun(actor.personId(), new ImportRun.Upload(name, bytes, options));
        UUID id = Ids.next();
        runs.put(id, run);
        background.execute(() -> run.during(ImportStatus.Phase.READING, ImportStatus.Phase.READ, () -> {
            run.plan(plan(actor, name, bytes, options, run));
        }));
        return id;
    }

    /**
     * Begins anew with the same files, whose questions are about a skill where they name none.
     *
     * @return names the new import
     * @throws IllegalStateException when the files are no longer there
     */
    public UUID begin(Actor actor, UUID id, String skill) {
        ImportRun.Upload upload = find(actor, id)
                .flatMap(ImportRun::upload)
                .orElseThrow(() -> new IllegalStateException("The files are no longer there"));
        runs.invalidate(id);
        return begin(actor, upload.name(), upload.bytes(), upload.options().with(skill));
    }

    /** How far an import is; empty when there is none of this name, or no longer. */
    public Optional<ImportStatus> status(Actor actor, UUID id) {
        return find(actor, id).map(ImportRun::status);
    }

    /** Begins to change what the preview showed, in the background. */
    public void store(Actor actor, UUID id) {
        ImportRun run = find(actor, id).orElseThrow(() -> new IllegalArgumentException("No such import"));
        ImportPlan plan = run.takePlan();
        background.execute(
                () -> run.during(ImportStatus.Phase.STORING, ImportStatus.Phase.STORED, () -> store(actor, plan, run)));
    }

    /** Ends an import; what it has changed so far is undone. */
    public void cancel(Actor actor, UUID id) {
        find(actor, id).ifPresent(ImportRun::cancel);
    }

    private Optional<ImportRun> find(Actor actor, UUID id) {
        actor.requireAdmin();
        return Optional.ofNullable(runs.getIfPresent(id))
                .filter(run -> run.owner().equals(actor.personId()));
    }

    /** Reads and compares, without a background and without anything to look at. */
    ImportPlan plan(Actor actor, String name, byte[] bytes, ImportOptions options, Steps steps) {
        actor.requireAdmin();
        if (!ImportPlanner.isState(options.state())) {
            throw new AccessDeniedException("What is new can only be a draft or published");
        }
        var read = new ReadFiles();
        try {
            FileReader.read(Archive.open(name, bytes), read);
        } catch (ImportRefused e) {
            e.faults().stream().filter(fault -> !read.faults().contains(fault)).forEach(read.faults()::add);
        }
        return planner.plan(actor, read, options, steps);
    }

    /**
     * Changes everything or nothing.
     *
     * @return number of rows that changed
     * @throws ImportRefused when somebody else was faster
     */
    int store(Actor actor, ImportPlan plan, Steps steps) {
        actor.requireAdmin();
        Integer changed = transaction.execute(status -> {
            try {
                int rows = catalogEditor.save(actor, "import", plan.things());
                List<QuestionEdit> questions = plan.questions();
                for (int from = 0; from < questions.size(); from += CHUNK) {
                    steps.step(from, questions.size());
                    int to = Math.min(questions.size(), from + CHUNK);
                    rows += questionEditor.save(actor, "import", questions.subList(from, to), plan.catalog());
                }
                steps.step(questions.size(), questions.size());
                audit.record(actor.personId(), "import.store", rows + " rows");
                return rows;
            } catch (CatalogConflict | QuestionConflict e) {
                throw new ImportRefused("", Phrase.of("fault.import.overtaken"));
            } catch (CatalogFault e) {
                throw new ImportRefused(e.faults().stream()
                        .map(fault -> new ImportFault("", 0, fault.place(), fault.problem()))
                        .toList());
            } catch (QuestionFault e) {
                throw new ImportRefused(e.faults().stream()
                        .map(fault -> new ImportFault("", 0, fault.place(), fault.problem()))
                        .toList());
            }
        });
        log.info("An import changed {} rows", changed);
        return changed == null ? 0 : changed;
    }

    /** For tests and for other readers of files: an import from one state to the next, at once. */
    int importAll(Actor actor, String name, byte[] bytes) {
        ImportPlan plan = plan(actor, name, bytes, new ImportOptions(Lifecycle.PUBLISHED, null), Steps.unwatched());
        if (!plan.preview().faults().isEmpty()) {
            throw new ImportRefused(plan.preview().faults());
        }
        return store(actor, plan, Steps.unwatched());
    }
}
