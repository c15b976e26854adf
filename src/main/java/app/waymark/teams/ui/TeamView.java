package app.waymark.teams.ui;

import app.waymark.base.ui.SelectField;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.guidance.PdfRenderer;
import app.waymark.security.CurrentActor;
import app.waymark.teams.Assignment;
import app.waymark.teams.AssignmentService;
import app.waymark.teams.PlanAnswerService;
import app.waymark.teams.SkillCapability;
import app.waymark.teams.TeamDetails;
import app.waymark.teams.TeamPicture;
import app.waymark.teams.TeamPlanService;
import app.waymark.teams.TeamReportService;
import app.waymark.teams.TeamService;
import app.waymark.teams.TeamViewService;
import app.waymark.teams.TrainingPlan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the team can do, said in a sentence, then skill by skill. */
@Route("teams/:team")
@PermitAll
class TeamView extends TeamPage {

    private final transient TeamViewService views;
    private final transient AssignmentService assignments;
    private final transient PlanAnswerService answers;
    private final transient TeamPlanService plans;
    private final transient CatalogService catalogService;
    private final transient TeamReportService reports;
    private final transient PdfRenderer pdf;

    TeamView(
            TeamService teams,
            TeamViewService views,
            AssignmentService assignments,
            PlanAnswerService answers,
            TeamPlanService plans,
            CatalogService catalogService,
            TeamReportService reports,
            PdfRenderer pdf,
            CurrentActor currentActor) {
        super(teams, currentActor);
        this.reports = reports;
        this.pdf = pdf;
        this.views = views;
        this.assignments = assignments;
        this.answers = answers;
        this.plans = plans;
        this.catalogService = catalogService;
    }

    @Override
    void draw(TeamDetails team) {
        title(team.name());
        var query = new TeamViewService.Query(date("at"), date("then"), role());
        TeamPicture picture = views.view(actor(), teamId(), query);
        Optional<TrainingPlan.Standing> plan = team.manager() ? plans.standing(actor(), teamId()) : Optional.empty();
        add(top(team, picture, plan.isPresent()));
        Component asked = asked(team);
        if (!team.manager() || team.targets().isEmpty() || picture.tooFew()) {
            add(asked);
        }
        if (team.targets().isEmpty()) {
            return;
        }
        add(filters(team, picture));
        if (!picture.tooFew()) {
            add(new ReachTables(teamId(), picture));
            plan.ifPresent(standing -> add(new PlanGlance(teamId(), standing)));
            unknown(team, picture);
            if (team.manager()) {
                // what a manager is asked for comes after what they came to see
                add(asked);
                add(new ExportLinks(reports, this::actor, teamId(), team.name(), TeamReportService.Part.VIEW, query)
                        .summary(() ->
                                pdf.render(new TeamSummaryHtml(reports.summary(actor(), teamId(), query), getLocale())
                                        .document())));
            }
        }
    }

    private @Nullable LocalDate date(String name) {
        try {
            return parameter(name).isEmpty() ? null : LocalDate.parse(parameter(name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String role() {
        return catalogService.current().role(parameter("role")).isPresent() ? parameter("role") : "";
    }

    private Component top(TeamDetails team, TeamPicture picture, boolean planned) {
        var facts = new Paragraph(getTranslation(
                "teams.view.facts", team.organisation(), team.name(), picture.people(), picture.counted()));
        facts.addClassNames("small", "muted");
        var heading = new H1(TeamHeadline.of(team, picture));
        heading.addClassName("headline-wide");
        var lead = new Paragraph(TeamHeadline.lead(team, picture));
        lead.addClassName("lead");
        var actions = new Div();
        actions.addClassNames("row", "no-print");
        if (team.manager() && !team.archived()) {
            if (team.targets().isEmpty()) {
                actions.add(action("/wanted", "teams.view.say-wanted", true));
            } else if (picture.tooFew()) {
                actions.add(action("/ask", "teams.view.ask", true), action("/people", "teams.view.people", false));
            } else {
                actions.add(
                        action("/plan", planned ? "teams.view.see-plan" : "teams.view.plan", true),
                        action("/ask", "teams.view.ask", false));
            }
        } else {
            actions.add(action("/release", "teams.view.release", true));
        }
        var top = new Div(facts, heading, lead, links(team), actions);
        top.addClassNames("stack");
        return top;
    }

    private Anchor action(String path, String key, boolean primary) {
        var link = new Anchor("teams/" + teamId() + path, getTranslation(key));
        link.addClassName("btn");
        if (primary) {
            link.addClassName("primary");
        }
        return link;
    }

    private Component asked(TeamDetails team) {
        var section = new Div();
        section.addClassNames("stack");
        answers.own(actor(), teamId())
                .ifPresent(part -> section.add(new OwnPartCard(
                        part,
                        (proposal, accepted) -> attempt(() -> answers.answer(
                                actor(), teamId(), proposal.certification(), proposal.slug(), accepted)))));
        Catalog catalog = catalogService.current();
        for (Assignment assignment : assignments.assignments(actor(), teamId())) {
            section.add(asked(team, assignment, catalog));
        }
        section.setVisible(section.getComponentCount() > 0);
        return section;
    }

    private Component asked(TeamDetails team, Assignment assignment, Catalog catalog) {
        String role = assignment.role();
        String about = role != null
                ? catalog.role(role).map(r -> r.name()).orElse(role)
                : String.join(
                        ", ",
                        assignment.skills().stream().map(catalog::skillName).toList());
        var text = new Paragraph(getTranslation(
                "teams.asked", about, assignment.minutes(), TeamWords.day(assignment.dueOn(), getLocale())));
        var progress = new Paragraph(
                assignment.done() == 0
                        ? getTranslation("teams.asked.hidden")
                        : getTranslation("teams.asked.done", assignment.done()));
        progress.addClassNames("small", "muted");
        var row = new Div();
        row.addClassNames("row", "no-print");
        if (role != null) {
            row.add(new Anchor("start/role/" + role, getTranslation("teams.asked.start", about)));
        } else {
            assignment
                    .skills()
                    .forEach(skill -> row.add(new Anchor(
                            "start/skill/" + skill, getTranslation("teams.asked.start", catalog.skillName(skill)))));
        }
        row.add(button(
                getTranslation(assignment.doneByMe() ? "teams.asked.undo" : "teams.asked.say-done"),
                () -> assignments.done(actor(), teamId(), assignment.id(), !assignment.doneByMe())));
        if (team.manager()) {
            row.add(button(
                    getTranslation("teams.asked.end"), () -> assignments.end(actor(), teamId(), assignment.id())));
        }
        var card = new Div(text, progress, row);
        card.addClassNames("card", "stack", "tight");
        return card;
    }

    private Component filters(TeamDetails team, TeamPicture picture) {
        var role = new SelectField("role", getTranslation("teams.view.role"), chosen -> show("role", chosen));
        List<SelectField.Option> roles = new ArrayList<>();
        roles.add(new SelectField.Option("", getTranslation("teams.view.all-roles")));
        Catalog catalog = catalogService.current();
        team.targets()
                .roles()
                .forEach(target -> catalog.role(target.role())
                        .ifPresent(found -> roles.add(new SelectField.Option(found.slug(), found.name()))));
        role.options(roles);
        role.show(role());
        var then = new DateEntry("then", getTranslation("teams.view.then"), picture.then(), day -> show("then", day));
        var at = new DateEntry("at", getTranslation("teams.view.at"), picture.at(), day -> show("at", day));
        var filters = new Div(role, then, at);
        filters.addClassNames("filters", "no-print");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private void show(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (String known : List.of("role", "then", "at")) {
            String kept = known.equals(name) ? value : parameter(known);
            if (!kept.isEmpty()) {
                changed.put(known, kept);
            }
        }
        go("teams/" + teamId(), QueryParameters.simple(changed));
    }

    private void unknown(TeamDetails team, TeamPicture picture) {
        List<SkillCapability> unknown = picture.unknown();
        if (unknown.isEmpty()) {
            return;
        }
        var names = new Paragraph(
                String.join(", ", unknown.stream().map(SkillCapability::name).toList()));
        var section = new Div(
                new H2(getTranslation("teams.view.unknown")),
                new Paragraph(getTranslation("teams.view.unknown.text")),
                names);
        if (team.manager() && !team.archived()) {
            String skills = unknown.stream()
                    .limit(AskView.SKILLS)
                    .map(SkillCapability::skill)
                    .collect(Collectors.joining(","));
            section.add(new Anchor(
                    "teams/" + teamId() + "/ask?skills=" + skills,
                    getTranslation("teams.view.ask-unknown", Math.min(unknown.size(), AskView.SKILLS))));
        }
        section.addClassNames("stack", "tight");
        add(section);
    }
}
