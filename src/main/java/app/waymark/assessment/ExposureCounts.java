package app.waymark.assessment;

import app.waymark.measurement.Exposure;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often each question was shown. Counts older than five minutes serve whoever asks next while new ones are made, so
 * that only the first answer after a start waits for a look at everybody's.
 */
@Component
class ExposureCounts {

    private final LoadingCache<String, Exposure> counts;

    ExposureCounts(JdbcClient jdbc) {
        counts = Caffeine.newBuilder().refreshAfterWrite(Duration.ofMinutes(5)).build(key -> count(jdbc));
    }

    Exposure current() {
        return counts.get("all");
    }

    private static Exposure count(JdbcClient jdbc) {
        Map<String, Exposure.Use> use = new HashMap<>();
        // An item might have been shown in every attempt that was asked anything of its skill.
        jdbc.sql("""
                        select p.question_id, count(*) as given, s.attempts
                        from presentation p
                        join (select skill, count(distinct attempt_id) as attempts from presentation group by skill) s
                            on s.skill = p.skill
                        group by p.question_id, s.attempts
                        """).query(row -> {
            use.put(row.getString("question_id"), new Exposure.Use(row.getInt("attempts"), row.getInt("given")));
        });
        return new Exposure(use);
    }
}
