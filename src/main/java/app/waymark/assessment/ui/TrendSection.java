package app.waymark.assessment.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.assessment.AttemptResult;
import app.waymark.base.ui.ChartElement;
import app.waymark.base.ui.DataTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many requirements of a role each result has met, over time, with how sure that was. */
final class TrendSection {

    private static final int FEWEST = 2;

    private TrendSection() {}

    /** One for each role that at least two results say something about. */
    static List<Component> all(List<AttemptResult> oldestFirst, Locale locale) {
        Map<String, List<AttemptResult>> byRole = new LinkedHashMap<>();
        for (AttemptResult result : oldestFirst) {
            if (result.readiness() != null) {
                byRole.computeIfAbsent(result.scopeSlug(), role -> new ArrayList<>())
                        .add(result);
            }
        }
        return byRole.values().stream()
                .filter(results -> results.size() >= FEWEST)
                .map(results -> section(results, locale))
                .toList();
    }

    private static Component section(List<AttemptResult> results, Locale locale) {
        String role = results.getLast().scopeName();
        DateTimeFormatter date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault());
        List<ChartElement.Point> points = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        int most = 1;
        for (AttemptResult result : results) {
            AttemptResult.ReadinessResult readiness = java.util.Objects.requireNonNull(result.readiness());
            String at = date.format(result.endedAt());
            most = Math.max(most, readiness.requirements());
            points.add(new ChartElement.Point(
                    at,
                    translate(
                            "history.trend.says",
                            at,
                            readiness.met(),
                            readiness.requirements(),
                            readiness.metLow(),
                            readiness.metHigh()),
                    readiness.metLow(),
                    (double) readiness.met(),
                    readiness.metHigh()));
            rows.add(List.of(
                    at,
                    translate("history.trend.of", readiness.met(), readiness.requirements()),
                    translate("history.trend.between", readiness.metLow(), readiness.metHigh()),
                    String.valueOf(result.answers())));
        }
        var note = new Paragraph(translate("history.trend.note"));
        note.addClassNames("small", "muted");
        var section = new Div(
                new H2(translate("history.trend", role)),
                note,
                ChartElement.trend(translate("history.trend.label", role), most, List.of(), points),
                new DataTable(
                        translate("history.trend.table"),
                        List.of(
                                translate("history.trend.date"),
                                translate("history.trend.met"),
                                translate("history.trend.range"),
                                translate("history.trend.answers")),
                        rows));
        section.addClassNames("card", "stack");
        return section;
    }
}
