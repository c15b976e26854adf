package app.waymark.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.people.MadeUpAccounts;
import app.waymark.people.PeopleMail;
import app.waymark.support.WaymarkTest;
import app.waymark.teams.TeamTargets;
import app.waymark.teams.TeamTargets.RoleTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            12,
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

        assertThat(made.people()).isEqualTo(12);
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
        for (Class<?> part : List.of(DemoStart.class, DemoMaking.class, DemoAnswers.class, DemoClock.class)) {
            assertThat(part.getAnnotation(org.springframework.context.annotation.Profile.class)
                            .value())
                    .containsExactly("demo");
        }
    }
}
