package app.waymark.teams;

import app.waymark.base.Phrase;
import app.waymark.catalog.DependentsSource;
import app.waymark.catalog.EntryKey;
import app.waymark.catalog.PeopleCounts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In how many teams something of the catalogue is wanted, asked for or planned, and how many people have agreed to it.
 * Admins who retire it learn numbers only: no organisation, no team and nobody in it is named.
 */
@Component
class TeamDependents implements DependentsSource {

    private static final String TEAMS = " join team m on m.id = t.team_id and m.archived_at is null where ";

    private final JdbcClient jdbc;
    private final PeopleCounts people;

    TeamDependents(JdbcClient jdbc, PeopleCounts people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public List<Phrase> counted(EntryKey key) {
        List<Phrase> counted = new ArrayList<>();
        switch (key.kind()) {
            case ROLE -> {
                count(counted, "teams.dependents.wanted", "team_target_role t" + TEAMS + "t.role = :slug", key);
                count(
                        counted,
                        "teams.dependents.asked",
                        "team_assignment t" + TEAMS + "t.role = :slug and t.ended_at is null",
                        key);
            }
            case SKILL -> {
                count(
                        counted,
                        "teams.dependents.wanted",
                        "team_target_skill t" + TEAMS + "t.skill = :slug and t.people > 0",
                        key);
                count(
                        counted,
                        "teams.dependents.asked",
                        "team_assignment t" + TEAMS + ":slug = any (t.skills) and t.ended_at is null",
                        key);
                count(
                        counted,
                        "teams.dependents.preferred",
                        "team_plan t" + TEAMS + ":slug = any (t.priorities) and t.ended_at is null",
                        key);
            }
            case ROADMAP ->
                count(
                        counted,
                        "teams.dependents.proposed",
                        "(select id as team_id, roadmap from team) t" + TEAMS + "t.roadmap = :slug",
                        key);
            case COURSE, CERTIFICATION -> {
                count(
                        counted,
                        "teams.dependents.planned",
                        "team_plan t join team_plan_seat s on s.plan_id = t.id" + TEAMS
                                + "s.kind = :kind and s.slug = :slug and t.ended_at is null",
                        key);
                people.say(
                                "teams.dependents.accepted",
                                "select a.person_id from team_plan_answer a join team_plan t on t.id = a.plan_id"
                                        + TEAMS
                                        + "a.accepted and t.ended_at is null and a.kind = :kind and a.slug = :slug",
                                key)
                        .ifPresent(counted::add);
            }
            default -> {}
        }
        return counted;
    }

    private void count(List<Phrase> counted, String words, String from, EntryKey key) {
        int teams = jdbc.sql("select count(distinct t.team_id) from " + from)
                .param("slug", key.slug())
                .param("kind", key.kind().code())
                .query(Integer.class)
                .single();
        if (teams > 0) {
            counted.add(Phrase.of(words, teams));
        }
    }
}
