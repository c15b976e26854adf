package app.waymark.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.security.Actor;
import app.waymark.support.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@TeamsTest
class InvitationTests {

    @Autowired
    Staff staff;

    @Autowired
    InvitationService invitations;

    @Autowired
    OrganisationService organisations;

    @Autowired
    TeamService teams;

    @Autowired
    MovableClock clock;

    private Actor manager;
    private UUID team;

    @BeforeEach
    void a_team() {
        manager = staff.person("Manager");
        team = staff.team(manager);
    }

    private static String token(InvitationLink link) {
        return link.address().substring(link.address().indexOf("token=") + 6);
    }

    @Test
    void an_admin_opens_an_organisation_and_the_invited_manager_runs_it_from_there() {
        Actor admin = staff.admin();
        InvitationLink link = organisations.create(admin, "Acme", "Platform", "boss@example.org");
        assertThat(teams.teams(admin)).isEmpty();
        Actor boss = staff.person("Boss");
        UUID platform = invitations.accept(boss, token(link));
        assertThat(teams.details(boss, platform).managers()).containsExactly("Boss");
        assertThat(teams.details(boss, platform).organisation()).isEqualTo("Acme");
        UUID second = teams.create(boss, platform, " Data  team ");
        assertThat(teams.teams(boss)).extracting(TeamSummary::name).containsExactly("Data team", "Platform");
        teams.rename(boss, second, "Data");
        teams.archive(boss, second);
        assertThatThrownBy(() -> teams.rename(boss, second, "Again")).isInstanceOf(TeamProblem.class);
        teams.reopen(boss, second);
        teams.rename(boss, second, "Again");
        assertThatThrownBy(() -> organisations.inviteManager(
                        admin, teams.teams(boss).getFirst().organisationId(), "x@example.org"))
                .isInstanceOf(TeamProblem.class);
    }

    @Test
    void a_link_works_for_as_many_people_and_as_long_as_it_says() {
        InvitationLink link = invitations.createLink(manager, team, 7, 2);
        Actor one = staff.person("One");
        invitations.accept(one, token(link));
        invitations.accept(one, token(link));
        assertThat(invitations.open(manager, team).getFirst().usesLeft()).isEqualTo(1);
        invitations.accept(staff.person("Two"), token(link));
        assertThatThrownBy(() -> invitations.accept(staff.person("Three"), token(link)))
                .isInstanceOf(InvitationNotValid.class);
        InvitationLink late = invitations.createLink(manager, team, 7, 2);
        clock.advance(Duration.ofDays(8));
        assertThat(invitations.look(Optional.empty(), token(late))).isEmpty();
        assertThatThrownBy(() -> invitations.accept(staff.person("Late"), token(late)))
                .isInstanceOf(InvitationNotValid.class);
        assertThat(teams.members(manager, team)).hasSize(3);
    }

    @Test
    void an_invitation_belongs_to_whoever_holds_the_token_not_to_an_address() {
        InvitationLink link =
                invitations.invite(manager, team, List.of("Known@Example.org")).getFirst();
        assertThat(link.sent()).isFalse();
        assertThat(link.recipient()).isEqualTo("known@example.org");
        Actor anybody = staff.person("Anybody");
        assertThat(teams.teams(anybody)).isEmpty();
        invitations.accept(anybody, token(link));
        assertThat(teams.teams(anybody)).hasSize(1);
        // neither the token nor, once it is answered, the address is kept
        assertThat(staff.jdbc
                        .sql("select row_to_json(i)::text from team_invitation i where team_id = :team")
                        .param("team", team)
                        .query(String.class)
                        .single())
                .doesNotContain(token(link), "known@example.org");
        assertThatThrownBy(() -> invitations.accept(staff.participant(), token(link)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void declining_looks_like_not_having_answered() {
        InvitationLink declined =
                invitations.invite(manager, team, List.of("a@example.org")).getFirst();
        invitations.invite(manager, team, List.of("b@example.org"));
        invitations.decline(token(declined));
        List<InvitationRow> open = invitations.open(manager, team);
        assertThat(open).hasSize(2);
        assertThat(open).extracting(InvitationRow::usesLeft).containsOnly(1);
        assertThat(open).extracting(InvitationRow::recipient).containsExactly("b@example.org", "a@example.org");
        assertThatThrownBy(() -> invitations.accept(staff.person("A"), token(declined)))
                .isInstanceOf(InvitationNotValid.class);
    }

    @Test
    void lists_are_read_with_a_mark_semicolons_and_a_heading_and_rows_are_named() {
        InvitationList good = read("\uFEFFName;E-Mail\r\nAda;ada@example.org\r\n\r\n\"Bob; B.\";bob@example.org\r\n");
        assertThat(good.problems()).isEmpty();
        assertThat(good.emails()).containsExactly("ada@example.org", "bob@example.org");
        InvitationList bad = read("ada@example.org\nnobody\nADA@example.org\n");
        assertThat(bad.problems())
                .containsExactly(
                        new InvitationList.RowProblem(2, "email-form"),
                        new InvitationList.RowProblem(3, "email-twice"));
        assertThat(read("").problems()).containsExactly(new InvitationList.RowProblem(0, "csv-empty"));
        assertThat(invitations
                        .readList(manager, team, new byte[] {(byte) 0xc3, (byte) 0x28})
                        .problems())
                .containsExactly(new InvitationList.RowProblem(0, "csv-encoding"));
        assertThat(invitations.open(manager, team)).isEmpty();
    }

    private InvitationList read(String csv) {
        return invitations.readList(manager, team, csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void one_bad_address_and_nobody_is_invited() {
        assertThatThrownBy(() -> invitations.invite(manager, team, List.of("a@example.org", "nobody")))
                .isInstanceOfSatisfying(
                        TeamProblem.class,
                        problem -> assertThat(problem.problem()).isEqualTo("email-form"));
        assertThat(invitations.open(manager, team)).isEmpty();
    }

    @Test
    void the_last_manager_stays_while_others_are_there() {
        Actor member = staff.member(team, "Member");
        assertThatThrownBy(() -> teams.leave(manager, team)).isInstanceOf(TeamProblem.class);
        assertThatThrownBy(() -> teams.demote(manager, team, manager.personId()))
                .isInstanceOf(TeamProblem.class);
        teams.promote(manager, team, member.personId());
        teams.leave(manager, team);
        assertThat(teams.teams(manager)).isEmpty();
        teams.leave(member, team);
    }
}
