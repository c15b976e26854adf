package app.waymark.assessment.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.LearnedMark;
import app.waymark.assessment.LearnedSinceService;
import app.waymark.base.ui.SelectField;
import app.waymark.security.Actor;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;

/** "I have learned this since": what a person has marked, one more to mark, and the way back. */
final class LearnedSection extends Div {

    private final Actor actor;
    private final LearnedSinceService learned;
    private final List<AttemptResult.SkillResult> answered;
    private final H2 heading = new H2(translate("history.learned.title"));
    private final Paragraph said = new Paragraph();

    /** @param newest the person's newest result, whose answered skills can be marked */
    LearnedSection(Actor actor, LearnedSinceService learned, AttemptResult newest) {
        this.actor = actor;
        this.learned = learned;
        answered = newest.skills().stream()
                .filter(skill -> skill.answers() > 0)
                .sorted(Comparator.comparing(AttemptResult.SkillResult::name))
                .toList();
        addClassNames("card", "stack");
        said.getElement().setAttribute("role", "status");
        said.addClassName("small");
        heading.getElement().setAttribute("tabindex", "-1");
        draw();
    }

    private void draw() {
        removeAll();
        add(heading, new Paragraph(translate("history.learned.text")));
        List<LearnedMark> marks = learned.marks(actor);
        if (!marks.isEmpty()) {
            var list = new UnorderedList();
            list.addClassNames("clean", "ruled");
            marks.forEach(mark -> list.add(item(mark)));
            add(list);
        }
        List<SelectField.Option> open = answered.stream()
                .filter(skill -> marks.stream().noneMatch(mark -> mark.skill().equals(skill.slug())))
                .map(skill -> new SelectField.Option(skill.slug(), skill.name()))
                .toList();
        if (!open.isEmpty()) {
            var field = new SelectField("learned", translate("history.learned.skill"), chosen -> {});
            field.options(open);
            field.show(open.getFirst().value());
            var mark = new NativeButton(translate("history.learned.mark"), click -> mark(field.chosen(), open));
            mark.addClassName("btn");
            add(field, new Div(mark));
        }
        add(said);
    }

    private ListItem item(LearnedMark mark) {
        String when = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(UI.getCurrent().getLocale())
                .withZone(ZoneId.systemDefault())
                .format(mark.markedAt());
        var since = new Span(translate("history.learned.since", when));
        since.addClassNames("small", "muted");
        var back = new NativeButton(translate("history.learned.undo"), click -> {
            learned.undo(actor, mark.skill());
            redraw(translate("history.learned.undone", mark.name()));
        });
        back.addClassNames("btn", "small");
        back.setAriaLabel(translate("history.learned.undo.label", mark.name()));
        var name = new Div(new Span(mark.name()), since);
        name.addClassNames("stack", "tight");
        var item = new ListItem(name, back);
        item.addClassName("pair");
        return item;
    }

    private void mark(String skill, List<SelectField.Option> open) {
        learned.mark(actor, skill);
        String name = open.stream()
                .filter(option -> option.value().equals(skill))
                .map(SelectField.Option::label)
                .findFirst()
                .orElse(skill);
        redraw(translate("history.learned.marked", name));
    }

    /** What had the focus is gone, so it goes to the heading. */
    private void redraw(String what) {
        draw();
        said.setText(what);
        heading.getElement().callJsFunction("focus");
    }
}
