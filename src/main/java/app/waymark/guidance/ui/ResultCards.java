package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.assessment.AttemptResult;
import app.waymark.base.ui.ExternalLink;
import app.waymark.base.ui.WordBadge;
import app.waymark.guidance.Guidance;
import app.waymark.guidance.RequirementOrder;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Three strengths, three gaps, and the beliefs worth putting right. */
final class ResultCards {

    private static final int SHOWN = 3;
    private static final int BELIEFS = 2;

    private static final int CARDS = 3;
    private static final int REASONS = 2;

    private final AttemptResult result;
    private final boolean own;
    private Guidance.@Nullable StageAdvice next;

    ResultCards(AttemptResult result) {
        this(result, false);
    }

    /** @param own whether the reader is the person whom the result is about, and so can do something about it */
    ResultCards(AttemptResult result, boolean own) {
        this.result = result;
        this.own = own;
    }

    /** With the next step, its hours and reasons, where there is room beside the others. */
    ResultCards with(Guidance.@Nullable StageAdvice step) {
        next = step;
        return this;
    }

    Optional<Component> all() {
        var cards = new Div();
        cards.addClassName("cards");
        strengths().ifPresent(cards::add);
        gaps().ifPresent(cards::add);
        misconceptions().ifPresent(cards::add);
        Guidance.StageAdvice step = next;
        if (step != null && cards.getComponentCount() < CARDS) {
            cards.add(step(step));
        }
        return cards.getElement().getChildCount() == 0 ? Optional.empty() : Optional.of(cards);
    }

    private Optional<Component> strengths() {
        List<AttemptResult.RequirementResult> strong =
                RequirementOrder.strong(result).stream().limit(SHOWN).toList();
        return strong.isEmpty()
                ? Optional.empty()
                : Optional.of(card("result.strong", list(new UnorderedList(), strong)));
    }

    private Optional<Component> gaps() {
        List<AttemptResult.RequirementResult> gaps = RequirementOrder.gaps(result);
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        var card = card("result.gaps", gaps(gaps.subList(0, Math.min(SHOWN, gaps.size()))));
        if (gaps.size() > SHOWN) {
            var rest = new Div(gaps(gaps.subList(SHOWN, gaps.size())));
            rest.addClassName("inside");
            card.add(new NativeDetails(translate("result.gaps.more", gaps.size() - SHOWN), rest));
        }
        return Optional.of(card);
    }

    /** Each with a way to do something about it at once. */
    private Component gaps(List<AttemptResult.RequirementResult> gaps) {
        var list = list(new OrderedList(), gaps);
        if (own) {
            list.getChildren().toList().forEach(child -> {
                var item = (ListItem) child;
                var gap = gaps.get(list.indexOf(item));
                var name = new Div(item.getComponentAt(0), StageDetails.practise(gap.skill(), gap.name()));
                name.addClassName("gap-name");
                item.addComponentAsFirst(name);
            });
        }
        return list;
    }

    private static <T extends com.vaadin.flow.component.HtmlContainer> T list(
            T list, List<AttemptResult.RequirementResult> requirements) {
        list.addClassName("clean");
        for (var requirement : requirements) {
            var item = new ListItem(
                    new Anchor("skills/" + requirement.skill(), requirement.name()),
                    new WordBadge(requirement.word(), translate("word." + requirement.word())));
            item.addClassNames("row", "spread");
            list.add(item);
        }
        return list;
    }

    private Optional<Component> misconceptions() {
        if (result.misconceptions().isEmpty()) {
            return Optional.empty();
        }
        var card = new Div(new H2(translate("result.misconceptions")));
        card.addClassNames("card", "warn", "stack");
        List<AttemptResult.MisconceptionResult> all = result.misconceptions();
        all.stream().limit(BELIEFS).forEach(misconception -> card.add(belief(misconception)));
        if (all.size() > BELIEFS) {
            var rest = new Div();
            rest.addClassNames("inside", "stack");
            all.stream().skip(BELIEFS).forEach(misconception -> rest.add(belief(misconception)));
            card.add(new NativeDetails(translate("result.misconceptions.more", all.size() - BELIEFS), rest));
        }
        return Optional.of(card);
    }

    /** A wrong belief, what sets it right, and where to read on. */
    private static Paragraph belief(AttemptResult.MisconceptionResult misconception) {
        var name = new Span(misconception.name() + ".");
        name.addClassName("strong");
        var text = new Paragraph(
                new Span(translate(
                                misconception.answers() == 1
                                        ? "result.misconceptions.one"
                                        : "result.misconceptions.many",
                                misconception.answers())
                        + " "),
                name,
                new Span(" " + misconception.correction() + " "),
                new Anchor("skills/" + misconception.skill(), translate("result.misconceptions.read")));
        text.addClassName("small");
        return text;
    }

    private static Component step(Guidance.StageAdvice step) {
        var card = new Div(new H2(translate("result.next")));
        card.addClassNames("card", "stack");
        var name = new Paragraph(step.stageName());
        name.addClassName("strong");
        card.add(name);
        if (step.hours() != null) {
            var hours = new Paragraph(translate("result.next.hours", Math.round(step.hours())));
            hours.addClassNames("small", "muted");
            card.add(hours);
        }
        var why = new UnorderedList();
        why.addClassNames("prose", "small");
        step.reasons().stream().limit(REASONS).forEach(reason -> why.add(new ListItem(WayWords.reason(reason))));
        card.add(why);
        step.courses().stream().findFirst().ifPresent(course -> {
            var begin = new Paragraph(
                    new Span(translate("result.next.begin") + " "), new ExternalLink(course.url(), course.title()));
            begin.addClassName("small");
            card.add(begin);
        });
        return card;
    }

    private static Div card(String key, Component content) {
        var note = new Paragraph(translate(key + ".note"));
        note.addClassNames("small", "muted");
        var card = new Div(new H2(translate(key)), note, content);
        card.addClassNames("card", "stack");
        return card;
    }
}
