package app.waymark.catalog.ui;

import app.waymark.base.ui.ExternalLink;
import app.waymark.base.ui.LevelName;
import app.waymark.catalog.Availability;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.Course;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.ArrayList;
import java.util.List;

/** A course in a list. */
final class CourseRow {

    private CourseRow() {}

    /** Title and facts only, for the page of a skill. */
    static ListItem brief(Course course) {
        return new ListItem(title(course), facts(course));
    }

    /** With every skill it teaches and how far its facts have been verified. */
    static ListItem full(Catalog catalog, Course course) {
        var skills = Prose.list(
                course.skills().stream().map(step -> step(catalog, step)).toList(), "steps");
        var what = new Div(title(course), facts(course));
        var row = new ListItem(what, skills);
        if (course.verified() != null) {
            what.add(Prose.paragraph(CatalogWords.verified(course.verified()), "tiny"));
        }
        row.addClassName("two");
        return row;
    }

    /** Puts the focus on the title of a row. */
    static void focus(Component row) {
        row.getChildren()
                .flatMap(Component::getChildren)
                .filter(ExternalLink.class::isInstance)
                .map(ExternalLink.class::cast)
                .findFirst()
                .ifPresent(ExternalLink::focus);
    }

    private static Component title(Course course) {
        return new ExternalLink(course.url(), course.title());
    }

    private static Component facts(Course course) {
        List<Component> facts = new ArrayList<>();
        facts.add(Prose.span(course.provider()));
        facts.add(Prose.span(CatalogWords.code("catalog.kind.", course.kind())));
        facts.add(Prose.span(CatalogWords.effort(course.hours())));
        facts.add(Prose.span(CatalogWords.cost(course)));
        if (course.free() && course.costNote() != null) {
            facts.add(Prose.span(course.costNote()));
        }
        if (course.status() != Availability.CURRENT) {
            facts.add(new StatusChip(course.status()));
        }
        var line = new Div(Prose.facts(facts));
        line.addClassNames("small", "muted", "num");
        return line;
    }

    private static ListItem step(Catalog catalog, Course.Step step) {
        var row = new ListItem(
                Links.skill(catalog, step.skill()),
                Prose.span(
                        CatalogWords.translate(
                                "catalog.course.step", LevelName.words(step.from()), LevelName.words(step.to())),
                        "muted",
                        "num"));
        row.addClassName("small");
        return row;
    }
}
