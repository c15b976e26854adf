package app.waymark.teams.ui;

import app.waymark.base.ui.LevelName;
import app.waymark.base.ui.SelectField;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Role;
import app.waymark.catalog.Skill;
import app.waymark.security.CurrentActor;
import app.waymark.teams.TeamDetails;
import app.waymark.teams.TeamService;
import app.waymark.teams.TeamTargets;
import app.waymark.teams.TeamTargets.RoleTarget;
import app.waymark.teams.TeamTargets.SkillTarget;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the team wants to be able to do: roles, and skills that go before what the roles ask. */
@Route("teams/:team/wanted")
@PermitAll
class WantedView extends TeamPage {

    private final transient CatalogService catalogService;

    WantedView(TeamService teams, CatalogService catalogService, CurrentActor currentActor) {
        super(teams, currentActor);
        this.catalogService = catalogService;
    }

    @Override
    void draw(TeamDetails team) {
        teams.members(actor(), teamId());
        Catalog catalog = catalogService.current();
        add(header(team, getTranslation("teams.wanted.title"), getTranslation("teams.wanted.lead")));
        add(roles(team, catalog), skills(team, catalog), roadmap(team, catalog));
    }

    private void set(TeamDetails team, List<RoleTarget> roles, List<SkillTarget> skills) {
        teams.setTargets(actor(), teamId(), new TeamTargets(roles, skills), team.roadmap());
    }

    private Component roles(TeamDetails team, Catalog catalog) {
        TeamTargets targets = team.targets();
        var list = new UnorderedList();
        list.addClassNames("clean", "ruled");
        targets.roles().forEach(target -> {
            String name = catalog.role(target.role()).map(Role::name).orElse(target.role());
            list.add(line(
                    getTranslation("teams.wanted.role-line", name, target.people()),
                    () -> set(
                            team,
                            targets.roles().stream()
                                    .filter(one -> !one.equals(target))
                                    .toList(),
                            targets.skills())));
        });
        var role = new SelectField("role", getTranslation("teams.wanted.role"), chosen -> {});
        role.options(catalog.roles().stream()
                .map(one -> new SelectField.Option(one.slug(), one.name()))
                .toList());
        role.show(catalog.roles().getFirst().slug());
        var people = new TextEntry("role-people", getTranslation("teams.wanted.people"), "number", "2").range(1, 1000);
        var add = button(getTranslation("teams.wanted.add-role"), () -> {
            List<RoleTarget> changed = new ArrayList<>(targets.roles());
            changed.removeIf(one -> one.role().equals(role.chosen()));
            changed.add(new RoleTarget(role.chosen(), people.number()));
            set(team, changed, targets.skills());
        });
        return card("teams.wanted.roles", list, row(role, people), new Div(add));
    }

    private Component skills(TeamDetails team, Catalog catalog) {
        TeamTargets targets = team.targets();
        var list = new UnorderedList();
        list.addClassNames("clean", "ruled");
        targets.skills()
                .forEach(target -> list.add(line(
                        getTranslation(
                                "teams.wanted.skill-line",
                                catalog.skillName(target.skill()),
                                LevelName.words(target.level()),
                                target.people()),
                        () -> set(
                                team,
                                targets.roles(),
                                targets.skills().stream()
                                        .filter(one -> !one.equals(target))
                                        .toList()))));
        var skill = new SelectField("skill", getTranslation("teams.wanted.skill"), chosen -> {});
        catalog.domains()
                .forEach(domain -> skill.group(
                        domain.name(),
                        catalog.skillsOf(domain.slug()).stream()
                                .map(one -> new SelectField.Option(one.slug(), one.name()))
                                .toList()));
        skill.show(catalog.skills().stream().map(Skill::slug).findFirst().orElse(""));
        var level = new SelectField("level", getTranslation("teams.wanted.level"), chosen -> {});
        level.options(IntStream.rangeClosed(1, 5)
                .mapToObj(one -> new SelectField.Option(Integer.toString(one), LevelName.words(one)))
                .toList());
        level.show("3");
        var people = new TextEntry("skill-people", getTranslation("teams.wanted.people"), "number", "2").range(0, 1000);
        var add = button(getTranslation("teams.wanted.add-skill"), () -> {
            List<SkillTarget> changed = new ArrayList<>(targets.skills());
            changed.removeIf(one -> one.skill().equals(skill.chosen()));
            changed.add(new SkillTarget(skill.chosen(), Integer.parseInt(level.chosen()), people.number()));
            set(team, targets.roles(), changed);
        });
        return card("teams.wanted.skills", list, row(skill, level, people), new Div(add));
    }

    private Component roadmap(TeamDetails team, Catalog catalog) {
        var roadmap = new SelectField(
                "roadmap",
                getTranslation("teams.wanted.roadmap"),
                chosen -> attempt(
                        () -> teams.setTargets(actor(), teamId(), team.targets(), chosen.isEmpty() ? null : chosen)));
        List<SelectField.Option> options = new ArrayList<>();
        options.add(new SelectField.Option("", getTranslation("teams.wanted.no-roadmap")));
        catalog.roadmaps().forEach(one -> options.add(new SelectField.Option(one.slug(), one.name())));
        roadmap.options(options);
        String chosen = team.roadmap();
        roadmap.show(chosen == null ? "" : chosen);
        return card("teams.wanted.roadmap-title", new Paragraph(getTranslation("teams.wanted.roadmap-text")), roadmap);
    }

    private ListItem line(String text, Runnable removal) {
        var remove = button(getTranslation("teams.wanted.remove"), removal);
        remove.setAriaLabel(getTranslation("teams.wanted.remove") + ": " + text);
        var item = new ListItem(new Span(text), remove);
        item.addClassName("pair");
        return item;
    }

    private static Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassName("filters");
        return row;
    }

    private Component card(String title, Component... content) {
        var card = new Div(new H2(getTranslation(title)));
        card.add(content);
        card.addClassNames("card", "stack");
        return card;
    }
}
