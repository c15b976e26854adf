package app.waymark.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Server side of the one chart element: data down as one property, nothing up. Put a {@link DataTable} beside it. */
@Tag("waymark-chart")
@JsModule("./waymark-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
public final class ChartElement extends Component {

    private ChartElement(Object data) {
        getElement().setProperty("dataJson", JsonMapper.shared().writeValueAsString(data));
    }

    /**
     * One row of a chart of ranges; all positions are places on the axis, from 0 to 1.
     *
     * @param says what a screen reader and the tooltip say
     * @param range null where nothing is known
     * @param asked places of the dashed notches
     * @param own where the person put themselves, or null
     * @param group rows of one group are shown and hidden together, or null
     * @param head whether it stands for its group and opens it
     * @param inside number of rows that a head opens
     */
    public record Row(
            String label,
            String says,
            Band.@Nullable Range range,
            List<Double> asked,
            @Nullable Double own,
            @Nullable String group,
            boolean head,
            int inside) {

        public Row {
            asked = List.copyOf(asked);
        }

        /** A row that belongs to no group. */
        public static Row alone(
                String label, String says, Band.@Nullable Range range, List<Double> asked, @Nullable Double own) {
            return new Row(label, says, range, asked, own, null, false, 0);
        }
    }

    /** A value with its likely range at one moment, in the units of the axis. */
    public record Point(
            String at, String says, double low, @Nullable Double best, double high) {}

    private record Words(String failed, String hint, String open, String close, String unknown) {}

    private record RowData(
            String label,
            String says,
            @Nullable Double low,
            @Nullable Double best,
            @Nullable Double high,
            boolean measured,
            List<Double> asked,
            @Nullable Double own,
            @Nullable String group,
            boolean head,
            int skills) {}

    private record Ranges(String kind, String label, List<String> parts, List<RowData> rows, Words words) {}

    private record Trend(String kind, String label, double max, List<String> ticks, List<Point> points, Words words) {}

    /**
     * Likely ranges below each other on a common axis.
     *
     * @param label what the chart shows, for those who do not see it
     * @param parts names of the axis' equal parts, from left to right
     */
    public static ChartElement ranges(String label, List<String> parts, List<Row> rows) {
        return new ChartElement(new Ranges(
                "ranges", label, parts, rows.stream().map(ChartElement::data).toList(), words()));
    }

    /**
     * Likely ranges side by side in time, oldest first.
     *
     * @param max upper end of the axis, whose lower end is 0
     * @param ticks names of the axis' equal parts from the bottom up, or none to write numbers
     */
    public static ChartElement trend(String label, double max, List<String> ticks, List<Point> points) {
        return new ChartElement(new Trend("trend", label, max, ticks, points, words()));
    }

    private static RowData data(Row row) {
        Band.Range range = row.range();
        return new RowData(
                row.label(),
                row.says(),
                range == null ? null : Math.clamp(range.low(), 0, 1),
                range == null || range.best() == null ? null : Math.clamp(range.best(), 0, 1),
                range == null ? null : Math.clamp(range.high(), 0, 1),
                range != null && range.measured(),
                row.asked(),
                row.own(),
                row.group(),
                row.head(),
                row.inside());
    }

    private static Words words() {
        return new Words(
                I18NProvider.translate("chart.failed"),
                I18NProvider.translate("chart.hint"),
                I18NProvider.translate("chart.open"),
                I18NProvider.translate("chart.close"),
                I18NProvider.translate("chart.unknown"));
    }
}
