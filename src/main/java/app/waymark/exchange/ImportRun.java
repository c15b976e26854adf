package app.waymark.exchange;

import app.waymark.base.Phrase;
import app.waymark.exchange.ImportStatus.Phase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An import that an admin has begun, as several threads look at it. */
final class ImportRun implements Steps {

    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

    private final UUID owner;
    private Phase phase = Phase.READING;
    private int done;
    private int of;
    private boolean cancelled;
    private @Nullable ImportPlan plan;
    private @Nullable ImportPreview preview;

    private @Nullable Upload upload;

    ImportRun(UUID owner, Upload upload) {
        this.owner = owner;
        this.upload = upload;
    }

    /** What was sent; let go of as soon as nobody may want to read it again. */
    record Upload(
            String name,
            @SuppressWarnings("ArrayRecordComponent") byte[] bytes,
            ImportOptions options) {

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    synchronized Optional<Upload> upload() {
        return Optional.ofNullable(upload);
    }

    UUID owner() {
        return owner;
    }

    synchronized void plan(ImportPlan plan) {
        this.plan = plan;
        this.preview = plan.preview();
        if (!plan.preview().wantsSkill()) {
            upload = null;
        }
    }

    /** The plan, once: nobody can store it twice. */
    synchronized ImportPlan takePlan() {
        ImportPlan taken = plan;
        if (taken == null || phase != Phase.READ || !taken.preview().importable()) {
            throw new IllegalStateException("There is nothing to import");
        }
        plan = null;
        phase = Phase.STORING;
        return taken;
    }

    synchronized ImportStatus status() {
        return new ImportStatus(phase, done, of, preview);
    }

    synchronized void cancel() {
        cancelled = true;
        if (phase == Phase.READ) {
            phase = Phase.CANCELLED;
            plan = null;
        }
    }

    @Override
    public synchronized void step(int done, int of) {
        if (cancelled) {
            throw new CancellationException();
        }
        this.done = done;
        this.of = of;
    }

    void during(Phase during, Phase then, Runnable work) {
        move(during);
        try {
            work.run();
            move(then);
        } catch (CancellationException e) {
            move(Phase.CANCELLED);
        } catch (ImportRefused e) {
            refused(e.faults());
        } catch (RuntimeException e) {
            log.error("An import failed", e);
            refused(List.of(ImportFault.whole("", Phrase.of("fault.import.failed"))));
        }
    }

    private synchronized void move(Phase to) {
        phase = to;
        done = 0;
        of = 0;
    }

    private synchronized void refused(List<ImportFault> faults) {
        phase = Phase.FAILED;
        preview = new ImportPreview(faults, List.of(), 0, List.of());
    }
}
