package app.waymark.catalog;

import app.waymark.base.SeedFiles;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/** Gives everybody the published catalogue; public information, so nobody has to be signed in. */
@Service
public class CatalogService implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CatalogService.class);

    /** The catalogue is imported first, then what refers to it, and only then anything is served. */
    public static final int CATALOG_PHASE = 0;

    /** How long another node's change may go unseen. */
    private static final long RECHECK_NANOS = Duration.ofSeconds(2).toNanos();

    /** Attempts last minutes, so few revisions are in use at a time. */
    private static final int EARLIER_KEPT = 12;

    private final CatalogStore store;
    private final CatalogImporter importer;
    private final SeedFiles seed;
    private final AtomicReference<@Nullable Checked> current = new AtomicReference<>();

    private final Cache<Long, Catalog> earlier =
            Caffeine.newBuilder().maximumSize(EARLIER_KEPT).build();

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
        try {
            importer.importFrom(seed);
        } catch (CatalogFault e) {
            if (!store.isEdited()) {
                throw e;
            }
            // what an admin has made of the catalogue and what is shipped now do not fit: the admin's stays
            log.error(
                    "The shipped catalogue was not imported, for it contradicts what has been edited: {}", e.faults());
        }
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
                : new Catalog(revision, store.snapshot());
        current.set(new Checked(catalog, now));
        return catalog;
    }

    /** The catalogue as it was at a revision, for what began then and goes on in the same terms. */
    public Catalog at(long revision) {
        Catalog now = current();
        return now.revision() == revision
                ? now
                : Objects.requireNonNull(
                        earlier.get(revision, missing -> new Catalog(missing, store.snapshotAt(missing))));
    }

    /** Looks again at once, after a change on this node. */
    void changed() {
        current.set(null);
    }
}
