package app.waymark.demo;

import app.waymark.people.MadeUpAccounts;
import app.waymark.people.PeopleMail;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * With the profile {@code demo} and only into a database without any account: makes the demo organisation at the first
 * start. A server that sends mail does not get one.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final int BAR = 20;
    private static final int STEP = 100 / BAR;

    private final DemoMark mark;
    private final DemoMaking making;
    private final MadeUpAccounts accounts;
    private final PeopleMail mail;
    private final String chosenPassword;

    DemoStart(
            DemoMark mark,
            DemoMaking making,
            MadeUpAccounts accounts,
            PeopleMail mail,
            @Value("${waymark.demo.password:}") String chosenPassword) {
        this.mark = mark;
        this.making = making;
        this.accounts = accounts;
        this.mail = mail;
        this.chosenPassword = chosenPassword;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        switch (mark.standing()) {
            case MADE -> log.info("The demo organisation is there; nothing is made anew");
            case INTERRUPTED, BEING_MADE ->
                log.warn(
                        "Making the demo organisation was interrupted. To make it anew, start with an empty data directory");
            case NO_DEMO -> make();
        }
    }

    private void make() {
        if (!accounts.noneYet()) {
            throw new IllegalStateException(
                    "The profile demo wants a database without accounts; this one has some, and stays as it is");
        }
        if (mail.configured()) {
            throw new IllegalStateException("The demo's people are made up; a server that sends mail gets no demo");
        }
        Instant began = Instant.now();
        String password = chosenPassword.isBlank() ? password() : chosenPassword;
        String hash = accounts.hash(password);
        mark.begin(began);
        DemoMaking.Made made = making.make(DemoTeam.ALL, hash, this::progress);
        mark.finish(Instant.now());
        log.warn(
                """
                The demo organisation is ready: {} made-up people and {} answers in {} seconds.
                All of them have the password  {}{}
                    {}
                """,
                made.people(),
                made.answers(),
                Duration.between(began, Instant.now()).toSeconds(),
                chosenPassword.isBlank() ? password : "that was given",
                chosenPassword.isBlank() ? "  (printed only now)" : "",
                String.join("\n    ", made.logins()));
    }

    private void progress(int percent) {
        if (percent / STEP > mark.percent() / STEP) {
            int full = percent / STEP;
            log.info("Demo organisation  [{}{}] {} %", "#".repeat(full), ".".repeat(BAR - full), percent);
        }
        mark.progress(percent);
    }

    private static String password() {
        var random = new SecureRandom();
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
