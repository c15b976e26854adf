package app.waymark.questions;

import app.waymark.base.Lifecycle;
import app.waymark.base.Markdown;
import app.waymark.base.Phrase;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.security.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What helps admins to write a good question: how it looks, what is amiss, what stands next to it. */
@Service
public class QuestionDesk {

    /** Below this, two questions share little more than their topic. */
    private static final double ALIKE = 0.35;

    private static final int MOST_ALIKE = 4;
    private static final int NEIGHBOURS_PER_LEVEL = 2;

    /** Rates that every single question has to keep, and those that only a bank can. */
    private static final List<Function<AuthoredBank, List<Rate>>> GROUPS = List.of(
            KeyRates::of,
            OptionRates::of,
            StemRates::of,
            CompletenessRates::of,
            bank -> List.of(MisconceptionRates.ofQuestions(bank)),
            AgeingRates::of);

    private final QuestionArchive archive;
    private final QuestionStore store;
    private final CatalogService catalogService;
    private final AtomicReference<@Nullable Known> newest = new AtomicReference<>();

    QuestionDesk(QuestionArchive archive, QuestionStore store, CatalogService catalogService) {
        this.archive = archive;
        this.store = store;
        this.catalogService = catalogService;
    }

    /** Words of the bank at a revision. */
    private record Known(long revision, Similarity similarity) {}

    /**
     * Another question, as far as it helps to place one's own.
     *
     * @param stem as plain text
     * @param share how alike it is, 0 to 1; 0 for neighbours
     */
    public record Near(String id, String skill, int level, Lifecycle state, String stem, double share) {}

    /** What people would see, options in the author's order. */
    public QuestionFace face(Actor actor, QuestionContent content) {
        actor.requireAdmin();
        List<String> texts = Stream.concat(
                        content.options() == null
                                ? Stream.empty()
                                : content.options().stream().map(QuestionContent.Option::text),
                        content.steps() == null
                                ? Stream.empty()
                                : content.steps().stream().map(QuestionContent.Step::text))
                .map(text -> Markdown.toInlineHtml(text == null ? "" : text))
                .toList();
        return new QuestionFace(
                content.type().code(),
                Markdown.toHtml(content.stem() == null ? "" : content.stem()),
                texts,
                content.unit() == null ? "" : content.unit());
    }

    /**
     * Scores an answer to a question as it stands.
     *
     * @throws InvalidAnswer when it is not of the question's form
     */
    public Grade grade(Actor actor, QuestionContent content, Choice choice) {
        actor.requireAdmin();
        return Grading.grade(content, choice);
    }

    /**
     * The rules of the bank that this question alone breaks, and what it gives away; it may be published all the same.
     * Nothing while it cannot be shown and scored, as between unticking one key and ticking another: rules are for whole
     * questions.
     */
    @Transactional(readOnly = true)
    public List<Phrase> remarks(Actor actor, String skill, QuestionContent content) {
        actor.requireAdmin();
        if (!QuestionCheck.faults(content, slug -> true).isEmpty()) {
            return List.of();
        }
        var own = new AuthoredQuestion(skill, content);
        var alone = bank(List.of(own));
        List<Phrase> remarks = new ArrayList<>();
        GROUPS.stream()
                .flatMap(group -> group.apply(alone).stream())
                .filter(rate -> !rate.ok()
                        && (rate.limit().equals(Rate.Limit.NONE) || rate.limit().equals(Rate.Limit.ALL)))
                .forEach(rate -> remarks.add(Phrase.of("bank.remark", rate.group(), rate.name())));
        List<AuthoredQuestion> skillMates = new ArrayList<>(archive.ofSkill(skill).stream()
                .filter(entry ->
                        entry.state() == Lifecycle.PUBLISHED && !entry.id().equals(content.id()))
                .map(entry -> new AuthoredQuestion(skill, entry.content()))
                .toList());
        skillMates.add(own);
        Giveaways.in(skillMates).stream()
                .filter(line -> line.contains(content.id()))
                .forEach(line -> remarks.add(Phrase.of("bank.gives-away", line)));
        return remarks;
    }

    /** Questions that may ask the same. */
    @Transactional(readOnly = true)
    public List<Near> similar(Actor actor, QuestionContent content) {
        actor.requireAdmin();
        return similarity().to(content, ALIKE, MOST_ALIKE).stream()
                .map(alike -> near(alike.entry(), alike.share()))
                .toList();
    }

    /** Weighing the words of a whole bank takes a moment, and people ask again at every pause in typing. */
    private Similarity similarity() {
        long revision = store.revision();
        Known known = newest.get();
        if (known == null || known.revision() != revision) {
            known = new Known(revision, new Similarity(archive.all()));
            newest.set(known);
        }
        return known.similarity();
    }

    /** Published questions of the skill one level below, at the level and one above, to compare with. */
    @Transactional(readOnly = true)
    public List<Near> neighbours(Actor actor, String skill, int level, String exceptId) {
        actor.requireAdmin();
        List<QuestionEntry> published = archive.ofSkill(skill).stream()
                .filter(entry ->
                        entry.state() == Lifecycle.PUBLISHED && !entry.id().equals(exceptId))
                .toList();
        List<Near> near = new ArrayList<>();
        for (int at = level - 1; at <= level + 1; at++) {
            int wanted = at;
            published.stream()
                    .filter(entry -> entry.content().level() == wanted)
                    .limit(NEIGHBOURS_PER_LEVEL)
                    .forEach(entry -> near.add(near(entry, 0)));
        }
        return near;
    }

    private static Near near(QuestionEntry entry, double share) {
        return new Near(
                entry.id(),
                entry.skill(),
                entry.content().level(),
                entry.state(),
                entry.content().stem(),
                share);
    }

    /** Every rate of the published bank, those outside their limits first. */
    @Transactional(readOnly = true)
    public List<Rate> bankCheck(Actor actor) {
        actor.requireAdmin();
        List<AuthoredQuestion> published = archive.all().stream()
                .filter(entry -> entry.state() == Lifecycle.PUBLISHED)
                .map(entry -> new AuthoredQuestion(entry.skill(), entry.content()))
                .toList();
        return BankCheck.rates(bank(published)).stream()
                .sorted(Comparator.comparing(Rate::ok))
                .toList();
    }

    private AuthoredBank bank(List<AuthoredQuestion> questions) {
        Catalog catalog = catalogService.current();
        return new AuthoredBank(
                questions,
                ShippedBank.skills(catalog.domains(), catalog.skills(), catalog.roles(), catalog.courses()),
                catalog.misconceptions().stream().map(m -> m.slug()).toList());
    }
}
