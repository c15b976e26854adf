package app.waymarkbench;

import app.waymark.assessment.AnswerSubmission;
import app.waymark.assessment.AttemptService;
import app.waymark.assessment.PlayerState;
import app.waymark.assessment.QuizScope;
import app.waymark.security.Actor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Recalibration of a thousand questions from a million answers, by a second process with 256 MB of heap, while people
 * answer in this one.
 */
final class RecalibrationSection {

    private static final int QUESTIONS = 1_000;
    private static final int PEOPLE = 20_000;
    private static final int ANSWERS_EACH = 50;
    private static final int BEFORE = 300;
    private static final QuizScope SCOPE = new QuizScope(QuizScope.Kind.ROLE, "lead-prompt-engineer");

    private RecalibrationSection() {}

    static void measure(Figures figures, ConfigurableApplicationContext application)
            throws IOException, InterruptedException {
        figures.section("Recalibration");
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        fill(jdbc);
        var answering = new Answering(application.getBean(AttemptService.class), jdbc);
        answering.answer(BEFORE);
        long[] alone = answering.answer(BEFORE);
        var over = new AtomicBoolean();
        List<Long> meanwhile = new ArrayList<>();
        Thread people = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                meanwhile.add(answering.answer(1)[0]);
            }
        });
        String said = child(application.getEnvironment());
        over.set(true);
        people.join();
        String[] words = said.split(" ", -1);
        figures.add("questions fitted", Double.parseDouble(words[0]), "", ">= " + QUESTIONS);
        figures.add(
                "seconds for them, of " + PEOPLE * ANSWERS_EACH + " answers",
                Double.parseDouble(words[1]),
                "s",
                "<= 10");
        figures.add("largest heap of 256 MB in use", Double.parseDouble(words[2]), "MB", "<= 256");
        figures.addTimes("an answer before", alone, "");
        figures.addTimes(
                "an answer meanwhile", meanwhile.stream().mapToLong(n -> n).toArray(), "");
    }

    /** Copies of published questions up to the number wanted, and people who have answered them. */
    private static void fill(JdbcClient jdbc) {
        jdbc.sql("set constraints all deferred").update();
        jdbc.sql("""
                        with wanted as (
                            select v.*, row_number() over (order by v.hash) as n from question q
                            join question_version v on v.hash = q.current_hash where q.status = 'published'
                        ), lacking as (
                            select * from wanted where n <= greatest(0, :questions - (select count(*) from wanted))
                        ), copied as (
                            insert into question (id, skill, status, current_hash)
                            select 'bench-' || n, skill, 'published', 'bench-' || hash from lacking returning id
                        ), versions as (
                            insert into question_version
                                (hash, question_id, skill, level, format, content, words, expected_seconds)
                            select 'bench-' || hash, 'bench-' || n, skill, level, format, content, words,
                                expected_seconds from lacking returning hash
                        )
                        insert into item_parameter (question_hash, seq, a, b, c, sigma_b, source)
                        select 'bench-' || l.hash, 1, p.a, p.b, p.c, p.sigma_b, 'author' from lacking l
                        join item_parameter p on p.question_hash = l.hash and p.seq = 1
                        """).param("questions", QUESTIONS).update();
        jdbc.sql("""
                        with made as (select gen_random_uuid() as id from generate_series(1, :people)),
                            people as (insert into person (id) select id from made returning id)
                        insert into attempt (id, person_id, scope_kind, scope_slug, status, minutes, seed, evidence,
                            catalog_revision, engine_version, ended_at, end_reason)
                        select gen_random_uuid(), id, 'field', 'bench', 'ended', 12, 1, '{}',
                            (select max(id) from catalog_revision), '1', now(), 'BUDGET_SPENT' from people
                        """).param("people", PEOPLE).update();
        jdbc.sql("""
                        with asked as (
                            select q.id, v.hash, v.skill, p.b, p.c, row_number() over (order by v.hash) - 1 as n,
                                count(*) over () as questions, (hashtext(v.hash) % 100) / 100.0 as off
                            from question q join question_version v on v.hash = q.current_hash
                            join item_parameter p on p.question_hash = v.hash and p.seq = 1
                            where q.status = 'published' order by v.hash limit :questions
                        ), people as (
                            select id, row_number() over () as i, random_normal() as m from attempt
                            where scope_slug = 'bench'
                        ), rows as (
                            select p.id as attempt, s as seq, p.m, a.* from people p
                            cross join generate_series(1, :each) s
                            join asked a on a.n = (p.i * 37 + s * 19) % a.questions
                        ), shown as (
                            insert into presentation (attempt_id, seq, nonce, question_id, question_hash, skill, a, b,
                                c, sigma_b, counted, option_order, words, expected_seconds, mean_before, variance_before)
                            select attempt, seq, gen_random_uuid(), id, hash, skill, 1, b, c, 0.7, true, '{0,1,2,3}',
                                40, 60, m, 0.4 from rows
                        )
                        insert into answer (attempt_id, seq, outcome, selected, ms_taken, too_fast)
                        select attempt, seq, case when random() < c + (1 - c) / (1 + exp(b + off - m))
                            then 'right' when random() < 0.2 then 'dont-know' else 'wrong' end, '{}', 30000, false
                        from rows
                        """).param("questions", QUESTIONS).param("each", ANSWERS_EACH).update();
        jdbc.sql("analyze presentation").update();
        jdbc.sql("analyze answer").update();
        jdbc.sql("analyze attempt").update();
    }

    /** Runs the second process; its last line is the number fitted, the seconds, and the largest heap in megabytes. */
    private static String child(Environment environment) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecalibrationProcess.class.getName(),
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.datasource.username"),
                        environment.getRequiredProperty("spring.datasource.password"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String all = out.lines().collect(Collectors.joining("\n"));
            if (child.waitFor() != 0) {
                throw new IOException("The second process failed: " + all);
            }
            return all.substring(all.lastIndexOf('\n') + 1);
        }
    }

    /** People who answer one question after the other. */
    private static final class Answering {

        private final AttemptService attempts;
        private final JdbcClient jdbc;
        private Actor actor;
        private PlayerState state;

        Answering(AttemptService attempts, JdbcClient jdbc) {
            this.attempts = attempts;
            this.jdbc = jdbc;
            actor = AnswerSection.person(jdbc);
            state = attempts.current(actor, attempts.start(actor, SCOPE));
        }

        /** Nanoseconds of each of so many answers. */
        long[] answer(int count) {
            long[] nanos = new long[count];
            for (int i = 0; i < count; i++) {
                if (state.ended()) {
                    actor = AnswerSection.person(jdbc);
                    state = attempts.current(actor, attempts.start(actor, SCOPE));
                }
                var question = Objects.requireNonNull(state.question());
                var submission = AnswerSubmission.dontKnow(question.seq(), question.nonce(), 35_000);
                long begin = System.nanoTime();
                state = attempts.answer(actor, state.attemptId(), submission).state();
                nanos[i] = System.nanoTime() - begin;
            }
            return nanos;
        }
    }
}
