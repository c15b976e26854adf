package app.waymark.teams.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.guidance.HomeNotes;
import app.waymark.security.Actor;
import app.waymark.teams.Assignment;
import app.waymark.teams.AssignmentService;
import app.waymark.teams.PlanAnswerService;
import app.waymark.teams.TeamService;
import app.waymark.teams.TeamSummary;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What somebody's teams ask of them and what they have agreed to learn, for their first screen. */
@Component
class TeamHomeNotes implements HomeNotes {

    private final TeamService teams;
    private final AssignmentService assignments;
    private final PlanAnswerService answers;
    private final CatalogService catalogService;

    TeamHomeNotes(
            TeamService teams,
            AssignmentService assignments,
            PlanAnswerService answers,
            CatalogService catalogService) {
        this.teams = teams;
        this.assignments = assignments;
        this.answers = answers;
        this.catalogService = catalogService;
    }

    @Override
    public List<Note> notes(Actor actor) {
        if (actor.anonymous()) {
            return List.of();
        }
        List<Note> notes = new ArrayList<>();
        Locale locale =
                UI.getCurrent() == null ? Locale.ENGLISH : UI.getCurrent().getLocale();
        for (TeamSummary team : teams.teams(actor)) {
            if (!team.archived()) {
                assignments.assignments(actor, team.id()).stream()
                        .filter(assignment -> !assignment.doneByMe())
                        .forEach(assignment -> notes.add(asked(team, assignment, locale)));
                proposed(actor, team, notes);
            }
        }
        answers.agreed(actor)
                .forEach(agreed -> notes.add(new Note(
                        translate(
                                "teams.home.agreed",
                                agreed.team(),
                                agreed.title(),
                                TeamWords.day(agreed.until(), locale)),
                        agreed.url() == null ? "teams/" + agreed.teamId() + "/plan" : agreed.url(),
                        translate("teams.home.open"))));
        return notes;
    }

    private void proposed(Actor actor, TeamSummary team, List<Note> notes) {
        answers.own(actor, team.id())
                .filter(part -> part.proposals().stream().anyMatch(one -> one.accepted() == null))
                .ifPresent(part -> notes.add(new Note(
                        translate("teams.home.proposed", team.name()),
                        "teams/" + team.id() + "/plan",
                        translate("teams.home.look"))));
    }

    private Note asked(TeamSummary team, Assignment assignment, Locale locale) {
        Catalog catalog = catalogService.current();
        String role = assignment.role();
        String about = role == null
                ? String.join(
                        ", ",
                        assignment.skills().stream().map(catalog::skillName).toList())
                : catalog.role(role).map(one -> one.name()).orElse(role);
        return new Note(
                translate(
                        "teams.home.asked",
                        team.name(),
                        about,
                        assignment.minutes(),
                        TeamWords.day(assignment.dueOn(), locale)),
                role == null ? "teams/" + team.id() : "start/role/" + role,
                translate(role == null ? "teams.home.look" : "teams.home.start"));
    }
}
