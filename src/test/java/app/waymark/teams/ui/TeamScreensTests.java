package app.waymark.teams.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.guidance.PdfRenderer;
import app.waymark.people.SignUpPass;
import app.waymark.security.Actor;
import app.waymark.security.Sessions;
import app.waymark.security.SignedIn;
import app.waymark.teams.InvitationService;
import app.waymark.teams.Staff;
import app.waymark.teams.TeamReportService;
import app.waymark.teams.TeamService;
import app.waymark.teams.TeamTargets;
import app.waymark.teams.TeamViewService;
import app.waymark.teams.TeamsTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@TeamsTest
@ViewPackages(classes = TeamView.class)
class TeamScreensTests extends SpringBrowserlessTest {

    private static final String SKILL = "tokenization";

    @Autowired
    Staff staff;

    @Autowired
    TeamService teams;

    @Autowired
    InvitationService invitations;

    @Autowired
    TeamReportService reports;

    @Autowired
    PdfRenderer pdf;

    @Autowired
    SignUpPass pass;

    private Actor manager;
    private Actor member;
    private UUID team;

    @BeforeEach
    void a_team_of_eight() {
        manager = staff.person("Mona Manager");
        team = staff.team(manager);
        member = staff.member(team, "Max Member");
        teams.setTargets(
                manager, team, new TeamTargets(List.of(), List.of(new TeamTargets.SkillTarget(SKILL, 3, 4))), null);
    }

    private void sixRelease() {
        for (int i = 0; i < 6; i++) {
            staff.releases(staff.member(team, "Person " + i), team, i == 0, Map.of(SKILL, i < 2 ? 2.0 : -1.0));
        }
    }

    private static void signIn(Actor actor) {
        SecurityContextHolder.getContext()
                .setAuthentication(Sessions.authentication(new SignedIn(actor.personId(), actor.isAdmin(), 0)));
    }

    private String open(Actor actor, String address) {
        signIn(actor);
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        return read();
    }

    private String read() {
        return read(((Component) getCurrentView()).getElement()).replaceAll("\\s+", " ");
    }

    private static String read(Element element) {
        if (element.isTextNode()) {
            return element.getText() + " ";
        }
        String html = element.getProperty("innerHTML");
        return html != null
                ? html.replaceAll("<[^>]*>", " ") + " "
                : element.getChildren().map(TeamScreensTests::read).collect(Collectors.joining());
    }

    private void click(String text) {
        NativeButton button = findInView(NativeButton.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + text));
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    @Test
    void a_page_of_a_team_is_there_for_its_people_only() {
        sixRelease();
        List<Actor> strangers = List.of(staff.person("Stranger"), staff.admin());
        int routes = 0;
        for (var route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            if (!route.getNavigationTarget().getPackageName().equals(TeamView.class.getPackageName())
                    || !route.getTemplate().contains(":team")) {
                continue;
            }
            routes++;
            String address = route.getTemplate()
                    .replace(":team", team.toString())
                    .replace(":person", member.personId().toString())
                    .replace(":skill", SKILL);
            for (Actor stranger : strangers) {
                assertThat(open(stranger, address)).as(address).doesNotContain("Team", "Mona", "Max", "Person 0");
                assertThat(getCurrentView().getClass()).as(address).isNotEqualTo(route.getNavigationTarget());
            }
            open(manager, address);
            assertThat(getCurrentView().getClass()).as(address).isEqualTo(route.getNavigationTarget());
            assertThat(read()).as(address).contains("Not for hiring, pay or dismissal");
        }
        System.out.printf("Teams: %d routes tried by %d kinds of strangers%n", routes, strangers.size());
        assertThat(routes).isGreaterThanOrEqualTo(8);
    }

    @Test
    void members_do_not_get_to_what_is_for_managers() {
        for (String page : List.of("/rows", "/people", "/wanted", "/ask", "/rows/" + manager.personId())) {
            open(member, "teams/" + team + page);
            assertThat(getCurrentView()).as(page).isNotInstanceOf(TeamPage.class);
        }
    }

    @Test
    void the_team_view_says_where_the_team_stands() {
        assertThat(open(manager, "teams/" + team)).contains("Nothing to show yet.");
        sixRelease();
        String page = open(manager, "teams/" + team);
        assertThat(page).contains("8 people, 6 counted").contains("of 4 wanted").contains("% chance that nobody can");
        assertThat(findInView(H1.class).single().getText()).isEqualTo("Thin in Tokenization.");
        assertThat(open(member, "teams/" + team)).contains("of 4 wanted");
    }

    @Test
    void rows_show_who_chose_to_show_theirs() {
        sixRelease();
        assertThat(open(manager, "teams/" + team + "/rows?sort=gap")).contains("1 of 8 people show their own row");
        assertThat(findInView(Grid.class).all()).hasSize(1);
        assertThat(open(manager, "teams/" + team + "/skills/" + SKILL)).contains("Who can help", "Person 0");
    }

    @Test
    void what_is_released_can_be_seen_and_taken_back() {
        staff.result(member, Map.of(SKILL, 1.0));
        open(member, "teams/" + team + "/release");
        assertThat(read()).contains("Nobody in the team sees any result of yours");
        click("Also show my own row to managers");
        assertThat(read()).contains("managers see it as a row with your name", "Managers see this row with your name");
        open(manager, "teams/" + team + "/rows");
        assertThat(open(member, "teams/" + team + "/release")).contains("Mona Manager opened the rows");
        click("Take everything back");
        assertThat(read()).contains("Managers see no row of yours");
    }

    @Test
    void what_is_typed_wrongly_is_said_at_the_field() {
        open(manager, "teams/" + team + "/people");
        click("Invite");
        assertThat(read()).contains("Please give an e-mail address.");
        click("Make a link");
        assertThat(read()).contains("Pass the link on yourself");
    }

    @Test
    void a_refused_name_of_a_new_team_stays_in_its_field_with_what_is_wrong() {
        open(manager, "teams/" + team + "/people");
        String typed = "x".repeat(500);
        Input name = findInView(Input.class).all().stream()
                .filter(input -> input.getId().equals(Optional.of("new-team")))
                .findFirst()
                .orElseThrow();
        name.setValue(typed);

        click("Create the team");

        assertThat(getCurrentView()).isInstanceOf(PeopleView.class);
        assertThat(name.getValue()).isEqualTo(typed);
        assertThat(name.getElement().getAttribute("aria-invalid")).isEqualTo("true");
    }

    @Test
    void a_new_team_opens_with_its_first_page() {
        open(manager, "teams/" + team + "/people");
        findInView(Input.class).all().stream()
                .filter(input -> input.getId().equals(Optional.of("new-team")))
                .forEach(input -> input.setValue("Search team"));

        click("Create the team");

        assertThat(getCurrentView()).isInstanceOf(TeamView.class);
        assertThat(read()).contains("Search team");
    }

    @Test
    void a_list_of_addresses_shows_first_what_would_happen_and_what_cannot_be_read() {
        open(manager, "teams/" + team + "/people");
        PeopleView people = (PeopleView) getCurrentView();

        people.readList("email\nada@example.org\nnot an address\n".getBytes(StandardCharsets.UTF_8));
        assertThat(read()).contains("Nobody has been invited", "Row 3", "does not look like an e-mail address");
        assertThat(invitations.open(manager, team)).isEmpty();

        people.readList("email\nada@example.org\nbo@example.org\n".getBytes(StandardCharsets.UTF_8));
        assertThat(read()).contains("2 people would be invited").doesNotContain("Row 3");
        assertThat(invitations.open(manager, team)).isEmpty();

        click("Invite these 2 people");
        assertThat(read()).contains("ada@example.org", "bo@example.org", "Pass the link on yourself");
        assertThat(invitations.open(manager, team)).hasSize(2);
    }

    @Test
    void a_plan_is_worked_out_proposed_and_answered() {
        sixRelease();
        assertThat(open(manager, "teams/" + team + "/plan")).contains("Plan the training", "Budget in US dollars");
        click("Work out a plan");
        while (read().contains("Working out the plan")) {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        }
        assertThat(read()).contains("places", "Expected afterwards", "Who takes what", "An assumption");
        assertThat(open(member, "teams/" + team + "/plan")).contains("Nothing is proposed to you");
        open(manager, "teams/" + team + "/plan");
        click("Propose it to the team");
        assertThat(read()).contains("Everybody sees their own part");

        assertThat(open(member, "teams/" + team + "/plan")).contains("What your team proposes to you");
        click("Accept");
        assertThat(read()).contains("You accepted");
        assertThat(open(manager, "teams/" + team + "/plan")).doesNotContain("You accepted", "Max Member");
    }

    @Test
    void the_summary_is_a_pdf_with_the_sentence_of_the_team_view_and_no_names() {
        sixRelease();
        open(manager, "teams/" + team);
        String document = new TeamSummaryHtml(
                        reports.summary(manager, team, TeamViewService.Query.NOW), java.util.Locale.ENGLISH)
                .document();

        assertThat(document)
                .contains("Thin in Tokenization.", "class=\"range\"")
                .doesNotContain("Person 0", "Max");
        assertThat(new String(pdf.render(document), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(TeamSummaryHtml.escape("<b>\u0000&")).isEqualTo("&lt;b&gt;&amp;");
    }

    @Test
    void an_invitation_says_what_it_means_before_it_is_accepted() {
        var link = invitations.createLink(manager, team, 7, 3);
        String address = link.address().substring(link.address().indexOf("invitation"));
        Actor guest = staff.person("Guest");
        String page = open(guest, address);
        assertThat(open(guest, "invitation"))
                .as("the address without the secret, in the same session")
                .isEqualTo(page);
        assertThat(page).contains("Join the team Team?", "Nobody in the team sees any result", "Mona Manager");
        click("Accept");
        assertThat(teams.teams(guest)).hasSize(1);
        assertThat(open(guest, "teams")).contains("Team");
        assertThat(open(guest, "invitation?token=invented")).contains("does not work");
    }

    @Test
    void whoever_opened_an_invitation_may_sign_up_and_its_secret_is_in_no_further_address() {
        assertThat(pass.works("/invitation")).isFalse();
        String address = invitations.createLink(manager, team, 7, 3).address();
        String token = address.substring(address.indexOf("token=") + "token=".length());

        SecurityContextHolder.clearContext();
        UI.getCurrent().navigate("invitation", QueryParameters.of("token", token));

        assertThat(findInView(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("sign-up?to=%2Finvitation")
                .noneMatch(link -> link.contains(token));
        assertThat(pass.works("/invitation")).isTrue();
        assertThat(pass.works("/")).isFalse();
        assertThat(pass.works("/invitation?token=" + token)).isFalse();
    }

    @Test
    void what_is_to_be_booked_stands_below_the_team_view_for_managers_only() {
        sixRelease();
        open(manager, "teams/" + team + "/plan");
        click("Work out a plan");
        while (read().contains("Working out the plan")) {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        }
        assertThat(read()).contains("What to book");

        assertThat(open(manager, "teams/" + team))
                .contains("What to learn and book", "A draft: nobody has been asked yet", "See the training plan");
        assertThat(open(member, "teams/" + team)).doesNotContain("What to learn and book", "training plan");
    }

    @Test
    void the_list_leads_to_organisations_only_for_admins() {
        assertThat(open(staff.admin(), "teams")).contains("Organisations");
        assertThat(open(member, "teams")).doesNotContain("Organisations");
        assertThat(findInView(Anchor.class).all()).extracting(Anchor::getText).contains("Team");
    }
}
