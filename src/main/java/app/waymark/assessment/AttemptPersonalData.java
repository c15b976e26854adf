package app.waymark.assessment;

import app.waymark.people.OpenWork;
import app.waymark.people.PersonalDataSource;
import app.waymark.people.PersonalRows;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's attempts, answers, results and question reports: exported, handed over and erased as one. */
@Component
class AttemptPersonalData implements PersonalDataSource, OpenWork {

    private final PersonalRows rows;
    private final AttemptService attempts;
    private final AttemptRepository repository;
    private final AnswerStore store;

    AttemptPersonalData(PersonalRows rows, AttemptService attempts, AttemptRepository repository, AnswerStore store) {
        this.rows = rows;
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
                "attempts", rows.documents("""
                        select to_jsonb(t) - 'person_id' - 'version' as document from attempt t
                        where t.person_id = :person order by t.started_at""", personId),
                "answers", rows.documents("""
                        select jsonb_build_object('attempt', p.attempt_id, 'seq', p.seq, 'question', p.question_id,
                            'skill', p.skill, 'shown', p.issued_at, 'outcome', n.outcome, 'selected', n.selected,
                            'number', n.number, 'milliseconds', n.ms_taken, 'too-fast', n.too_fast,
                            'answered', n.committed_at) as document
                        from attempt t join presentation p on p.attempt_id = t.id
                        left join answer n on n.attempt_id = p.attempt_id and n.seq = p.seq
                        where t.person_id = :person order by t.started_at, p.seq""", personId),
                "results", rows.documents("""
                        select r.document from attempt_result r join attempt t on t.id = r.attempt_id
                        where t.person_id = :person order by t.started_at""", personId),
                "reports", rows.documents("""
                        select jsonb_build_object('question', question_id, 'text', text, 'at', created_at) as document
                        from question_report where person_id = :person order by created_at""", personId),
                "self-ratings", rows.documents("""
                        select jsonb_build_object('attempt', s.attempt_id, 'domain', s.domain, 'level', s.level) as document
                        from self_rating s join attempt t on t.id = s.attempt_id
                        where t.person_id = :person order by t.started_at, s.domain""", personId),
                "learned-since", rows.documents("""
                        select jsonb_build_object('skill', skill, 'marked', marked_at, 'undone', undone_at) as document
                        from learned_since where person_id = :person order by marked_at""", personId));
    }

    @Override
    @Transactional
    public void erase(UUID personId) {
        // Reports are about questions and stay, without the person.
        rows.update("update question_report set person_id = null, text = '' where person_id = :person", personId);
        rows.delete(personId, "attempt", "learned_since");
    }

    @Override
    @Transactional
    public void transfer(UUID fromPersonId, UUID toPersonId) {
        // Of two marks for one skill the account's own stays.
        rows.update("""
                delete from learned_since m where person_id = :from and undone_at is null and exists (
                    select from learned_since o
                    where o.person_id = :to and o.skill = m.skill and o.undone_at is null)""", fromPersonId, toPersonId);
        rows.move(fromPersonId, toPersonId, "attempt", "question_report", "learned_since");
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
