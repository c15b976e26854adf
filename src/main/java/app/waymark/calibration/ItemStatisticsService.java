package app.waymark.calibration;

import app.waymark.assessment.AnswerFacts;
import app.waymark.calibration.ItemAnalysis.Question;
import app.waymark.measurement.ItemParameters;
import app.waymark.operations.JobLock;
import app.waymark.operations.ScheduledJob;
import app.waymark.operations.Settings;
import app.waymark.operations.Threshold;
import app.waymark.questions.ItemKey;
import app.waymark.questions.ItemKeys;
import app.waymark.questions.ItemParameterService;
import app.waymark.security.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Statistics of the questions, computed every night on one node; admins see them, never a person's answers. */
@Service
public class ItemStatisticsService implements ScheduledJob {

    private static final Logger log = LoggerFactory.getLogger(ItemStatisticsService.class);

    /** Name of the job and of its lock. */
    static final String JOB = "calibration.statistics";

    /** May only go up from the usual: fewer answers would flag questions for nothing. */
    static final Threshold FEWEST = new Threshold("calibration.fewest-answers", 30, 30, 500, 60);

    private final JobLock jobs;
    private final AnswerFacts facts;
    private final ItemKeys keys;
    private final ItemParameterService parameters;
    private final ItemStatisticsStore store;
    private final Settings settings;

    ItemStatisticsService(
            JobLock jobs,
            AnswerFacts facts,
            ItemKeys keys,
            ItemParameterService parameters,
            ItemStatisticsStore store,
            Settings settings) {
        this.jobs = jobs;
        this.facts = facts;
        this.keys = keys;
        this.parameters = parameters;
        this.store = store;
        this.settings = settings;
    }

    /** Fewest answers from which anything is said. */
    public int fewest() {
        return settings.number(FEWEST);
    }

    @Override
    public String name() {
        return JOB;
    }

    @Override
    @Scheduled(cron = "${waymark.statistics.cron:0 17 4 * * *}")
    public void runByClock() {
        jobs.runUnlessRunning(JOB, this::compute);
    }

    /** Computes everything now, unless another node is at it. */
    public void computeNow(Actor actor) {
        actor.requireAdmin();
        jobs.runUnlessRunning(JOB, this::compute);
    }

    private void compute() {
        Map<String, ItemParameterService.Current> current = parameters.current();
        Map<String, ItemKey> known = keys.current();
        List<ItemStatistics> all = new ArrayList<>();
        int fewest = fewest();
        facts.forEachVersion((hash, answers) -> {
            ItemParameterService.Current now = current.get(hash);
            if (now != null) {
                ItemKey key = Objects.requireNonNull(known.get(hash));
                var authors =
                        new ItemParameters(1, now.prior().b(), now.parameters().c(), ItemParameters.AUTHORS_SIGMA_B);
                ItemAnalysis.of(
                                new Question(hash, now.parameters(), authors, key.options(), key.keys()),
                                answers,
                                fewest)
                        .ifPresent(all::add);
            }
        });
        store.replace(all);
        log.info("Statistics of {} questions", all.size());
    }

    /** Statistics of one version; empty while too few have answered it. */
    public Optional<ItemStatistics> of(Actor actor, String hash) {
        actor.requireAdmin();
        return store.find(hash);
    }

    /** How often a question was shown, and in how many attempts it could have been. */
    public AnswerFacts.Shown exposure(Actor actor, String questionId) {
        actor.requireAdmin();
        return facts.shown(questionId);
    }

    /** All with something to look at. */
    public List<ItemStatistics> flagged(Actor actor) {
        actor.requireAdmin();
        return store.flagged();
    }

    /** When the statistics were last computed; empty while there are none. */
    public Optional<Instant> computedAt(Actor actor) {
        actor.requireAdmin();
        return store.computedAt();
    }
}
