package app.waymark.calibration;

import app.waymark.assessment.EngineTerms;
import app.waymark.calibration.simulation.RoleStudy;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Role;
import app.waymark.measurement.Item;
import app.waymark.operations.JobLock;
import app.waymark.operations.ScheduledJob;
import app.waymark.questions.ItemBank;
import app.waymark.questions.QuestionService;
import app.waymark.security.Actor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * How exactly the engine measures each role with the bank as it is: a simulation that takes some seconds, run in the
 * background and kept until catalogue or bank change.
 */
@Service
public class RolePrecisions implements ScheduledJob {

    /** Name of the job and of its lock. */
    static final String JOB = "calibration.precision";

    private static final long SEED = 20261128;

    private final JobLock jobs;
    private final CatalogService catalogService;
    private final QuestionService questionService;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final TaskExecutor background;
    private final int people;
    private final JsonMapper json = JsonMapper.builder().build();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger of = new AtomicInteger();

    RolePrecisions(
            JobLock jobs,
            CatalogService catalogService,
            QuestionService questionService,
            JdbcClient jdbc,
            TransactionOperations transaction,
            @Qualifier("applicationTaskExecutor") TaskExecutor background,
            @Value("${waymark.precision.people:100}") int people) {
        this.jobs = jobs;
        this.catalogService = catalogService;
        this.questionService = questionService;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.background = background;
        this.people = people;
    }

    /**
     * What was found for a role.
     *
     * @param people made-up people behind each point
     * @param current whether catalogue and bank are still what they were then
     */
    public record Found(String role, int people, Instant at, boolean current, List<Point> points) {}

    /**
     * Where attempts of some minutes get to.
     *
     * @param questions mean number of questions
     * @param error how far the estimate of the role as a whole is from the truth: the root of the mean squared
     *     difference, in logits
     * @param low lower end of its 95 % interval
     * @param high upper end of it
     */
    public record Point(int minutes, double questions, double error, double low, double high) {

        private static Point of(RoleStudy.Point point) {
            return new Point(point.minutes(), point.questions(), point.error(), point.low(), point.high());
        }
    }

    /** How far this node is with people; 0 of 0 when it is not at it. */
    public record Progress(int done, int of) {}

    /** What is stored of one role. */
    private record Stored(int people, List<Point> points) {}

    @Override
    public String name() {
        return JOB;
    }

    @Override
    @Scheduled(cron = "${waymark.precision.cron:0 7 5 * * *}")
    public void runByClock() {
        jobs.runUnlessRunning(JOB, this::compute);
    }

    /** Begins to simulate in the background, unless that is going on here or elsewhere. */
    public void begin(Actor actor) {
        actor.requireAdmin();
        of.compareAndSet(0, 1);
        background.execute(() -> {
            try {
                jobs.runUnlessRunning(JOB, this::compute);
            } finally {
                idle();
            }
        });
    }

    /** How far it is. */
    public Progress progress(Actor actor) {
        actor.requireAdmin();
        return new Progress(done.get(), of.get());
    }

    /** What was last found for each role, by slug. */
    public Map<String, Found> found(Actor actor) {
        actor.requireAdmin();
        String revisions = revisions();
        Map<String, Found> found = new HashMap<>();
        jdbc.sql("select role, document, revisions, computed_at from role_precision")
                .query(row -> {
                    Stored stored = json.readValue(row.getString("document"), Stored.class);
                    found.put(
                            row.getString("role"),
                            new Found(
                                    row.getString("role"),
                                    stored.people(),
                                    row.getTimestamp("computed_at").toInstant(),
                                    row.getString("revisions").equals(revisions),
                                    stored.points()));
                });
        return found;
    }

    private String revisions() {
        return catalogService.current().revision() + " "
                + questionService.bank().revision();
    }

    private void idle() {
        done.set(0);
        of.set(0);
    }

    private void compute() {
        String revisions = revisions();
        if (isDone(revisions)) {
            return;
        }
        Catalog catalog = catalogService.current();
        ItemBank bank = questionService.bank();
        done.set(0);
        of.set(people * catalog.roles().size());
        try {
            Map<String, Stored> all = new HashMap<>();
            for (Role role : catalog.roles()) {
                study(catalog, bank, role)
                        .ifPresent(points -> all.put(
                                role.slug(),
                                new Stored(
                                        people, points.stream().map(Point::of).toList())));
            }
            transaction.executeWithoutResult(status -> store(all, revisions));
        } finally {
            idle();
        }
    }

    private boolean isDone(String revisions) {
        return jdbc.sql("select exists (select 1 from role_precision where revisions = :revisions)")
                .param("revisions", revisions)
                .query(Boolean.class)
                .single();
    }

    private Optional<List<RoleStudy.Point>> study(Catalog catalog, ItemBank bank, Role role) {
        var terms = new EngineTerms(catalog.domains(), catalog.skills());
        List<Item> items = terms.items(bank.items());
        app.waymark.measurement.Role asked = terms.role(role);
        boolean askable = asked.requirements().stream()
                .anyMatch(line -> items.stream().anyMatch(item -> item.skill() == line.skill() && item.counted()));
        return askable
                ? Optional.of(RoleStudy.of(terms.tree(), items, asked, people, SEED, done::incrementAndGet))
                : Optional.empty();
    }

    private void store(Map<String, Stored> all, String revisions) {
        jdbc.sql("delete from role_precision").update();
        all.forEach((role, stored) -> jdbc.sql("""
                        insert into role_precision (role, document, revisions) values (:role, :document::jsonb, :revisions)
                        """)
                .param("role", role)
                .param("document", json.writeValueAsString(stored))
                .param("revisions", revisions)
                .update());
    }
}
