package app.waymarkbench;

import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Skill;
import app.waymark.security.Actor;
import app.waymark.teams.HeatmapService;
import app.waymark.teams.TeamViewService;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pages of a very big team cost on the server: 1,000 people who show their row, and all skills. */
final class TeamSection {

    private static final int PEOPLE = 1_000;
    private static final int SKILLS = 65;
    private static final int WARM = 10;
    private static final int LOOKS = 30;
    private static final String GOAL = "goal at most 200 ms";

    private TeamSection() {}

    static void measure(Figures figures, ApplicationContext application) {
        figures.section("A team of 1,000 people and 65 skills");
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        List<String> skills = application.getBean(CatalogService.class).current().skills().stream()
                .map(Skill::slug)
                .limit(SKILLS)
                .toList();
        UUID manager = UUID.randomUUID();
        UUID team = fill(jdbc, manager, skills);
        var actor = new Actor(manager, false, Set.of(Actor.PERSON));
        HeatmapService heatmaps = application.getBean(HeatmapService.class);
        TeamViewService views = application.getBean(TeamViewService.class);
        figures.addTimes(
                "heatmap, server time (" + GOAL + ")",
                times(() -> heatmaps.heatmap(actor, team, HeatmapService.Query.ALL)));
        figures.addTimes("team view, server time", times(() -> views.view(actor, team, TeamViewService.Query.NOW)));
    }

    private static long[] times(Runnable look) {
        for (int i = 0; i < WARM; i++) {
            look.run();
        }
        long[] nanos = new long[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            long begin = System.nanoTime();
            look.run();
            nanos[i] = System.nanoTime() - begin;
        }
        return nanos;
    }

    private static UUID fill(JdbcClient jdbc, UUID manager, List<String> skills) {
        UUID organisation = UUID.randomUUID();
        UUID team = UUID.randomUUID();
        jdbc.sql("insert into organisation (id, name) values (:id, 'Bench')")
                .param("id", organisation)
                .update();
        jdbc.sql("insert into team (id, organisation_id, name) values (:id, :organisation, 'Bench')")
                .param("id", team)
                .param("organisation", organisation)
                .update();
        for (String skill : skills) {
            jdbc.sql("insert into team_target_skill (team_id, skill, level, people) values (:team, :skill, 3, 400)")
                    .param("team", team)
                    .param("skill", skill)
                    .update();
        }
        var random = new SplittableRandom(1);
        for (int i = 0; i < PEOPLE; i++) {
            UUID person = i == 0 ? manager : UUID.randomUUID();
            jdbc.sql("insert into person (id) values (:id)").param("id", person).update();
            jdbc.sql("""
                            insert into account (person_id, email, display_name, password_hash)
                            values (:id, :email, :name, 'none')
                            """)
                    .param("id", person)
                    .param("email", "bench" + i + "@example.org")
                    .param("name", "Person " + i)
                    .update();
            jdbc.sql("insert into team_membership (team_id, person_id, manager) values (:team, :id, :manager)")
                    .param("team", team)
                    .param("id", person)
                    .param("manager", i == 0)
                    .update();
            release(jdbc, team, person, skills, random);
        }
        return team;
    }

    private static void release(JdbcClient jdbc, UUID team, UUID person, List<String> skills, SplittableRandom random) {
        jdbc.sql("""
                        insert into team_release (id, team_id, person_id, attempt_id, own_row, scope_name, as_of,
                            released_at, skills, means, sds, measured, answers)
                        values (:id, :team, :person, :id, true, '', now() - interval '1 month', now(),
                            :skills, :means, :sds, :measured, :answers)
                        """)
                .param("id", UUID.randomUUID())
                .param("team", team)
                .param("person", person)
                .param("skills", skills.toArray(String[]::new))
                .param(
                        "means",
                        skills.stream().map(skill -> random.nextGaussian()).toArray(Double[]::new))
                .param("sds", skills.stream().map(skill -> 0.4).toArray(Double[]::new))
                .param("measured", skills.stream().map(skill -> true).toArray(Boolean[]::new))
                .param("answers", skills.stream().map(skill -> 4).toArray(Integer[]::new))
                .update();
    }
}
