package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.base.ui.ExternalLink;
import app.waymark.base.ui.LevelName;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.Roadmap;
import app.waymark.guidance.Guidance;
import app.waymark.guidance.Way;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;

/** What a stage builds, every line of its reason, ways to learn it, tasks that prove it, and its links. */
final class StageDetails extends NativeDetails {

    StageDetails(Catalog catalog, Way.Step step) {
        super();
        setSummaryText(translate("way.details"));
        addClassName("small");
        Roadmap.Stage stage = step.stage();
        var inside = new Div(new Paragraph(stage.description()));
        inside.addClassNames("inside", "halves");
        list(inside, "catalog.roadmap.builds", stage.builds(), build -> {
            var name = new Anchor("skills/" + build.skill(), catalog.skillName(build.skill()));
            name.addClassName("plain");
            var right =
                    new Div(practise(build.skill(), catalog.skillName(build.skill())), new LevelName(build.toLevel()));
            right.addClassName("row");
            var row = new ListItem(name, right);
            row.addClassName("pair");
            return row;
        });
        list(inside, "way.reasons", step.reasons(), reason -> new ListItem(WayWords.reason(reason)));
        list(inside, "way.courses", step.courses(), StageDetails::course);
        list(
                inside,
                "catalog.roadmap.evidence",
                stage.evidence(),
                task -> task.url() == null
                        ? new ListItem(task.text())
                        : new ListItem(new ExternalLink(task.url(), task.text())));
        list(
                inside,
                "catalog.roadmap.links",
                stage.links(),
                link -> new ListItem(new ExternalLink(link.url(), link.title())));
        setContent(inside);
    }

    /** A link to practise a skill. */
    static Anchor practise(String skill, String name) {
        var link = new Anchor("practice/" + skill, translate("practice.link"));
        link.addClassNames("small", "no-print");
        link.setAriaLabel(translate("practice.link.long", name));
        return link;
    }

    static ListItem course(Guidance.CourseAdvice course) {
        String facts =
                translate(course.free() ? "forward.course.free" : "forward.course.paid", Math.round(course.hours()));
        String unverified = course.unverified() ? " " + translate("forward.course.unverified") : "";
        return new ListItem(new ExternalLink(course.url(), course.title()), new Span(" " + facts + unverified));
    }

    private static <T> void list(Div inside, String heading, List<T> things, Function<T, ListItem> row) {
        if (things.isEmpty()) {
            return;
        }
        var label = new Paragraph(translate(heading));
        label.addClassName("label");
        var list = new UnorderedList();
        list.addClassName("clean");
        things.forEach(thing -> list.add(row.apply(thing)));
        Component half = new Div(label, list);
        inside.add(half);
    }
}
