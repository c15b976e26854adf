package app.waymark.guidance.ui;

import app.waymark.base.ui.ExternalLink;
import app.waymark.guidance.StageKey;
import app.waymark.guidance.plan.DatedPlan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A dated plan: what to expect of it, under which assumption, and its courses in order. */
final class PlanBody extends Div {

    private final DatedPlan plan;
    private final transient @Nullable Consumer<DatedPlan.Item> leaveOut;

    /**
     * Draws a plan.
     *
     * @param leaveOut called with a course that the person does not want; null where the plan is fixed
     */
    PlanBody(DatedPlan plan, @Nullable Consumer<DatedPlan.Item> leaveOut) {
        this.plan = plan;
        this.leaveOut = leaveOut;
        addClassNames("stack");
        add(forecast());
        if (plan.items().isEmpty() && plan.examinations().isEmpty()) {
            var nothing = new Paragraph(getTranslation("plan.nothing"));
            nothing.addClassName("notice");
            add(nothing);
        } else {
            add(new H2(getTranslation("plan.courses")), courses());
        }
        add(notes());
    }

    private Component forecast() {
        DatedPlan.Forecast forecast = plan.forecast();
        var label = new Paragraph(getTranslation("plan.forecast"));
        label.addClassNames("label", "small", "muted");
        var numbers = new Paragraph(PlanWords.forecast(plan));
        numbers.addClassName("display");
        var assumption = new Paragraph(
                getTranslation("plan.assumption", plan.request().success(), Math.round(forecast.closed() * 100)));
        assumption.addClassNames("small", "muted");
        var card = new Div(label, numbers, assumption);
        card.addClassNames("card", "stack", "tight");
        return card;
    }

    private Component courses() {
        var list = new OrderedList();
        list.addClassNames("clean", "plan");
        List<Map.Entry<LocalDate, ListItem>> rows = new ArrayList<>();
        plan.reassessments().forEach(day -> rows.add(Map.entry(day, test(day))));
        plan.items().forEach(item -> rows.add(Map.entry(item.from(), course(item))));
        plan.examinations().forEach(one -> rows.add(Map.entry(one.agreement().until(), examination(one))));
        rows.sort(Map.Entry.comparingByKey());
        rows.forEach(row -> list.add(row.getValue()));
        return list;
    }

    private ListItem course(DatedPlan.Item item) {
        var days = new Span(PlanWords.days(item));
        days.addClassNames("when", "num", "small");
        var facts = new Paragraph(String.join(" · ", facts(item)));
        facts.addClassNames("tiny", "num");
        var targets = new UnorderedList();
        targets.addClassNames("prose", "small");
        item.targets().forEach(target -> targets.add(new ListItem(PlanWords.target(target))));
        var body = new Div(new H3(new ExternalLink(item.url(), item.title())), facts, targets);
        body.addClassNames("stack", "tight");
        agreement(item).ifPresent(body::add);
        StageKey stage = item.stage();
        String name = item.stageName();
        if (stage != null && name != null) {
            var line = new Paragraph(new Text(getTranslation("plan.stage") + " "));
            var link = new Anchor("way/" + plan.request().role() + "#" + stage.stage(), name);
            link.setRouterIgnore(true);
            line.add(link);
            line.addClassName("small");
            body.add(line);
        }
        body.add(new Div(WhyView.link(plan.attempt(), "course", item.course(), item.title())));
        var row = new ListItem(days, body);
        Consumer<DatedPlan.Item> without = leaveOut;
        if (without != null) {
            var out = new NativeButton(getTranslation("plan.leave-out"), click -> without.accept(item));
            out.addClassNames("btn", "small", "quiet", "no-print");
            out.setAriaLabel(getTranslation("plan.leave-out.long", item.title()));
            out.setId("without-" + item.course());
            row.add(out);
        }
        return row;
    }

    /** With whom a course is agreed, and what follows from that. */
    private Optional<Component> agreement(DatedPlan.Item item) {
        return Optional.ofNullable(item.agreement()).map(agreement -> {
            var words = new UnorderedList();
            words.addClassNames("prose", "small");
            if (item.targets().isEmpty()) {
                words.add(new ListItem(getTranslation("plan.agreed.nothing", plan.roleName())));
            }
            if (item.late()) {
                words.add(new ListItem(getTranslation("plan.agreed.late", PlanWords.day(agreement.until()))));
            }
            if (!item.free()) {
                words.add(new ListItem(getTranslation("plan.agreed.price")));
            }
            var part = new Div(AgreedParts.line(agreement));
            part.addClassNames("stack", "tight");
            if (words.getChildren().findAny().isPresent()) {
                part.add(words);
            }
            return part;
        });
    }

    private ListItem examination(DatedPlan.Examination one) {
        var when = new Span(PlanWords.day(one.agreement().until()));
        when.addClassNames("when", "num", "small");
        var link = new Anchor("certifications/" + one.certification(), one.name());
        var body = new Div(
                new H3(link),
                AgreedParts.line(one.agreement()),
                new Div(WhyView.link(plan.attempt(), "certification", one.certification(), one.name())));
        body.addClassNames("stack", "tight");
        return new ListItem(when, body);
    }

    private List<String> facts(DatedPlan.Item item) {
        List<String> facts = new ArrayList<>(
                List.of(item.provider(), PlanWords.format(item.format()), getTranslation("plan.hours", item.hours())));
        if (item.agreement() != null && !item.free()) {
            return facts;
        }
        facts.add(item.cost() > 0 ? getTranslation("plan.cost", Math.round(item.cost())) : getTranslation("plan.free"));
        if (item.unverified()) {
            facts.add(getTranslation("forward.course.unverified"));
        }
        return facts;
    }

    private ListItem test(LocalDate day) {
        var when = new Span(PlanWords.day(day));
        when.addClassNames("when", "num", "small");
        var what = new Div(new H3(getTranslation("plan.measure")), new Paragraph(getTranslation("plan.measure.text")));
        what.addClassNames("stack", "tight", "small");
        var row = new ListItem(when, what);
        row.addClassName("test");
        return row;
    }

    private Component notes() {
        var list = new UnorderedList();
        list.addClassNames("prose", "small", "muted");
        list.add(new ListItem(PlanWords.solver(plan)));
        if (!plan.unknown().isEmpty()) {
            list.add(new ListItem(getTranslation("plan.unknown", String.join(", ", plan.unknown()))));
        }
        if (plan.unpriced() > 0) {
            list.add(new ListItem(getTranslation("plan.unpriced", plan.unpriced())));
        }
        list.add(new ListItem(getTranslation("plan.hours.note")));
        if (!plan.examinations().isEmpty() || plan.items().stream().anyMatch(item -> item.agreement() != null)) {
            list.add(new ListItem(getTranslation("plan.agreed.note")));
        }
        var notes = new Div(new H2(getTranslation("plan.notes")), list);
        notes.addClassNames("stack", "tight");
        return notes;
    }
}
