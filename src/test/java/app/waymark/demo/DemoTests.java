package app.waymark.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.assessment.QuestionReports;
import app.waymark.calibration.ItemStatistics;
import app.waymark.calibration.ItemStatisticsService;
import app.waymark.people.MadeUpAccounts;
import app.waymark.people.PeopleMail;
import app.waymark.security.Actor;
import app.waymark.support.WaymarkTest;
import app.waymark.teams.TeamTargets;
import app.waymark.teams.TeamTargets.RoleTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A small demo, made as the whole one is. */
@WaymarkTest
@ActiveProfiles("demo")
@DirtiesContext
class DemoTests {

    private static final DemoTeam TEAM = new DemoTeam(
            "Small",
            40,
            "prompt-engineer",
            0.7,
            Map.of("prompting-and-language-models", 0.9),
            new TeamTargets(List.of(new RoleTarget("prompt-engineer", 9)), List.of()),
            "lead-prompt-engineer-guide",
            List.of("evaluation-systems"),
            new DemoTeam.Training(1_000, 90, true));

    /** The demo of this test is made by the test, not by the start. */
    @MockitoBean
    DemoStart start;

    @Autowired
    DemoMaking making;

    @Autowired
    DemoMark mark;

    @Autowired
    DemoNotice notice;

    @Autowired
    MadeUpAccounts accounts;

    @Autowired
    PeopleMail mail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ItemStatisticsService statistics;

    @Autowired
    QuestionReports reports;

    private List<String> hashesOf(String question) {
        return jdbc.sql("select current_hash from question where id = :id")
                .param("id", question)
                .query(String.class)
                .list();
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }

    @Test
    void people_live_through_a_year_and_a_second_start_makes_nothing() {
        var realStart = new DemoStart(mark, making, accounts, mail, "");
        Instant now = Instant.now();
        assertThat(notice.words()).isEmpty();
        assertThat(accounts.noneYet()).isTrue();

        mark.begin(now);
        List<Integer> progress = new ArrayList<>();
        String hash = accounts.hash("a long password for a demo");
        DemoMaking.Made made = making.make(List.of(TEAM), hash, progress::add);
        assertThat(mark.standing()).isEqualTo(DemoMark.Standing.BEING_MADE);
        mark.finish(now);

        assertThat(made.people()).isEqualTo(40);
        assertThat(made.logins()).hasSize(5).noneMatch(line -> line.contains("password"));
        assertThat(progress).isSorted().endsWith(100);
        assertThat(made.answers())
                .isEqualTo(count("select count(*) from answer"))
                .isGreaterThan(100);
        assertThat(count("select count(*) from attempt where status = 'open'")).isZero();
        assertThat(count("select count(*) from attempt where started_at < now() - interval '10 months'"))
                .isPositive();
        assertThat(count("select count(*) from answer where committed_at > now() or too_fast"))
                .isZero();
        assertThat(count("select count(distinct person_id) from team_release where own_row"))
                .isPositive();
        assertThat(count("select count(distinct person_id) from team_release where not own_row"))
                .isPositive();
        assertThat(count("select count(*) from account a where not a.admin and not exists"
                        + " (select from team_release r where r.person_id = a.person_id)"))
                .isPositive();
        assertThat(count("select count(*) from team_opening")).isPositive();
        assertThat(count("select count(*) from team_plan_seat s join team_plan p on p.id = s.plan_id"
                        + " where p.proposed_at is not null and p.ended_at is null and p.until_on > current_date"))
                .isPositive();
        assertThat(count("select count(*) from team_plan_answer where accepted"))
                .isPositive();
        assertThat(count("select count(*) from team_plan_answer where not accepted"))
                .isPositive();
        assertThat(notice.words()).hasValue("demo.notice");
        assertThat(count("select count(*) from answer a join presentation p using (attempt_id, seq)"
                        + " where p.question_id = '" + DemoHouseRules.WRONG_KEY + "'"))
                .as("enough for statistics")
                .isGreaterThanOrEqualTo(30);
        Actor admin = new Actor(
                jdbc.sql("select person_id from account where admin")
                        .query(UUID.class)
                        .single(),
                false,
                Set.of(Actor.PERSON, Actor.ADMIN));
        assertThat(statistics.flagged(admin)).as("found by the real statistics").anySatisfy(found -> {
            assertThat(hashesOf(DemoHouseRules.WRONG_KEY)).contains(found.hash());
            assertThat(found.flags()).contains(ItemStatistics.Flag.MISKEY);
            assertThat(Objects.requireNonNull(found.miskey()).option()).isEqualTo(1);
        });
        assertThat(reports.open(admin)).singleElement().satisfies(report -> {
            assertThat(report.questionId()).isEqualTo(DemoHouseRules.WRONG_KEY);
            assertThat(report.text()).isNotBlank();
        });

        int answers = count("select count(*) from answer");
        realStart.run(new DefaultApplicationArguments());
        assertThat(count("select count(*) from answer")).isEqualTo(answers);

        jdbc.sql("delete from demo_organisation").update();
        var elsewhere = new DemoMark(jdbc);
        assertThatThrownBy(() ->
                        new DemoStart(elsewhere, making, accounts, mail, "").run(new DefaultApplicationArguments()))
                .as("a database with accounts")
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without accounts");
        assertThat(count("select count(*) from demo_organisation")).isZero();
    }

    @Test
    void without_its_profile_there_is_nothing_that_could_make_it() {
        for (Class<?> part :
                List.of(DemoStart.class, DemoMaking.class, DemoAnswers.class, DemoClock.class, DemoHouseRules.class)) {
            assertThat(part.getAnnotation(org.springframework.context.annotation.Profile.class)
                            .value())
                    .containsExactly("demo");
        }
    }
}
