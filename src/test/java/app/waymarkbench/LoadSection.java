package app.waymarkbench;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The most answers per second through the running application, beside a plain endpoint that does the same writes; and
 * what an open quiz costs in memory. Clients, server and database share the machine.
 */
final class LoadSection {

    private static final String ROLE = "lead-prompt-engineer";
    private static final int RUNS = 4;
    private static final int CLIENTS = 24;
    private static final int OPEN = 300;
    private static final int QUIZZES = 480;
    private static final int ANSWERS_OF_EACH = 12;
    private static final long WARM_NANOS = 4_000_000_000L;
    private static final long MEASURED_NANOS = 6_000_000_000L;

    private LoadSection() {}

    /** What one client does over and over; counts by itself. */
    private interface Step {
        int once() throws Exception;
    }

    static void measure(Figures figures, int port) throws Exception {
        figures.section("Load");
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        double whole = 0;
        double answers = 0;
        double inserts = 0;
        for (int i = 0; i < RUNS; i++) {
            whole = Math.max(whole, attempts(http, port));
            answers = Math.max(answers, answers(http, port));
            inserts = Math.max(inserts, plain(http, port));
        }
        figures.add("answers through the application, highest of " + RUNS, answers, "/s", "");
        figures.add("the same with starts, ends and results, highest of " + RUNS, whole, "/s", "");
        figures.add("the same writes by a plain endpoint, highest of " + RUNS, inserts, "/s", "");
        figures.add("answers / plain", answers / inserts, "x", ">= 0.5");
        figures.add("answers with starts, ends and results / plain", whole / inserts, "x", "");
        heap(figures, http, port);
    }

    /** Answers that another question follows, in quizzes that were begun before the clock runs. */
    private static double answers(HttpClient http, int port) throws Exception {
        Queue<UidlClient> begun = new ConcurrentLinkedQueue<>();
        inParallel(client -> {
            for (int i = 0; i < QUIZZES / CLIENTS; i++) {
                var quiz = new UidlClient(http, port);
                quiz.begin(ROLE);
                begun.add(quiz);
            }
        });
        var answered = new AtomicLong();
        long begin = System.nanoTime();
        inParallel(client -> {
            for (UidlClient quiz = begun.poll(); quiz != null; quiz = begun.poll()) {
                for (int i = 0; i < ANSWERS_OF_EACH; i++) {
                    if (!quiz.answer()) {
                        throw new IllegalStateException("A quiz has ended before its time");
                    }
                    answered.incrementAndGet();
                }
            }
        });
        return answered.get() / ((System.nanoTime() - begin) / 1e9);
    }

    /** What a client does until it is done. */
    private interface Work {
        void of(int client) throws Exception;
    }

    private static void inParallel(Work work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                running.add(threads.submit(() -> {
                    work.of(client);
                    return null;
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        }
    }

    /** Whole attempts one after the other: each is started, answered to its end, and scored. */
    private static double attempts(HttpClient http, int port) throws Exception {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            var client = new UidlClient(http, port);
            client.begin(ROLE);
            steps.add(() -> {
                if (client.answer()) {
                    return 1;
                }
                client.begin(ROLE);
                return 1;
            });
        }
        return perSecond(steps);
    }

    private static double plain(HttpClient http, int port) throws Exception {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            var client = new UidlClient(http, port);
            client.begin(ROLE);
            UUID attempt = UUID.fromString(client.plain("GET", "/bench/attempt"));
            var seq = new AtomicLong();
            steps.add(() -> {
                client.plain("POST", "/bench/answer?attempt=" + attempt + "&seq=" + seq.incrementAndGet());
                return 1;
            });
        }
        return perSecond(steps);
    }

    private static double perSecond(List<Step> steps) throws Exception {
        var counted = new AtomicLong();
        long from = System.nanoTime() + WARM_NANOS;
        long until = from + MEASURED_NANOS;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> running = new ArrayList<>();
            for (Step step : steps) {
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < until) {
                        int done = step.once();
                        if (System.nanoTime() >= from) {
                            counted.addAndGet(done);
                        }
                    }
                    return null;
                }));
            }
            for (Future<Void> future : running) {
                future.get();
            }
        }
        return counted.get() / (MEASURED_NANOS / 1e9);
    }

    private static void heap(Figures figures, HttpClient http, int port) throws Exception {
        long before = used();
        List<UidlClient> open = new ArrayList<>();
        for (int i = 0; i < OPEN; i++) {
            var client = new UidlClient(http, port);
            client.begin(ROLE);
            client.answer();
            open.add(client);
        }
        long after = used();
        figures.add("heap per open quiz, of " + open.size(), (after - before) / 1024.0 / OPEN, "kB", "<= 60");
    }

    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }
}
