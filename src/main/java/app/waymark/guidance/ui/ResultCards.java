package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.assessment.AttemptResult;
import app.waymark.base.ui.WordBadge;
import app.waymark.guidance.RequirementOrder;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** Three strengths, three gaps, and the beliefs worth putting right. */
final class ResultCards {

    private static final int SHOWN = 3;

    private final AttemptResult result;

    ResultCards(AttemptResult result) {
        this.result = result;
    }

    Optional<Component> all() {
        var cards = new Div();
        cards.addClassName("cards");
        strengths().ifPresent(cards::add);
        gaps().ifPresent(cards::add);
        misconceptions().ifPresent(cards::add);
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
        List<AttemptResult.RequirementResult> gaps =
                RequirementOrder.gaps(result).stream().limit(SHOWN).toList();
        return gaps.isEmpty() ? Optional.empty() : Optional.of(card("result.gaps", list(new OrderedList(), gaps)));
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
        for (var misconception : result.misconceptions().stream().limit(2).toList()) {
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
                    new Span(" " + misconception.correction()));
            text.addClassName("small");
            card.add(text);
        }
        return Optional.of(card);
    }

    private static Component card(String key, Component content) {
        var note = new Paragraph(translate(key + ".note"));
        note.addClassNames("small", "muted");
        var card = new Div(new H2(translate(key)), note, content);
        card.addClassNames("card", "stack");
        return card;
    }
}
