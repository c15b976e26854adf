package app.waymark.curation;

import app.waymark.assessment.OpenReport;
import app.waymark.assessment.QuestionReports;
import app.waymark.base.Lifecycle;
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
import app.waymark.questions.QuestionEditor;
import app.waymark.questions.QuestionEntry;
import app.waymark.security.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 * date 2 and a little more with every month, a certification 3 and a course 1 per half year beyond the first without
 * verification, a thin spot the weight that a role gives the skill, times 20. Minutes are what such a look usually takes.
 */
@Service
public class CurationQueue {

    private static final int MOST_MONTHS = 24;
    private static final int HALF_YEAR_DAYS = 183;
    private static final int FEWEST_NEAR_A_CUT = 3;

    private final ItemStatisticsService statistics;
    private final QuestionReports reports;
    private final QuestionEditor questions;
    private final CatalogEditor catalogEditor;
    private final CatalogService catalogService;
    private final JdbcClient jdbc;
    private final Clock clock;

    CurationQueue(
            ItemStatisticsService statistics,
            QuestionReports reports,
            QuestionEditor questions,
            CatalogEditor catalogEditor,
            CatalogService catalogService,
            JdbcClient jdbc,
            Clock clock) {
        this.statistics = statistics;
        this.reports = reports;
        this.questions = questions;
        this.catalogEditor = catalogEditor;
        this.catalogService = catalogService;
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
        catalogEditor.entries(actor).forEach(entry -> unverified(entry, all));
        thin(bank, all);
        Set<String> settled = new HashSet<>(jdbc.sql("select kind || ' ' || subject from curation_settled"
                        + " where settled_at > now() - interval '180 days'")
                .query(String.class)
                .list());
        all.removeIf(entry -> settled.contains(entry.kind().code() + " " + entry.subject()));
        return MonthlyQueue.of(all);
    }

    private static void flagged(ItemStatistics figures, @Nullable QuestionEntry entry, List<QueueEntry> all) {
        if (entry == null || entry.state() != Lifecycle.PUBLISHED) {
            return;
        }
        String link = "curation/questions/" + entry.id() + "/statistics";
        ItemStatistics.Miskey miskey = figures.miskey();
        if (figures.flags().contains(Flag.MISKEY) && miskey != null) {
            String detail = Math.round(100 * miskey.probability()) + " % · n = " + figures.answers();
            all.add(new QueueEntry(
                    Kind.MISKEY, entry.hash(), title(entry), detail, 12 * miskey.probability(), 6, link));
            return;
        }
        String names =
                figures.flags().toString().toLowerCase(java.util.Locale.ROOT).replaceAll("[\\[\\]]", "");
        all.add(new QueueEntry(
                Kind.FLAG,
                entry.hash(),
                title(entry),
                names.replace('_', ' ') + " · n = " + figures.answers(),
                4,
                5,
                link));
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
                report.text(),
                6,
                4,
                "curation/questions/" + report.questionId()));
    }

    private void ageing(QuestionEntry entry, List<QueueEntry> all) {
        String link = "curation/questions/" + entry.id();
        if (entry.state() == Lifecycle.REVIEW) {
            all.add(new QueueEntry(Kind.READING, entry.hash(), title(entry), entry.skill(), 3, 3, link + "/blind"));
        }
        String by = entry.content().reviewBy();
        if (entry.state() == Lifecycle.PUBLISHED && by != null) {
            long late = ChronoUnit.MONTHS.between(YearMonth.parse(by), YearMonth.now(clock));
            if (late >= 0) {
                double value = 2 + 0.2 * Math.min(late, MOST_MONTHS);
                all.add(new QueueEntry(Kind.REVIEW, entry.id() + " " + by, title(entry), by, value, 3, link));
            }
        }
    }

    private void unverified(CatalogEntry entry, List<QueueEntry> all) {
        if (entry.state() != Lifecycle.PUBLISHED) {
            return;
        }
        if (entry.thing() instanceof Certification c && c.status() != Availability.RETIRED) {
            unverified(Kind.CERTIFICATION, entry, c.verified(), 3, 5, all);
        } else if (entry.thing() instanceof Course c && c.status() != Availability.RETIRED) {
            unverified(Kind.COURSE, entry, c.verified(), 1, 3, all);
        }
    }

    private void unverified(
            Kind kind,
            CatalogEntry entry,
            @Nullable Verification verified,
            int value,
            int minutes,
            List<QueueEntry> all) {
        LocalDate today = LocalDate.now(clock);
        long days = verified == null ? 3L * HALF_YEAR_DAYS : ChronoUnit.DAYS.between(verified.date(), today);
        double halfYears = (double) days / HALF_YEAR_DAYS - (kind == Kind.COURSE ? 1 : 0);
        if (halfYears >= 1) {
            all.add(new QueueEntry(
                    kind,
                    entry.key().path() + " " + (verified == null ? "never" : verified.date()),
                    entry.thing().title(),
                    verified == null ? "" : verified.date().toString(),
                    value * halfYears,
                    minutes,
                    "curation/catalog/" + entry.key().path()));
        }
    }

    private void thin(List<QuestionEntry> bank, List<QueueEntry> all) {
        Catalog catalog = catalogService.current();
        Map<String, Double> worth = new HashMap<>();
        for (Role role : catalog.roles()) {
            for (Role.Requirement line : role.requirements()) {
                long near = bank.stream()
                        .filter(entry -> entry.state() == Lifecycle.PUBLISHED
                                && entry.skill().equals(line.skill())
                                && Math.abs(entry.content().level() - line.level()) <= 1)
                        .count();
                if (near < FEWEST_NEAR_A_CUT) {
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
                    level,
                    value,
                    15,
                    "curation/add-question?skill=" + skill));
        });
    }

    /** Leaves the queue as it is looked at and left unchanged; it comes back after half a year, or when there is something new. */
    @Transactional
    public void settle(Actor actor, QueueEntry entry) {
        actor.requireAdmin();
        switch (entry.kind()) {
            case REPORT -> reports.settle(actor, UUID.fromString(entry.subject()));
            case CERTIFICATION, COURSE -> verify(actor, entry);
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
