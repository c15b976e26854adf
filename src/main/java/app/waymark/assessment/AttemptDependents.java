package app.waymark.assessment;

import app.waymark.base.Phrase;
import app.waymark.catalog.DependentsSource;
import app.waymark.catalog.EntryKey;
import app.waymark.catalog.PeopleCounts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How many people are being asked about something of the catalogue, practise it or say they have learned it since. What
 * they have answered is told to nobody, and results already given keep what they name.
 */
@Component
class AttemptDependents implements DependentsSource {

    private final PeopleCounts people;

    AttemptDependents(PeopleCounts people) {
        this.people = people;
    }

    @Override
    public List<Phrase> counted(EntryKey key) {
        return switch (key.kind()) {
            case ROLE, DOMAIN -> Stream.of(open(key)).flatMap(Optional::stream).toList();
            case SKILL ->
                Stream.of(
                                open(key),
                                people.say(
                                        "assessment.dependents.practised",
                                        "select person_id from practice where skill = :slug",
                                        key),
                                people.say(
                                        "assessment.dependents.learned",
                                        "select person_id from learned_since where skill = :slug and undone_at is null",
                                        key))
                        .flatMap(Optional::stream)
                        .toList();
            case ROADMAP, COURSE, CERTIFICATION, MISCONCEPTION -> List.of();
        };
    }

    private Optional<Phrase> open(EntryKey key) {
        return people.say(
                "assessment.dependents.open",
                "select person_id from attempt where status = 'open' and scope_kind = :kind and scope_slug = :slug",
                key);
    }
}
