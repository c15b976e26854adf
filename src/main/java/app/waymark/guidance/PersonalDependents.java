package app.waymark.guidance;

import app.waymark.base.Phrase;
import app.waymark.catalog.DependentsSource;
import app.waymark.catalog.EntryKey;
import app.waymark.catalog.PeopleCounts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How many people keep something of the catalogue in their own plan, way, marks and notes; never who. */
@Component
class PersonalDependents implements DependentsSource {

    private final PeopleCounts people;

    PersonalDependents(PeopleCounts people) {
        this.people = people;
    }

    @Override
    public List<Phrase> counted(EntryKey key) {
        return switch (key.kind()) {
            case ROLE ->
                said(Stream.of(
                        people.say(
                                "guidance.dependents.chosen",
                                "select person_id from chosen_role where role = :slug",
                                key),
                        people.say(
                                "guidance.dependents.planned-for",
                                "select person_id from learning_plan where role = :slug",
                                key),
                        people.say(
                                "guidance.dependents.ordered",
                                "select person_id from way_order where role = :slug",
                                key)));
            case ROADMAP ->
                said(Stream.of(
                        people.say(
                                "guidance.dependents.marked",
                                "select person_id from stage_mark where roadmap = :slug"
                                        + " union all select person_id from stage_evidence where roadmap = :slug",
                                key),
                        people.say(
                                "guidance.dependents.ordered",
                                "select person_id from way_order"
                                        + " where exists (select from unnest(stages) s where starts_with(s, :slug || '/'))",
                                key),
                        planned("items[*].stage.roadmap", key)));
            case SKILL -> said(Stream.of(planned("items[*].targets[*].skill", key)));
            case COURSE -> said(Stream.of(planned("items[*].course", key)));
            case CERTIFICATION -> said(Stream.of(planned("examinations[*].certification", key)));
            case DOMAIN, MISCONCEPTION -> List.of();
        };
    }

    /** @param path within the document of a kept plan */
    private Optional<Phrase> planned(String path, EntryKey key) {
        return people.say(
                "guidance.dependents.planned",
                "select person_id from learning_plan where jsonb_path_exists(document, '$." + path
                        + " ? (@ == $slug)', jsonb_build_object('slug', cast(:slug as text)))",
                key);
    }

    private static List<Phrase> said(Stream<Optional<Phrase>> phrases) {
        return phrases.flatMap(Optional::stream).toList();
    }
}
