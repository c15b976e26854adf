package app.waymark.questions;

import app.waymark.base.Markdown;
import app.waymark.base.SeedFiles;
import app.waymark.catalog.CatalogService;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/**
 * The bank for the modules that ask and review questions. Screens never get it: what a person may see of a question,
 * and when, is decided where the attempt is known.
 */
@Service
public class QuestionService implements SmartLifecycle {

    private static final long RECHECK_NANOS = Duration.ofSeconds(2).toNanos();

    private final QuestionStore store;
    private final QuestionImporter importer;
    private final CatalogService catalogService;
    private final SeedFiles seed;
    private final Supplier<ReferenceChecks> references;
    private final AtomicReference<@Nullable Checked> current = new AtomicReference<>();

    private volatile boolean running;

    private record Checked(ItemBank bank, long checkedAt) {}

    QuestionService(
            QuestionStore store,
            QuestionImporter importer,
            CatalogService catalogService,
            @Value("${waymark.seed-data:classpath:/seed-data/}") String seedLocation) {
        this.store = store;
        this.importer = importer;
        this.catalogService = catalogService;
        this.seed = new SeedFiles(seedLocation);
        this.references = SingletonSupplier.of(() -> ReferenceChecks.read(seedLocation));
    }

    /** Imports the shipped questions before anything is served. */
    @Override
    public void start() {
        importer.importFrom(seed, catalogService.current());
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
        return CatalogService.CATALOG_PHASE + 1;
    }

    /** The published bank without stems and keys, at most two seconds behind another node's change. */
    public ItemBank bank() {
        Checked known = current.get();
        long now = System.nanoTime();
        if (known != null && now - known.checkedAt() < RECHECK_NANOS) {
            return known.bank();
        }
        long revision = store.revision();
        ItemBank bank = known != null && known.bank().revision() == revision ? known.bank() : store.bank(revision);
        current.set(new Checked(bank, now));
        return bank;
    }

    /** Looks again at once, after a change on this node. */
    void changed() {
        current.set(null);
    }

    /**
     * What may be shown before the answer.
     *
     * @param hash version of the question
     * @param order the author's index of each option in the order shown
     */
    public QuestionFace face(String hash, List<Integer> order) {
        QuestionStore.Version version = store.version(hash);
        QuestionContent content = version.content();
        return new QuestionFace(
                content.type().code(),
                version.rendered().stem(),
                order.stream().map(version.rendered().choices()::get).toList(),
                content.unit() == null ? "" : content.unit());
    }

    /**
     * Scores an answer.
     *
     * @throws InvalidAnswer when it is not of the question's form
     */
    public Grade grade(String hash, Choice choice) {
        return Grading.grade(store.version(hash).content(), choice);
    }

    /** Keys and reasons of answered versions, by hash. The caller has checked that they are answered. */
    public Map<String, QuestionReview> reviews(Collection<String> hashes) {
        Map<String, QuestionReview> reviews = new LinkedHashMap<>();
        store.versions(hashes).forEach((hash, version) -> reviews.put(hash, review(version)));
        return reviews;
    }

    private QuestionReview review(QuestionStore.Version version) {
        QuestionContent content = version.content();
        String url = references.get().corrected(content.reference().url());
        List<QuestionReview.Choice> choices = List.of();
        if (content.options() != null) {
            choices = content.options().stream()
                    .map(o -> new QuestionReview.Choice(
                            Markdown.toInlineHtml(o.text()), o.isBest(), Markdown.toInlineHtml(o.because())))
                    .toList();
        } else if (content.steps() != null) {
            choices = content.steps().stream()
                    .map(s -> new QuestionReview.Choice(
                            Markdown.toInlineHtml(s.text()), true, Markdown.toInlineHtml(s.because())))
                    .toList();
        }
        return new QuestionReview(
                content.id(),
                version.skill(),
                content.level(),
                content.type(),
                version.rendered().stem(),
                choices,
                content.answer() == null ? null : number(content.answer()) + unit(content),
                content.worked() == null ? null : Markdown.toHtml(content.worked()),
                Markdown.toHtml(content.explanation()),
                content.reference().title(),
                url,
                references.get().isVerified(url));
    }

    private static String number(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String unit(QuestionContent content) {
        return content.unit() == null || content.unit().isEmpty() ? "" : " " + content.unit();
    }
}
