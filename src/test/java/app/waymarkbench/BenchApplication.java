package app.waymarkbench;

import app.waymark.WaymarkApplication;
import app.waymark.security.CurrentActor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The application, a clock that lets people read, and a plain endpoint to hold the player against. */
@Configuration(proxyBeanMethods = false)
@Import({WaymarkApplication.class, BenchApplication.PlainInsert.class})
class BenchApplication {

    /** Every look at this clock is forty seconds later, so that no answer comes too fast to have been read. */
    @Bean
    @Primary
    Clock readingClock() {
        return new Clock() {
            private final AtomicLong looks = new AtomicLong();

            @Override
            public Instant instant() {
                return Instant.now().plus(Duration.ofSeconds(40 * looks.incrementAndGet()));
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Bean
    @Order(-1)
    SecurityFilterChain benchFilterChain(HttpSecurity http) {
        return http.securityMatcher("/bench/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /**
     * Does the writes of one answer for the same person, and nothing else: behind a filter chain with the same standard
     * filters, in the person's session, it finds out by their cookie who is asking, locks their attempt and stores an
     * answer and the next question, in one transaction.
     */
    @RestController
    static class PlainInsert {

        private final JdbcClient jdbc;
        private final TransactionOperations transaction;
        private final CurrentActor currentActor;

        PlainInsert(JdbcClient jdbc, TransactionOperations transaction, CurrentActor currentActor) {
            this.jdbc = jdbc;
            this.transaction = transaction;
            this.currentActor = currentActor;
        }

        /** The open attempt of whoever asks. */
        @GetMapping("/bench/attempt")
        String attempt() {
            return jdbc.sql("select id from attempt where person_id = :person and status = 'open'")
                    .param("person", currentActor.require().personId())
                    .query(UUID.class)
                    .single()
                    .toString();
        }

        @PostMapping("/bench/answer")
        String answer(@RequestParam UUID attempt, @RequestParam int seq) {
            UUID person = currentActor.require().personId();
            transaction.executeWithoutResult(status -> {
                jdbc.sql("select version from attempt where id = :attempt and person_id = :person for update")
                        .param("attempt", attempt)
                        .param("person", person)
                        .query(Integer.class)
                        .single();
                jdbc.sql("""
                                insert into answer (attempt_id, seq, outcome, selected, ms_taken, too_fast)
                                values (:attempt, :seq, 'dont-know', '{}', 30000, false)
                                """).param("attempt", attempt).param("seq", seq).update();
                jdbc.sql("""
                                insert into presentation (attempt_id, seq, nonce, question_id, question_hash, skill, a,
                                    b, c, sigma_b, counted, option_order, words, expected_seconds, mean_before,
                                    variance_before)
                                select attempt_id, :next, gen_random_uuid(), question_id, question_hash, skill, a, b, c,
                                    sigma_b, counted, option_order, words, expected_seconds, mean_before,
                                    variance_before
                                from presentation where attempt_id = :attempt and seq = 1
                                """).param("attempt", attempt).param("next", seq + 1).update();
            });
            return "saved";
        }
    }
}
