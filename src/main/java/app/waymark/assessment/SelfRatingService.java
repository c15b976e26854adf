package app.waymark.assessment;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.Domain;
import app.waymark.catalog.Skill;
import app.waymark.security.Actor;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people put themselves, domain by domain, before the first question. It is compared with the result afterwards and
 * enters nothing: neither the choice of questions nor the score.
 */
@Service
public class SelfRatingService {

    private final JdbcClient jdbc;
    private final AttemptRepository attempts;
    private final AnswerStore store;
    private final MeasurementModels models;

    SelfRatingService(JdbcClient jdbc, AttemptRepository attempts, AnswerStore store, MeasurementModels models) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.store = store;
        this.models = models;
    }

    /**
     * The domains that a scope measures; soft skills are left out.
     *
     * @throws UnknownScope when the catalogue has no such thing
     */
    public List<Domain> domains(QuizScope scope) {
        SkillModel model = models.current();
        Catalog catalog = model.catalog();
        Set<String> asked = model.skillsOf(scope).stream()
                .map(model::skill)
                .filter(skill -> !catalog.isSoft(skill.slug()))
                .map(Skill::domain)
                .collect(Collectors.toSet());
        return catalog.domains().stream()
                .filter(domain -> asked.contains(domain.slug()))
                .toList();
    }

    /**
     * Stores where the actor puts themselves, in place of what was stored for the attempt before.
     *
     * @param levels 0 (new to it) to 5 by domain; domains that were skipped are absent
     * @throws UnknownAttempt when the attempt is not the actor's
     * @throws IllegalStateException once a question has been answered, when it would no longer be a guess of one's own
     * @throws IllegalArgumentException for domains that are not measured, and levels out of range
     */
    @Transactional
    public void rate(Actor actor, UUID attemptId, Map<String, Integer> levels) {
        Attempt attempt = attempts.lock(attemptId, actor.personId()).orElseThrow(() -> new UnknownAttempt(attemptId));
        if (!attempt.isOpen() || store.rows(attemptId).stream().anyMatch(row -> row.answer() != null)) {
            throw new IllegalStateException("A self-rating comes before the first answer");
        }
        Set<String> measured =
                domains(attempt.scope()).stream().map(Domain::slug).collect(Collectors.toSet());
        if (!measured.containsAll(levels.keySet())
                || levels.values().stream().anyMatch(level -> level < 0 || level > 5)) {
            throw new IllegalArgumentException("Not a self-rating of this attempt");
        }
        jdbc.sql("delete from self_rating where attempt_id = :attempt")
                .param("attempt", attemptId)
                .update();
        levels.forEach(
                (domain, level) -> jdbc.sql("insert into self_rating (attempt_id, domain, level) values (:a, :d, :l)")
                        .param("a", attemptId)
                        .param("d", domain)
                        .param("l", level)
                        .update());
    }

    /**
     * What the actor had last said of themselves when the attempt began, by domain. An attempt that goes on from another
     * one asks nothing anew.
     *
     * @throws UnknownAttempt when the attempt is not the actor's
     */
    @Transactional(readOnly = true)
    public Map<String, Integer> ratings(Actor actor, UUID attemptId) {
        Attempt attempt = attempts.findByIdAndPersonId(attemptId, actor.personId())
                .orElseThrow(() -> new UnknownAttempt(attemptId));
        Map<String, Integer> levels = new LinkedHashMap<>();
        jdbc.sql("""
                        select distinct on (s.domain) s.domain, s.level
                        from self_rating s join attempt t on t.id = s.attempt_id
                        where t.person_id = :person and t.started_at <= :started
                        order by s.domain, t.started_at desc
                        """)
                .param("person", actor.personId())
                .param("started", attempt.startedAt().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    levels.put(row.getString("domain"), row.getInt("level"));
                });
        return levels;
    }
}
