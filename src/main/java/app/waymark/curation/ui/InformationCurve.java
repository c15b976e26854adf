package app.waymark.curation.ui;

import app.waymark.measurement.ItemParameters;
import app.waymark.measurement.ResponseCurve;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.Locale;

/** Where a question tells most, as a curve over where the people are who answered it, with a table behind. */
final class InformationCurve extends Div {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 180;
    private static final int FLOOR = 150;
    private static final double LOWEST = -3;
    private static final double HIGHEST = 3;

    InformationCurve(ItemParameters parameters, List<Integer> people, Words words) {
        ResponseCurve curve = parameters.curve();
        double most = 1e-9;
        for (double theta = LOWEST; theta <= HIGHEST; theta += 0.1) {
            most = Math.max(most, curve.information(theta));
        }
        int crowd = Math.max(1, people.stream().mapToInt(n -> n).max().orElse(1));
        var svg = new StringBuilder("<svg class=\"curve\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\" role=\"img\" aria-label=\"" + words.of("curation.statistics.information") + "\">");
        double step = (double) WIDTH / people.size();
        for (int i = 0; i < people.size(); i++) {
            double height = 120.0 * people.get(i) / crowd;
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"people\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                    i * step + 2,
                    FLOOR - height,
                    step - 4,
                    height));
        }
        svg.append("<polyline class=\"info\" points=\"");
        for (double theta = LOWEST; theta <= HIGHEST + 1e-9; theta += 0.1) {
            svg.append(String.format(
                    Locale.ROOT,
                    "%.1f,%.1f ",
                    (theta - LOWEST) / (HIGHEST - LOWEST) * WIDTH,
                    FLOOR - 130 * curve.information(theta) / most));
        }
        svg.append("\"/><line x1=\"0\" y1=\"" + FLOOR + "\" x2=\"" + WIDTH + "\" y2=\"" + FLOOR + "\"/>");
        for (int theta = -2; theta <= 2; theta++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"170\" text-anchor=\"middle\">%d</text>",
                    (theta - LOWEST) / (HIGHEST - LOWEST) * WIDTH,
                    theta));
        }
        add(new Html(svg.append("</svg>").toString()));
        add(Table.text(words.of("curation.statistics.information.text"), "small", "muted", "block"));
        add(table(curve, people, words));
    }

    private static NativeDetails table(ResponseCurve curve, List<Integer> people, Words words) {
        var table = new Table(
                words.of("curation.statistics.information"),
                words.of("curation.statistics.ability"),
                words.of("curation.statistics.people"),
                words.of("curation.statistics.tells"));
        for (int i = 0; i < people.size(); i++) {
            double from = LOWEST + i * 0.5;
            table.row(
                    Table.num(String.format(Locale.ROOT, "%.1f to %.1f", from, from + 0.5)),
                    Table.num(people.get(i).toString()),
                    Table.num(String.format(Locale.ROOT, "%.2f", curve.information(from + 0.25))));
        }
        var details = new NativeDetails(words.of("curation.table"));
        details.setContent(table);
        return details;
    }
}
