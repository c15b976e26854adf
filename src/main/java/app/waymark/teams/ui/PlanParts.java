package app.waymark.teams.ui;

import app.waymark.base.ui.SelectField;
import app.waymark.catalog.Certification;
import app.waymark.catalog.Course;
import app.waymark.teams.TrainingPlan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who takes what, and changing it by hand. */
final class PlanParts extends Div {

    private static final String EXAM = "exam ";
    private static final String OTHERS = "others";

    /** What a manager adds by hand. */
    record Addition(@Nullable UUID personId, boolean certification, String slug, int people) {}

    PlanParts(
            List<TrainingPlan.Part> parts,
            List<Course> courses,
            List<Certification> certifications,
            boolean editable,
            Consumer<UUID> remove,
            Consumer<Addition> add) {
        addClassName("stack");
        var list = new Div();
        list.addClassName("plan-parts");
        parts.stream().filter(part -> !part.seats().isEmpty()).forEach(part -> list.add(part(part, editable, remove)));
        add(list);
        long without = parts.stream().filter(part -> part.seats().isEmpty()).count();
        if (without > 0) {
            var rest = new Paragraph(getTranslation("teams.plan.without", without));
            rest.addClassNames("small", "muted");
            add(rest);
        }
        if (editable && !parts.isEmpty()) {
            add(byHand(parts, courses, certifications, add));
        }
    }

    private Component part(TrainingPlan.Part part, boolean editable, Consumer<UUID> remove) {
        String name = part.personId() == null ? getTranslation("teams.plan.others", part.people()) : part.name();
        var hours = new Span(getTranslation(
                part.personId() == null ? "teams.plan.hours-others" : "teams.plan.hours-each",
                TeamWords.number(part.hours())));
        hours.addClassNames("small", "muted");
        var top = new Div(new H3(name), hours);
        top.addClassNames("row", "spread");
        var seats = new UnorderedList();
        seats.addClassNames("clean", "ruled");
        part.seats().forEach(seat -> seats.add(seat(part, name, seat, editable, remove)));
        var whole = new Div(top, seats);
        whole.addClassNames("plan-part");
        return whole;
    }

    private ListItem seat(
            TrainingPlan.Part part, String name, TrainingPlan.Seat seat, boolean editable, Consumer<UUID> remove) {
        var item = new ListItem(SeatWords.of(
                seat.certification(), seat.slug(), seat.title(), seat.url(), seat.hours(), seat.cost(), seat.skills()));
        item.addClassName("pair");
        if (part.personId() == null) {
            var places = new Span(getTranslation("teams.plan.places", seat.people()));
            places.addClassNames("num", "small");
            item.add(places);
        }
        if (editable) {
            var button = new NativeButton(getTranslation("teams.plan.remove"), click -> remove.accept(seat.id()));
            button.addClassNames("btn", "small", "quiet");
            button.setAriaLabel(getTranslation("teams.plan.remove-from", seat.title(), name));
            item.add(button);
        }
        return item;
    }

    private Component byHand(
            List<TrainingPlan.Part> parts,
            List<Course> courses,
            List<Certification> certifications,
            Consumer<Addition> add) {
        var who = new SelectField("who", getTranslation("teams.plan.who"), chosen -> {});
        who.options(parts.stream()
                .map(part -> new SelectField.Option(
                        part.personId() == null ? OTHERS : part.personId().toString(),
                        part.personId() == null ? getTranslation("teams.plan.others", part.people()) : part.name()))
                .toList());
        TrainingPlan.Part first = parts.getFirst();
        who.show(first.personId() == null ? OTHERS : first.personId().toString());
        var what = new SelectField("what", getTranslation("teams.plan.what"), chosen -> {});
        what.group(
                getTranslation("teams.plan.courses"),
                courses.stream()
                        .map(course ->
                                new SelectField.Option(course.slug(), course.title() + " – " + course.provider()))
                        .toList());
        List<SelectField.Option> exams = new ArrayList<>();
        certifications.forEach(one -> exams.add(new SelectField.Option(EXAM + one.slug(), one.name())));
        if (!exams.isEmpty()) {
            what.group(getTranslation("teams.plan.exams"), exams);
        }
        what.show(courses.isEmpty() ? "" : courses.getFirst().slug());
        var people = new TextEntry("places", getTranslation("teams.plan.how-many"), "number", "1").range(1, 1000);
        var go = new NativeButton(getTranslation("teams.plan.add"), click -> {
            boolean exam = what.chosen().startsWith(EXAM);
            add.accept(new Addition(
                    who.chosen().equals(OTHERS) ? null : UUID.fromString(who.chosen()),
                    exam,
                    exam ? what.chosen().substring(EXAM.length()) : what.chosen(),
                    people.number()));
        });
        go.addClassNames("btn", "small");
        var fields = new Div(who, what, people);
        fields.addClassName("filters");
        var inside = new Div(fields, new Div(go));
        inside.addClassNames("stack", "inside");
        var details = new NativeDetails(getTranslation("teams.plan.by-hand"), inside);
        details.addClassName("no-print");
        return details;
    }
}
