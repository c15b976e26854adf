package app.waymark.curation;

import app.waymark.assessment.OpenReport;
import app.waymark.assessment.QuestionReports;
import app.waymark.base.Lifecycle;
import app.waymark.base.Phrase;
import app.waymark.calibration.ItemStatistics;
import app.waymark.calibration.ItemStatistics.Flag;
import app.waymark.calibration.ItemStatisticsService;
import app.waymark.catalog.Availability;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogEditor;
import app.waymark.catalog.CatalogEntry;
import app.waymark.catalog.CatalogKind;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Certification;
import app.waymark.catalog.Course;
import app.waymark.catalog.EntryKey;
import app.waymark.catalog.Role;
import app.waymark.catalog.Verification;
import app.waymark.curation.QueueEntry.Kind;
import app.waymark.operations.Settings;
import app.waymark.operations.Threshold;
import app.waymark.questions.QuestionEdit;
import app.waymark.questions.QuestionEditor;
import app.waymark.questions.QuestionEntry;
import app.waymark.security.Actor;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One queue of everything that wants a look, the most valuable per minute first; admins only.
 *
 * <p>Value is counted in points that say how much harm is likely undone: a wrong key misleads everybody who meets the
 * question (12 times its probability), a report by a person 6, other flags 4, a waiting draft 3, facts past their review
 * date 2 and a little more with every month, a certification 3 and a course 1 for every time that its verification was
 * due, a thin spot the weight that a role gives the skill, times 20. Minutes are what such a look usually takes.
 */
@Service
public class CurationQueue {

    static final Threshold MINUTES = new Threshold("curation.queue-minutes", 120, 30, 240, 10);
    static final Threshold REVIEW_MONTHS = new Threshold("curation.review-months", 12, 3, 17, 20);
    static final Threshold CERTIFICATION_MONTHS = new Threshold("curation.certification-months", 6, 2, 12, 30);
    static final Threshold COURSE_MONTHS = new Threshold("curation.course-months", 12, 3, 24, 40);
    static final Threshold NEAR_A_CUT = new Threshold("curation.near-a-cut", 3, 2, 10, 50);

    private static final int MOST_MONTHS = 24;
    private static final double DAYS_PER_MONTH = 30.44;

    /** What nobody has ever looked at counts as this many looks overdue. */
    private static final double NEVER_VERIFIED = 2.5;

    private final ItemStatisticsService statistics;
    private final QuestionReports reports;
    private final QuestionEditor questions;
    private final CatalogEditor catalogEditor;
    private final CatalogService catalogService;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    CurationQueue(
            ItemStatisticsService statistics,
            QuestionReports reports,
            QuestionEditor questions,
            CatalogEditor catalogEditor,
            CatalogService catalogService,
            Settings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.statistics = statistics;
        this.reports = reports;
        this.questions = questions;
        this.catalogEditor = catalogEditor;
        this.catalogService = catalogService;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The queue as of today, in a fixed number of queries. */
    @Transactional(readOnly = true)
    public MonthlyQueue queue(Actor actor) {
        actor.requireAdmin();
        List<QuestionEntry> bank = questions.entries(actor);
        Map<String, QuestionEntry> byHash = new HashMap<>();
        Map<String, QuestionEntry> byId = new HashMap<>();
        bank.forEach(entry -> {
            byHash.put(entry.hash(), entry);
            byId.put(entry.id(), entry);
        });
        List<QueueEntry> all = new ArrayList<>();
        statistics.flagged(actor).forEach(figures -> flagged(figures, byHash.get(figures.hash()), all));
        reports.open(actor).forEach(report -> reported(report, byId.get(report.questionId()), all));
        bank.forEach(entry -> ageing(entry, all));
        var ages = new Ages(settings.number(CERTIFICATION_MONTHS), settings.number(COURSE_MONTHS));
        catalogEditor.entries(actor).forEach(entry -> unverified(entry, ages, all));
        thin(bank, all);
        Set<String> settled = new HashSet<>(jdbc.sql("select kind || ' ' || subject from curation_settled"
                        + " where settled_at > now() - interval '180 days'")
                .query(String.class)
                .list());
        all.removeIf(entry -> settled.contains(entry.kind().code() + " " + entry.subject()));
        return MonthlyQueue.of(all, settings.number(MINUTES));
    }

    private static void flagged(ItemStatistics figures, @Nullable QuestionEntry entry, List<QueueEntry> all) {
        if (entry == null || entry.state() != Lifecycle.PUBLISHED) {
            return;
        }
        String link = "curation/questions/" + entry.id() + "/statistics";
        ItemStatistics.Miskey miskey = figures.miskey();
        if (figures.flags().contains(Flag.MISKEY) && miskey != null) {
            Phrase why = why(Kind.MISKEY, Math.round(100 * miskey.probability()), figures.answers());
            all.add(new QueueEntry(Kind.MISKEY, entry.hash(), title(entry), why, 12 * miskey.probability(), 6, link));
            return;
        }
        Phrase flags = figures.flags().stream()
                .map(flag -> Phrase.of("curation.flag." + flag.name().toLowerCase(Locale.ROOT), ""))
                .reduce((one, other) -> Phrase.of("curation.queue.why.both", one, other))
                .orElseThrow();
        all.add(new QueueEntry(
                Kind.FLAG, entry.hash(), title(entry), why(Kind.FLAG, flags, figures.answers()), 4, 5, link));
    }

    private static Phrase why(Kind kind, Serializable... facts) {
        return Phrase.of("curation.queue.why." + kind.code(), facts);
    }

    private static String title(QuestionEntry entry) {
        String stem = String.valueOf(entry.content().stem()).replaceAll("\\s+", " ");
        return stem.length() > 120 ? stem.substring(0, 120) + "…" : stem;
    }

    private static void reported(OpenReport report, @Nullable QuestionEntry entry, List<QueueEntry> all) {
        all.add(new QueueEntry(
                Kind.REPORT,
                report.id().toString(),
                entry == null ? report.questionId() : title(entry),
                report.text().isBlank() ? Phrase.of("curation.queue.why.report.none") : why(Kind.REPORT, report.text()),
                6,
                4,
                "curation/questions/" + report.questionId()));
    }

    private void ageing(QuestionEntry entry, List<QueueEntry> all) {
        String link = "curation/questions/" + entry.id();
        if (entry.state() == Lifecycle.REVIEW) {
            Phrase why = why(Kind.READING, catalogService.current().skillName(entry.skill()));
            all.add(new QueueEntry(Kind.READING, entry.hash(), title(entry), why, 3, 3, link + "/blind"));
        }
        String by = entry.content().reviewBy();
        if (entry.state() == Lifecycle.PUBLISHED && by != null) {
            long late = ChronoUnit.MONTHS.between(YearMonth.parse(by), YearMonth.now(clock));
            if (late >= 0) {
                double value = 2 + 0.2 * Math.min(late, MOST_MONTHS);
                all.add(new QueueEntry(
                        Kind.REVIEW, entry.id() + " " + by, title(entry), why(Kind.REVIEW, by), value, 3, link));
            }
        }
    }

    /** Months after which the facts of a certification or course want another look. */
    private record Ages(int certification, int course) {}

    private void unverified(CatalogEntry entry, Ages ages, List<QueueEntry> all) {
        if (entry.state() != Lifecycle.PUBLISHED) {
            return;
        }
        if (entry.thing() instanceof Certification c && c.status() != Availability.RETIRED) {
            unverified(Kind.CERTIFICATION, entry, c.verified(), ages.certification(), 3, 5, all);
        } else if (entry.thing() instanceof Course c && c.status() != Availability.RETIRED) {
            unverified(Kind.COURSE, entry, c.verified(), ages.course(), 1, 3, all);
        }
    }

    private void unverified(
            Kind kind,
            CatalogEntry entry,
            @Nullable Verification verified,
            int months,
            int value,
            int minutes,
            List<QueueEntry> all) {
        double periods = verified == null
                ? NEVER_VERIFIED
                : ChronoUnit.DAYS.between(verified.date(), LocalDate.now(clock)) / (months * DAYS_PER_MONTH);
        if (periods >= 1) {
            all.add(new QueueEntry(
                    kind,
                    entry.key().path() + " " + (verified == null ? "never" : verified.date()),
                    entry.thing().title(),
                    verified == null
                            ? Phrase.of("curation.queue.why." + kind.code() + ".none")
                            : why(kind, verified.date().toString()),
                    value * periods,
                    minutes,
                    "curation/catalog/" + entry.key().path()));
        }
    }

    private void thin(List<QuestionEntry> bank, List<QueueEntry> all) {
        Catalog catalog = catalogService.current();
        int enough = settings.number(NEAR_A_CUT);
        Map<String, Double> worth = new HashMap<>();
        for (Role role : catalog.roles()) {
            for (Role.Requirement line : role.requirements()) {
                long near = bank.stream()
                        .filter(entry -> entry.state() == Lifecycle.PUBLISHED
                                && entry.skill().equals(line.skill())
                                && Math.abs(entry.content().level() - line.level()) <= 1)
                        .count();
                if (near < enough) {
                    worth.merge(line.skill() + "/" + line.level(), 20 * line.weight(), Double::sum);
                }
            }
        }
        worth.forEach((spot, value) -> {
            String skill = spot.substring(0, spot.indexOf('/'));
            String level = spot.substring(spot.indexOf('/') + 1);
            all.add(new QueueEntry(
                    Kind.THIN,
                    spot,
                    catalog.skillName(skill),
                    why(Kind.THIN, level, enough),
                    value,
                    15,
                    "curation/add-question?skill=" + skill));
        });
    }

    /**
     * Leaves the queue. What has a date gets a new one, as a version of its own; the rest is looked at and left
     * unchanged, and comes back after half a year or when there is something new.
     *
     * @throws app.waymark.catalog.CatalogConflict when somebody else has changed the certification or course meanwhile
     * @throws app.waymark.questions.QuestionConflict when somebody else has changed the question meanwhile
     * @return when its facts are to be looked at again; empty where that has no date
     */
    @Transactional
    public Optional<YearMonth> settle(Actor actor, QueueEntry entry) {
        actor.requireAdmin();
        switch (entry.kind()) {
            case REPORT -> reports.settle(actor, UUID.fromString(entry.subject()));
            case CERTIFICATION, COURSE -> verify(actor, entry);
            case REVIEW -> {
                return Optional.of(reviewed(actor, entry));
            }
            default ->
                jdbc.sql("""
                            insert into curation_settled (kind, subject, settled_by) values (:kind, :subject, :by)
                            on conflict (kind, subject) do update set settled_at = now(), settled_by = excluded.settled_by
                            """)
                        .param("kind", entry.kind().code())
                        .param("subject", entry.subject())
                        .param("by", actor.personId())
                        .update();
        }
        return Optional.empty();
    }

    /** The facts of a question were looked at this month and are right; the next look is put into a quiet month. */
    private YearMonth reviewed(Actor actor, QueueEntry entry) {
        QuestionEntry stored = questions.entry(
                actor, entry.subject().substring(0, entry.subject().indexOf(' ')));
        YearMonth month = YearMonth.now(clock);
        YearMonth next = ReviewMonths.next(
                month,
                settings.number(REVIEW_MONTHS),
                questions.entries(actor).stream()
                        .filter(other -> other.state() == Lifecycle.PUBLISHED)
                        .map(other -> other.content().reviewBy())
                        .filter(Objects::nonNull)
                        .map(YearMonth::parse)
                        .toList());
        questions.save(
                actor,
                "verified",
                List.of(new QuestionEdit(
                        stored.skill(),
                        stored.content().reviewedIn(month, next),
                        stored.version(),
                        stored.state(),
                        stored.pool())));
        return next;
    }

    /** The facts were looked at today and are right. */
    private void verify(Actor actor, QueueEntry entry) {
        String path = entry.subject().substring(0, entry.subject().indexOf(' '));
        var key = new EntryKey(
                CatalogKind.of(path.substring(0, path.indexOf('/'))), path.substring(path.indexOf('/') + 1));
        CatalogEntry stored = catalogEditor.entry(actor, key);
        catalogEditor.save(actor, "verified", List.of(stored.verifiedOn(LocalDate.now(clock))));
    }
}
