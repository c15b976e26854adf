package app.waymark.teams.ui;

import app.waymark.base.ui.ExternalLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a course or an examination of a plan is said: its name, what it takes, what it is for. */
final class SeatWords {

    private static final int NAMED = 3;

    private SeatWords() {}

    static Div of(
            boolean certification,
            String slug,
            String title,
            @Nullable String url,
            double hours,
            double cost,
            List<String> skills) {
        Component name = certification
                ? new Anchor("certifications/" + slug, title)
                : url == null ? new Span(title) : new ExternalLink(url, title);
        String takes = certification
                ? I18NProvider.translate("teams.plan.exam", dollars(cost))
                : I18NProvider.translate("teams.plan.course", TeamWords.number(hours), dollars(cost));
        var facts = new Span(
                skills.isEmpty() ? takes : takes + " · " + I18NProvider.translate("teams.plan.for", names(skills)));
        facts.addClassNames("small", "muted", "block");
        var words = new Div(name, facts);
        words.addClassName("grow");
        return words;
    }

    private static String names(List<String> skills) {
        String first = String.join(", ", skills.stream().limit(NAMED).toList());
        return skills.size() <= NAMED
                ? first
                : I18NProvider.translate("teams.plan.and-more", first, skills.size() - NAMED);
    }

    static String dollars(double cost) {
        return cost == 0
                ? I18NProvider.translate("teams.plan.free")
                : I18NProvider.translate("teams.plan.dollars", String.format(Locale.ROOT, "%,.0f", cost));
    }
}
