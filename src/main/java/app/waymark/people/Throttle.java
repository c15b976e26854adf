package app.waymark.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Counts tries. Each node counts for itself: behind a load balancer with sticky sessions a limit holds per node, which
 * still makes guessing hopeless.
 */
@Component
class Throttle {

    /** What is counted, and how many tries there are in how much time. */
    enum Limit {
        SIGN_IN_FROM_ADDRESS(50, Duration.ofMinutes(15)),
        SIGN_IN_TO_ACCOUNT(10, Duration.ofMinutes(15)),
        SIGN_UP_FROM_ADDRESS(20, Duration.ofHours(1)),
        MAIL_FROM_ADDRESS(20, Duration.ofHours(1)),
        MAIL_TO_ACCOUNT(4, Duration.ofHours(1));

        private final int tries;
        private final Duration time;

        Limit(int tries, Duration time) {
            this.tries = tries;
            this.time = time;
        }

        private Bucket newBucket() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, time))
                    .build();
        }
    }

    private record Key(Limit limit, String whose) {}

    private record Counted(Bucket bucket, Instant since) {}

    private final Cache<Key, Counted> counted = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /**
     * Counts one try.
     *
     * @throws TooManyTries when there were too many
     */
    void count(Limit limit, String whose) {
        ConsumptionProbe probe = bucket(limit, whose).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyTries(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Takes back one try that turned out to be a good one. */
    void takeBack(Limit limit, String whose) {
        bucket(limit, whose).addTokens(1);
    }

    /** Forgets what was counted before a moment. */
    void forgetBefore(Limit limit, String whose, Instant moment) {
        counted.asMap()
                .computeIfPresent(
                        new Key(limit, whose), (key, value) -> value.since().isBefore(moment) ? null : value);
    }

    /** Forgets everything. */
    void forgetAll() {
        counted.invalidateAll();
    }

    private Bucket bucket(Limit limit, String whose) {
        return counted.get(new Key(limit, whose), key -> new Counted(limit.newBucket(), Instant.now()))
                .bucket();
    }
}
