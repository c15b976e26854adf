package app.waymark.catalog;

import app.waymark.base.SeedFiles;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/** Gives everybody the published catalogue; public information, so nobody has to be signed in. */
@Service
public class CatalogService implements SmartLifecycle {

    /** The catalogue is imported first, then what refers to it, and only then anything is served. */
    public static final int CATALOG_PHASE = 0;

    /** How long another node's change may go unseen. */
    private static final long RECHECK_NANOS = Duration.ofSeconds(2).toNanos();

    private final CatalogStore store;
    private final CatalogImporter importer;
    private final SeedFiles seed;
    private final AtomicReference<@Nullable Checked> current = new AtomicReference<>();

    private volatile boolean running;

    private record Checked(Catalog catalog, long checkedAt) {}

    CatalogService(
            CatalogStore store,
            CatalogImporter importer,
            @Value("${waymark.seed-data:classpath:/seed-data/}") String seedLocation) {
        this.store = store;
        this.importer = importer;
        this.seed = new SeedFiles(seedLocation);
    }

    /** Imports the shipped catalogue before anything is served. */
    @Override
    public void start() {
        importer.importFrom(seed);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return CATALOG_PHASE;
    }

    /** The published catalogue, at most two seconds behind another node's change. */
    public Catalog current() {
        Checked known = current.get();
        long now = System.nanoTime();
        if (known != null && now - known.checkedAt() < RECHECK_NANOS) {
            return known.catalog();
        }
        long revision = store.revision();
        Catalog catalog = known != null && known.catalog().revision() == revision
                ? known.catalog()
                : new Catalog(revision, store.load());
        current.set(new Checked(catalog, now));
        return catalog;
    }
}
