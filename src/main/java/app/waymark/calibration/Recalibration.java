package app.waymark.calibration;

import app.waymark.assessment.AnswerAggregates;
import app.waymark.measurement.AnswerBin;
import app.waymark.measurement.BankSharpness;
import app.waymark.measurement.ItemCalibration;
import app.waymark.measurement.ItemParameters;
import app.waymark.operations.JobLock;
import app.waymark.operations.ScheduledJob;
import app.waymark.questions.ItemParameterService;
import app.waymark.questions.ItemParameterService.Current;
import app.waymark.questions.ItemParameterService.Fitted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Learns from the answers how hard the questions are, every night and on one node at a time. Each fit starts from the
 * author's guess and takes all answers, so running it twice counts nothing twice, and answers that somebody has erased
 * are gone from the next fit. Fitted are questions with clearly more (or fewer) answers than behind their current
 * numbers, and, once all answers together show that the bank is sharper or blunter than thought, those without enough
 * answers for a discrimination of their own. Results already given and questions already shown keep the numbers they were
 * given with.
 */
@Service
class Recalibration implements ScheduledJob {

    private static final Logger log = LoggerFactory.getLogger(Recalibration.class);

    /** Name of the job and of its lock. */
    static final String JOB = "calibration.recalibrate";

    /** Fewer answers say less about a difficulty than its author does. */
    static final int FEWEST_ANSWERS = 10;

    /** A fit is worth a new row when the number of answers has changed by this share. */
    private static final double WORTHWHILE = 0.1;

    /** So far, in ln a, the bank's sharpness must have moved before all questions that rest on it get new rows. */
    private static final double OTHERWISE_SHARP = 0.05;

    private final JobLock jobs;
    private final AnswerAggregates aggregates;
    private final ItemParameterService parameters;

    Recalibration(JobLock jobs, AnswerAggregates aggregates, ItemParameterService parameters) {
        this.jobs = jobs;
        this.aggregates = aggregates;
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return JOB;
    }

    @Override
    @Scheduled(cron = "${waymark.calibration.cron:0 47 3 * * *}")
    public void runByClock() {
        jobs.runUnlessRunning(JOB, this::recalibrate);
    }

    /**
     * Recalibrates now, unless another node is at it.
     *
     * @return number of questions that got new numbers; 0 while another node is at it
     */
    int run() {
        var recorded = new AtomicInteger();
        jobs.runUnlessRunning(JOB, () -> recorded.set(recalibrate()));
        return recorded.get();
    }

    private int recalibrate() {
        Map<String, Current> current = parameters.current();
        Map<String, BankSharpness.Answers> answers = new HashMap<>();
        aggregates.forEachVersion((hash, bins) -> {
            Current now = current.get(hash);
            if (now != null) {
                answers.put(hash, answers(now, bins));
            }
        });
        double sharpness = BankSharpness.of(answers.values());
        List<Fitted> fitted = new ArrayList<>();
        current.forEach((hash, now) -> {
            BankSharpness.Answers given = answers.getOrDefault(hash, answers(now, List.of()));
            if (isWorthwhile(now, given.count()) || isOtherwiseSharp(now, sharpness)) {
                fitted.add(fit(now, given, sharpness));
            }
        });
        int recorded = parameters.record(fitted);
        log.info("Recalibration: {} questions have new numbers, the bank's sharpness is {}", recorded, sharpness);
        return recorded;
    }

    private static Fitted fit(Current now, BankSharpness.Answers given, double sharpness) {
        ItemParameters fitted = given.fitted(sharpness);
        double spread = given.spreadOfLogA(sharpness, fitted);
        return new Fitted(now.hash(), now.seq(), fitted, Double.isNaN(spread) ? null : spread, given.count());
    }

    private static BankSharpness.Answers answers(Current now, List<AnswerBin> bins) {
        return new BankSharpness.Answers(now.prior(), now.parameters().c(), bins);
    }

    private static boolean isWorthwhile(Current now, long answers) {
        return answers >= FEWEST_ANSWERS
                && answers != now.answers()
                && Math.abs(answers - now.answers()) >= WORTHWHILE * now.answers();
    }

    /** Too few answers for a discrimination of its own, and the bank's has moved on from what it has. */
    private static boolean isOtherwiseSharp(Current now, double sharpness) {
        return now.answers() < ItemCalibration.ANSWERS_FOR_DISCRIMINATION
                && Math.abs(Math.log(sharpness / now.parameters().a())) >= OTHERWISE_SHARP;
    }
}
