package app.waymark.assessment;

import app.waymark.catalog.Catalog;
import app.waymark.security.Actor;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "I have learned this since": from the person's next attempt on, answers to the skill's questions given before the mark
 * are left out, so that the skill starts afresh from what related skills say. Nothing is deleted, results already given
 * stay as they are, growth still compares with the earlier answers, and taking a mark back makes them count again.
 * Every method works for the actor alone; nobody marks anything for somebody else.
 */
@Service
public class LearnedSinceService {

    private final LearnedMarks marks;
    private final MeasurementModels models;
    private final Clock clock;

    LearnedSinceService(LearnedMarks marks, MeasurementModels models, Clock clock) {
        this.marks = marks;
        this.models = models;
        this.clock = clock;
    }

    /** The actor's marks that hold now, by the skill's name. */
    @Transactional(readOnly = true)
    public List<LearnedMark> marks(Actor actor) {
        Catalog catalog = models.current().catalog();
        return marks.at(actor.personId(), clock.instant()).entrySet().stream()
                .map(mark -> new LearnedMark(mark.getKey(), catalog.skillName(mark.getKey()), mark.getValue()))
                .sorted(Comparator.comparing(LearnedMark::name))
                .toList();
    }

    /**
     * Marks a skill as learned since; one that is marked keeps its date.
     *
     * @throws UnknownScope when the catalogue has no such skill
     */
    @Transactional
    public void mark(Actor actor, String skill) {
        if (!models.current().knows(skill)) {
            throw new UnknownScope("skill", skill);
        }
        marks.mark(actor.personId(), skill, clock.instant());
    }

    /** Takes a mark back; without one, nothing happens. */
    @Transactional
    public void undo(Actor actor, String skill) {
        marks.undo(actor.personId(), skill, clock.instant());
    }
}
