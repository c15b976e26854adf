package app.waymark.catalog.ui;

import app.waymark.base.ui.LevelName;
import app.waymark.base.ui.PageHeader;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Course;
import app.waymark.catalog.Roadmap;
import app.waymark.catalog.Role;
import app.waymark.catalog.Skill;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One skill: what it is, where it stands among the others, who asks for it and how to learn it. */
@Route("skills/:slug")
@AnonymousAllowed
class SkillView extends EntryView<Skill> {

    private static final int COURSES_PER_STEP = 3;

    SkillView(CatalogService catalogService) {
        super(catalogService);
    }

    @Override
    Optional<Skill> find(Catalog catalog, String slug) {
        return catalog.skill(slug);
    }

    @Override
    String name(Skill skill) {
        return skill.name();
    }

    @Override
    void show(Catalog catalog, Skill skill) {
        String domain = catalog.domain(skill.domain()).map(d -> d.name()).orElse(skill.domain());
        var header = new PageHeader(skill.name(), skill.description())
                .under(SkillListView.PATH + "?domain=" + skill.domain(), domain);
        if (!skill.aliases().isEmpty()) {
            header.with(Prose.paragraph(
                    getTranslation("catalog.skill.aliases", String.join(", ", skill.aliases())), "small", "muted"));
        }
        var practise = new Anchor("practice/" + skill.slug(), getTranslation("practice.link"));
        practise.addClassName("btn");
        header.actions(Links.primary("start/skill/" + skill.slug(), getTranslation("catalog.skill.start")), practise);
        var around = new Div();
        around.addClassNames("cards");
        around.add(
                card("catalog.skill.prerequisites", "catalog.skill.prerequisites.none", prerequisites(catalog, skill)),
                card("catalog.skill.dependents", "catalog.skill.dependents.none", dependents(catalog, skill)),
                card("catalog.skill.roles", "catalog.skill.roles.none", roles(catalog, skill)));
        add(header, around, courses(catalog, skill), stages(catalog, skill), new SourceLine(skill.source()));
    }

    private Div card(String heading, String none, List<ListItem> rows) {
        var card = new Div(
                new H2(getTranslation(heading)),
                rows.isEmpty() ? Prose.paragraph(getTranslation(none), "muted", "small") : Prose.list(rows));
        card.addClassNames("card", "stack", "tight");
        return card;
    }

    private static List<ListItem> prerequisites(Catalog catalog, Skill skill) {
        return skill.prerequisites().stream()
                .map(slug -> new ListItem(Links.skill(catalog, slug)))
                .toList();
    }

    private static List<ListItem> dependents(Catalog catalog, Skill skill) {
        return catalog.skills().stream()
                .filter(other -> other.prerequisites().contains(skill.slug()))
                .map(other -> new ListItem(Links.skill(catalog, other.slug())))
                .toList();
    }

    private static List<ListItem> roles(Catalog catalog, Skill skill) {
        List<ListItem> rows = new ArrayList<>();
        for (Role role : catalog.roles()) {
            role.requirements().stream()
                    .filter(requirement -> requirement.skill().equals(skill.slug()))
                    .forEach(requirement -> rows.add(
                            pair(Links.role(role), LevelName.atLeast(requirement.level()), requirement.essential())));
        }
        return rows;
    }

    private static ListItem pair(Component name, Component level, boolean essential) {
        var left = new Div(name);
        left.addClassName("name");
        if (essential) {
            left.add(new EssentialMark());
        }
        var row = new ListItem(left, level);
        row.addClassName("pair");
        return row;
    }

    private Component courses(Catalog catalog, Skill skill) {
        var part = Prose.part(
                getTranslation("catalog.skill.courses"),
                Prose.paragraph(getTranslation("catalog.skill.courses.lead"), "muted"));
        List<Course> all = catalog.coursesFor(skill.slug());
        var steps = new Div();
        steps.addClassName("columns");
        for (int level = 1; level <= 5; level++) {
            steps.add(step(skill, level, all));
        }
        part.add(steps);
        return part;
    }

    private Component step(Skill skill, int level, List<Course> all) {
        List<Course> helpful = all.stream()
                .filter(course -> course.skills().stream()
                        .anyMatch(step -> step.skill().equals(skill.slug()) && step.covers(level)))
                .sorted(Comparator.comparing((Course course) -> !course.free()).thenComparingDouble(Course::hours))
                .toList();
        var step = new Div(
                new H3(getTranslation("catalog.skill.step", LevelName.words(level - 1), LevelName.words(level))));
        step.addClassNames("stack", "tight", "step");
        if (helpful.isEmpty()) {
            step.add(Prose.paragraph(getTranslation("catalog.skill.courses.none"), "small", "muted"));
            return step;
        }
        step.add(Prose.list(
                helpful.stream()
                        .limit(COURSES_PER_STEP)
                        .map(course -> CourseRow.brief(course))
                        .toList(),
                "ruled"));
        if (helpful.size() > COURSES_PER_STEP) {
            var more = new Anchor(
                    CourseListView.PATH + "?skill=" + skill.slug() + "&level=" + level,
                    getTranslation("catalog.skill.courses.all", helpful.size(), LevelName.words(level)));
            more.addClassNames("small", "no-print");
            step.add(more);
        }
        return step;
    }

    private Component stages(Catalog catalog, Skill skill) {
        List<Component> rows = new ArrayList<>();
        for (Roadmap roadmap : catalog.roadmaps()) {
            for (Roadmap.Stage stage : roadmap.stages()) {
                stage.builds().stream()
                        .filter(build -> build.skill().equals(skill.slug()))
                        .forEach(build -> {
                            var where =
                                    new Div(Links.stage(roadmap, stage), Prose.span(roadmap.name(), "tiny", "block"));
                            rows.add(pair(where, new LevelName(build.toLevel()), false));
                        });
            }
        }
        return Prose.part(
                getTranslation("catalog.skill.stages"),
                rows.isEmpty()
                        ? Prose.paragraph(getTranslation("catalog.skill.stages.none"), "muted")
                        : Prose.list(rows, "ruled", "pairs"));
    }
}
