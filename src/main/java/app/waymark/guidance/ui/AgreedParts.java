package app.waymark.guidance.ui;

import app.waymark.base.ui.ExternalLink;
import app.waymark.guidance.AgreedTraining;
import app.waymark.guidance.plan.DatedPlan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;

/** What a person has agreed with others to learn. */
final class AgreedParts extends Div {

    AgreedParts(List<AgreedTraining.Part> parts) {
        addClassNames("card", "stack");
        var list = new UnorderedList();
        list.addClassNames("clean", "ruled");
        for (AgreedTraining.Part part : parts) {
            String url = part.url();
            var item = new ListItem(
                    new Div(url == null ? new Span(part.title()) : new ExternalLink(url, part.title())),
                    line(new DatedPlan.Agreement(part.with(), part.href(), part.until())));
            item.addClassNames("stack", "tight");
            list.add(item);
        }
        var promise = new Paragraph(getTranslation("plan.agreed.promise"));
        promise.addClassNames("tiny");
        add(new H2(getTranslation("plan.agreed.title")), list, promise);
    }

    /** With whom and by when, and the way to take it back. */
    static Component line(DatedPlan.Agreement agreement) {
        var chip = new Span(I18NProvider.translate("plan.agreed", agreement.with(), PlanWords.day(agreement.until())));
        chip.addClassName("chip");
        var change = new Anchor(agreement.href(), I18NProvider.translate("plan.agreed.answer"));
        change.addClassNames("small", "no-print");
        var line = new Div(chip, change);
        line.addClassNames("row");
        return line;
    }
}
