package app.waymark.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The real time for everybody, and an earlier one for the thread that lives through the demo's past. */
@Component
@Primary
@Profile("demo")
final class DemoClock extends Clock {

    private static final ThreadLocal<Instant> PAST = new ThreadLocal<>();

    /** Puts this thread at a moment of the past. */
    void moveTo(Instant moment) {
        PAST.set(moment);
    }

    /** Lets time pass for this thread. */
    void advance(Duration by) {
        PAST.set(Objects.requireNonNull(PAST.get()).plus(by));
    }

    /** Brings this thread back. */
    void present() {
        PAST.remove();
    }

    @Override
    public Instant instant() {
        Instant moment = PAST.get();
        return moment == null ? Instant.now() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
