package app.waymark.teams.ui;

import app.waymark.base.ui.SelectField;
import app.waymark.catalog.Catalog;
import app.waymark.teams.PlanWishes;
import app.waymark.teams.TeamProblem;
import app.waymark.teams.TeamTargets;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Within what a plan is worked out: money, hours, date, what is assumed, and what goes first. */
final class PlanForm extends Div {

    private static final int MOST_PRIORITIES = 8;
    private static final int PERCENT = 100;

    private final TextEntry money;
    private final TextEntry hours;
    private final DateEntry until;
    private final SelectField success;
    private final List<CheckEntry> priorities = new ArrayList<>();

    PlanForm(
            PlanWishes wishes,
            boolean again,
            List<TeamTargets.SkillTarget> missing,
            Catalog catalog,
            Consumer<PlanWishes> workOut,
            Consumer<TeamProblem> refused) {
        addClassNames("card", "stack");
        money = new TextEntry("money", getTranslation("teams.plan.money"), "number", Integer.toString(wishes.money()))
                .range(0, 10_000_000);
        hours = new TextEntry("hours", getTranslation("teams.plan.hours"), "number", Integer.toString(wishes.hours()))
                .range(1, 1000);
        until = new DateEntry("until", getTranslation("teams.plan.until"), wishes.until(), day -> {});
        success = successField(wishes.success(), chosen -> {});
        var fields = new Div(money, hours, until, success);
        fields.addClassName("filters");
        add(new H2(getTranslation("teams.plan.within")), fields);
        if (!missing.isEmpty()) {
            var boxes = new Div();
            boxes.addClassName("check-row");
            boxes.getElement().setAttribute("role", "group");
            boxes.getElement().setAttribute("aria-label", getTranslation("teams.plan.first"));
            missing.stream().limit(MOST_PRIORITIES).forEach(target -> {
                var box = new CheckEntry(
                        target.skill(),
                        catalog.skillName(target.skill()),
                        wishes.priorities().contains(target.skill()));
                priorities.add(box);
                boxes.add(box);
            });
            var label = new Paragraph(getTranslation("teams.plan.first"));
            label.addClassName("strong");
            add(label, boxes);
        }
        var go = new NativeButton(getTranslation(again ? "teams.plan.again" : "teams.plan.work-out"), click -> {
            try {
                workOut.accept(wishes());
            } catch (TeamProblem e) {
                problem(e, refused);
            }
        });
        go.addClassName("btn");
        if (!again) {
            go.addClassName("primary");
        }
        add(new Div(go));
    }

    /** The choice of what is assumed of finished courses. */
    static SelectField successField(double success, Consumer<String> onChoice) {
        var field =
                new SelectField("success", com.vaadin.flow.i18n.I18NProvider.translate("teams.plan.success"), onChoice);
        int now = (int) Math.round(success * PERCENT);
        field.options(Stream.concat(Stream.of(50, 60, 70, 80, 90), Stream.of(now))
                .distinct()
                .sorted()
                .map(one -> new SelectField.Option(
                        Integer.toString(one),
                        com.vaadin.flow.i18n.I18NProvider.translate("teams.plan.success.option", one)))
                .toList());
        field.show(Integer.toString(now));
        return field;
    }

    static double share(String chosen) {
        return Integer.parseInt(chosen) / (double) PERCENT;
    }

    private PlanWishes wishes() {
        money.problem("");
        hours.problem("");
        return new PlanWishes(
                money.number(),
                hours.number(),
                day(until.chosen()),
                share(success.chosen()),
                priorities.stream()
                        .filter(CheckEntry::ticked)
                        .map(CheckEntry::value)
                        .toList());
    }

    /** What is no date is one long past, which is refused with words. */
    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return LocalDate.EPOCH;
        }
    }

    private void problem(TeamProblem e, Consumer<TeamProblem> refused) {
        String text = getTranslation("teams.problem." + e.problem());
        switch (e.field()) {
            case "money" -> money.problem(text);
            case "hours" -> hours.problem(text);
            default -> refused.accept(e);
        }
    }
}
