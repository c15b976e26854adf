package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.assessment.AttemptResult;
import app.waymark.base.ui.Band;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Each domain as a whole, for attempts that are not about a role. */
final class DomainSection {

    private final AttemptResult result;

    DomainSection(AttemptResult result) {
        this.result = result;
    }

    Component section() {
        var note = new Paragraph(translate("result.domains.note"));
        note.addClassNames("small", "muted");
        var rows = new Div();
        rows.addClassName("skill-rows");
        result.domains().stream()
                .filter(d -> d.answers() > 0 || d.low() != null)
                .forEach(d -> rows.add(row(d)));
        var section = new Div(new H2(translate("result.domains")), note, rows);
        section.addClassNames("card", "stack");
        return section;
    }

    private static Component row(AttemptResult.DomainResult domain) {
        Double low = domain.low();
        Double high = domain.high();
        boolean known = low != null && high != null;
        Band.Range range = low == null || high == null ? null : new Band.Range(low, domain.best(), high, true);
        var band = new Div(new Band(range, null, translate(known ? "band.domain" : "band.unknown", domain.name())));
        band.addClassName("band-cell");
        var row = new Div(
                new Span(domain.name()),
                band,
                new Span(known ? translate("standing.answer-count", domain.answers()) : translate("word.unknown")));
        row.addClassName("skill-row");
        return row;
    }
}
