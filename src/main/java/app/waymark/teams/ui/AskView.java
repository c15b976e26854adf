package app.waymark.teams.ui;

import app.waymark.base.ui.SelectField;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.security.CurrentActor;
import app.waymark.teams.AssignmentService;
import app.waymark.teams.TeamDetails;
import app.waymark.teams.TeamProblem;
import app.waymark.teams.TeamService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the team to look at a role or a few skills. */
@Route("teams/:team/ask")
@PermitAll
class AskView extends TeamPage {

    private static final int WEEKS = 2;

    /** At most so many skills are asked about at once. */
    static final int SKILLS = 6;

    private final transient AssignmentService assignments;
    private final transient CatalogService catalogService;

    AskView(
            TeamService teams,
            AssignmentService assignments,
            CatalogService catalogService,
            CurrentActor currentActor) {
        super(teams, currentActor);
        this.assignments = assignments;
        this.catalogService = catalogService;
    }

    @Override
    void draw(TeamDetails team) {
        teams.members(actor(), teamId());
        Catalog catalog = catalogService.current();
        add(header(team, getTranslation("teams.ask.title"), getTranslation("teams.ask.lead")));
        List<String> asked = Stream.of(parameter("skills").split(","))
                .filter(slug -> catalog.skill(slug).isPresent())
                .distinct()
                .toList();
        var due = new DateEntry(
                "due",
                getTranslation("teams.ask.due"),
                LocalDate.now(ZoneId.systemDefault()).plusWeeks(WEEKS),
                day -> {});
        var role = new SelectField("role", getTranslation("teams.ask.role"), chosen -> {});
        role.options(catalog.roles().stream()
                .map(one -> new SelectField.Option(one.slug(), one.name()))
                .toList());
        role.show(catalog.roles().getFirst().slug());
        add(card(
                "teams.ask.about-role",
                new Paragraph(getTranslation("teams.ask.minutes", AssignmentService.minutes("role", 0))),
                role,
                action(
                        "teams.ask.role-action",
                        asked.isEmpty(),
                        () -> assign(role.chosen(), List.of(), due.chosen()))));
        List<SelectField> skills = new ArrayList<>();
        var fields = new Div();
        fields.addClassNames("filters", "thirds");
        for (int i = 1; i <= SKILLS; i++) {
            var skill = new SelectField("skill-" + i, getTranslation("teams.ask.skill", i), chosen -> {});
            skill.options(List.of(new SelectField.Option("", getTranslation("teams.ask.no-skill"))));
            catalog.domains()
                    .forEach(domain -> skill.group(
                            domain.name(),
                            catalog.skillsOf(domain.slug()).stream()
                                    .map(one -> new SelectField.Option(one.slug(), one.name()))
                                    .toList()));
            skill.show(i <= asked.size() ? asked.get(i - 1) : "");
            skills.add(skill);
            fields.add(skill);
        }
        add(card(
                "teams.ask.about-skills",
                new Paragraph(getTranslation(
                        "teams.ask.minutes-skills",
                        AssignmentService.minutes(null, 1),
                        AssignmentService.minutes(null, SKILLS))),
                fields,
                action(
                        "teams.ask.skills-action",
                        !asked.isEmpty(),
                        () -> assign(
                                null,
                                List.copyOf(new LinkedHashSet<>(skills.stream()
                                        .map(SelectField::chosen)
                                        .filter(one -> !one.isEmpty())
                                        .toList())),
                                due.chosen()))));
        addComponentAtIndex(2, due);
    }

    private void assign(@Nullable String role, List<String> skills, String due) {
        try {
            assignments.assign(actor(), teamId(), role, skills, LocalDate.parse(due));
            getUI().ifPresent(ui -> ui.navigate("teams/" + teamId()));
        } catch (DateTimeParseException e) {
            say(getTranslation("teams.problem.due-range"), true);
        } catch (TeamProblem e) {
            say(getTranslation("teams.problem." + e.problem()), true);
        }
    }

    private Div action(String key, boolean primary, Runnable work) {
        var button = new NativeButton(getTranslation(key), click -> work.run());
        button.addClassName("btn");
        if (primary) {
            button.addClassName("primary");
        }
        return new Div(button);
    }

    private Div card(String title, com.vaadin.flow.component.Component... content) {
        var card = new Div(new H2(getTranslation(title)));
        card.add(content);
        card.addClassNames("card", "stack");
        return card;
    }
}
