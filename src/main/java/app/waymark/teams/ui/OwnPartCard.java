package app.waymark.teams.ui;

import app.waymark.teams.OwnPart;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What the team proposes to the reader, with their own yes or no, which only they see. */
final class OwnPartCard extends Div {

    /** Hears yes or no to a proposal. */
    interface Answer {
        void say(OwnPart.Proposal proposal, boolean accepted);
    }

    OwnPartCard(OwnPart part, Answer answer) {
        addClassNames("card", "stack");
        var lead = new Paragraph(getTranslation(
                part.byName() ? "teams.part.lead" : "teams.part.lead-others",
                TeamWords.day(part.until(), getLocale())));
        add(new H2(getTranslation("teams.part.title")), lead);
        var list = new UnorderedList();
        list.addClassNames("clean", "ruled");
        part.proposals().forEach(proposal -> list.add(item(proposal, answer)));
        var promise = new Paragraph(getTranslation("teams.part.promise"));
        promise.addClassName("tiny");
        add(list, promise);
        if (part.proposals().stream().anyMatch(proposal -> Boolean.TRUE.equals(proposal.accepted()))) {
            var own = new Anchor("plan", getTranslation("teams.part.own-plan"));
            own.addClassNames("small", "no-print");
            add(own);
        }
    }

    private ListItem item(OwnPart.Proposal proposal, Answer answer) {
        var item = new ListItem(SeatWords.of(
                proposal.certification(),
                proposal.slug(),
                proposal.title(),
                proposal.url(),
                proposal.hours(),
                proposal.cost(),
                proposal.skills()));
        item.addClassName("pair");
        Boolean said = proposal.accepted();
        var row = new Div();
        row.addClassNames("row", "no-print");
        if (said != null) {
            var state = new Span(getTranslation(said ? "teams.part.accepted" : "teams.part.declined"));
            state.addClassNames("chip");
            row.add(state);
        }
        if (said == null || !said) {
            row.add(button("teams.part.accept", proposal, () -> answer.say(proposal, true)));
        }
        if (said == null || said) {
            row.add(button(
                    said == null ? "teams.part.decline" : "teams.part.take-back",
                    proposal,
                    () -> answer.say(proposal, false)));
        }
        item.add(row);
        return item;
    }

    private NativeButton button(String key, OwnPart.Proposal proposal, Runnable work) {
        var button = new NativeButton(getTranslation(key), click -> work.run());
        button.addClassNames("btn", "small");
        button.setAriaLabel(getTranslation(key) + ": " + proposal.title());
        return button;
    }
}
