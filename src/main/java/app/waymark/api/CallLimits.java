package app.waymark.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often a token may call, and how often an address may come with one that does not work; on each node. */
@Component
class CallLimits {

    /** Calls a minute. */
    static final int CALLS = 60;

    /** Tokens that do not work, a minute. */
    static final int MISSES = 20;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    ConsumptionProbe call(Caller caller) {
        return take("token " + caller.token(), CALLS);
    }

    ConsumptionProbe miss(String address) {
        return take("address " + address, MISSES);
    }

    private ConsumptionProbe take(String whose, int most) {
        return buckets.get(
                        whose,
                        key -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                                .build())
                .tryConsumeAndReturnRemaining(1);
    }
}
