package app.waymark.assessment;

import app.waymark.people.OpenWork;
import app.waymark.people.PersonalDataSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** A person's attempts, answers, results and question reports: exported, handed over and erased as one. */
@Component
class AttemptPersonalData implements PersonalDataSource, OpenWork {

    private final JdbcClient jdbc;
    private final AttemptService attempts;
    private final AttemptRepository repository;
    private final AnswerStore store;

    AttemptPersonalData(JdbcClient jdbc, AttemptService attempts, AttemptRepository repository, AnswerStore store) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.repository = repository;
        this.store = store;
    }

    @Override
    public String section() {
        return "assessment";
    }

    @Override
    @Transactional(readOnly = true)
    public Object export(UUID personId) {
        return Map.of(
                "attempts", rows("""
                        select to_jsonb(t) - 'person_id' - 'version' as document from attempt t
                        where t.person_id = :person order by t.started_at""", personId),
                "answers", rows("""
                        select jsonb_build_object('attempt', p.attempt_id, 'seq', p.seq, 'question', p.question_id,
                            'skill', p.skill, 'shown', p.issued_at, 'outcome', n.outcome, 'selected', n.selected,
                            'number', n.number, 'milliseconds', n.ms_taken, 'too-fast', n.too_fast,
                            'answered', n.committed_at) as document
                        from attempt t join presentation p on p.attempt_id = t.id
                        left join answer n on n.attempt_id = p.attempt_id and n.seq = p.seq
                        where t.person_id = :person order by t.started_at, p.seq""", personId),
                "results", rows("""
                        select r.document from attempt_result r join attempt t on t.id = r.attempt_id
                        where t.person_id = :person order by t.started_at""", personId),
                "reports", rows("""
                        select jsonb_build_object('question', question_id, 'text', text, 'at', created_at) as document
                        from question_report where person_id = :person order by created_at""", personId),
                "self-ratings", rows("""
                        select jsonb_build_object('attempt', s.attempt_id, 'domain', s.domain, 'level', s.level) as document
                        from self_rating s join attempt t on t.id = s.attempt_id
                        where t.person_id = :person order by t.started_at, s.domain""", personId),
                "learned-since", rows("""
                        select jsonb_build_object('skill', skill, 'marked', marked_at, 'undone', undone_at) as document
                        from learned_since where person_id = :person order by marked_at""", personId));
    }

    private List<Object> rows(String sql, UUID personId) {
        return jdbc.sql(sql)
                .param("person", personId)
                .query((row, n) -> (Object) JsonMapper.shared().readTree(row.getString("document")))
                .list();
    }

    @Override
    @Transactional
    public void erase(UUID personId) {
        // Reports are about questions and stay, without the person.
        jdbc.sql("update question_report set person_id = null, text = '' where person_id = :person")
                .param("person", personId)
                .update();
        for (String table : Set.of("attempt", "learned_since")) {
            jdbc.sql("delete from " + table + " where person_id = :person")
                    .param("person", personId)
                    .update();
        }
    }

    @Override
    @Transactional
    public void transfer(UUID fromPersonId, UUID toPersonId) {
        // Of two marks for one skill the account's own stays.
        jdbc.sql("""
                        delete from learned_since m where person_id = :from and undone_at is null and exists (
                            select from learned_since o
                            where o.person_id = :to and o.skill = m.skill and o.undone_at is null)""").param("to", toPersonId).param("from", fromPersonId).update();
        for (String table : Set.of("attempt", "question_report", "learned_since")) {
            jdbc.sql("update " + table + " set person_id = :to where person_id = :from")
                    .param("to", toPersonId)
                    .param("from", fromPersonId)
                    .update();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Open> find(UUID personId) {
        return repository.findOpen(personId).map(attempt -> {
            int answers = (int) store.rows(attempt.id()).stream()
                    .filter(row -> row.answer() != null)
                    .count();
            return new Open(attempts.nameOf(attempt.scope()), answers, attempt.startedAt());
        });
    }

    @Override
    @Transactional
    public void end(UUID personId) {
        repository.findOpen(personId).ifPresent(attempt -> attempts.endOpen(personId, attempt.id()));
    }
}
