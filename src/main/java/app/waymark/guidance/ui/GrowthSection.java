package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.assessment.AttemptResult;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** What has changed skill by skill since earlier sittings, each judged by its own answers. */
final class GrowthSection {

    /** Logits between the thresholds of two levels. */
    private static final double LEVEL = 0.8;

    private final AttemptResult result;
    private final Locale locale;

    GrowthSection(AttemptResult result, Locale locale) {
        this.result = result;
        this.locale = locale;
    }

    /** Empty without an earlier sitting that measured one of the same skills. */
    Optional<Component> section() {
        if (result.growth().isEmpty()) {
            return Optional.empty();
        }
        var note = new Paragraph(translate("growth.note"));
        note.addClassNames("small", "muted");
        var list = new UnorderedList();
        list.addClassNames("clean", "ruled");
        result.growth().forEach(change -> list.add(item(change)));
        var history = new Paragraph(new Anchor("history", translate("growth.history")));
        history.addClassName("small");
        var section = new Div(new H2(translate("growth.title")), note, list, history);
        section.addClassNames("card", "stack");
        section.setId("growth");
        return Optional.of(section);
    }

    private ListItem item(AttemptResult.GrowthResult change) {
        String since = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(change.since());
        var name = new Anchor("skills/" + change.skill(), change.name());
        name.addClassName("plain");
        var words = new Span(
                change.certainty().equals("open")
                        ? translate("growth.open", since)
                        : translate("growth." + change.certainty() + "." + change.direction(), since));
        var range = new Span(translate("growth.range", levels(change.low()), levels(change.high())));
        range.addClassName("tiny");
        var said = new Div(words, new Div(range));
        var item = new ListItem(name, said);
        item.addClassName("two");
        return item;
    }

    private String levels(double logits) {
        double levels = logits / LEVEL;
        return String.format(locale, "%+.1f", levels).replace("-", "−");
    }
}
