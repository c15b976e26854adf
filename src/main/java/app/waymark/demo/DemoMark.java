package app.waymark.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says whether this database holds the demo organisation, and how far making it has come. */
@Component
class DemoMark {

    /** What a database is to the demo. */
    enum Standing {
        NO_DEMO,
        BEING_MADE,
        MADE,
        /** Making it has been interrupted: part of it is there. */
        INTERRUPTED
    }

    private static final int NOT_HERE = -1;

    private final JdbcClient jdbc;
    private final AtomicInteger percent = new AtomicInteger(NOT_HERE);
    private volatile boolean known;
    private volatile Standing standing = Standing.NO_DEMO;

    DemoMark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Read once: only this server's start can change it, and then tells. */
    Standing standing() {
        if (!known) {
            standing = jdbc.sql("select made_at is not null from demo_organisation")
                    .query(Boolean.class)
                    .optional()
                    .map(made -> made ? Standing.MADE : Standing.INTERRUPTED)
                    .orElse(Standing.NO_DEMO);
            known = true;
        }
        return standing;
    }

    /** How much of it is made, in per cent; 0 to 100 while it is being made. */
    int percent() {
        return Math.max(0, percent.get());
    }

    void progress(int done) {
        percent.set(done);
    }

    @Transactional
    public void begin(Instant now) {
        jdbc.sql("insert into demo_organisation (started_at) values (:now)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        say(Standing.BEING_MADE);
    }

    @Transactional
    public void finish(Instant now) {
        jdbc.sql("update demo_organisation set made_at = :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        say(Standing.MADE);
    }

    private void say(Standing now) {
        standing = now;
        known = true;
    }
}
