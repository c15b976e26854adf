package app.waymark.calibration.simulation;

import java.util.List;
import java.util.Locale;

/**
 * Lines over a common scale as one SVG picture, each with its own dash and its name at its end, so that it can be read
 * without colours. Written by hand: a drawing library would be shipped with the application for a few pictures that only
 * developers look at.
 *
 * @param yLow lower end of the y axis, {@code yHigh} its upper end
 */
record LinePlot(String title, String xName, String yName, double yLow, double yHigh, List<Line> lines) {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 460;
    private static final int LEFT = 64;
    private static final int RIGHT = 210;
    private static final int TOP = 44;
    private static final int BOTTOM = 52;
    private static final int TICKS = 6;
    private static final int LABEL_HEIGHT = 15;
    private static final List<String> COLOURS =
            List.of("#0b5c6b", "#a3481f", "#4c565c", "#2b7481", "#8b877c", "#6b4c9a", "#1d2327");
    private static final List<String> DASHES = List.of("", "7 4", "2 3", "10 3 2 3", "4 2", "1 4", "12 4");

    /** One line; NaN points are left out. */
    static final class Line {

        private final String name;
        private final double[] x;
        private final double[] y;

        Line(String name, double[] x, double[] y) {
            this.name = name;
            this.x = x.clone();
            this.y = y.clone();
        }

        private double end() {
            return y[y.length - 1];
        }
    }

    String svg() {
        double xHigh = lines.stream()
                .mapToDouble(line -> line.x[line.x.length - 1])
                .max()
                .orElse(1);
        var out = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\""
                        + " font-family=\"sans-serif\" font-size=\"13\">%n<rect width=\"100%%\" height=\"100%%\""
                        + " fill=\"#ffffff\"/>%n<text x=\"%d\" y=\"24\" font-size=\"16\">%s</text>%n",
                WIDTH,
                HEIGHT,
                escape(title),
                LEFT,
                escape(title)));
        for (int tick = 0; tick <= TICKS; tick++) {
            double share = (double) tick / TICKS;
            double x = LEFT + share * (WIDTH - LEFT - RIGHT);
            double y = HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
            out.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %.1fH%d\" stroke=\"#e2dfd7\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>"
                            + "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                    LEFT,
                    y,
                    WIDTH - RIGHT,
                    LEFT - 8,
                    y + 4,
                    tick(yLow + share * (yHigh - yLow)),
                    x,
                    HEIGHT - BOTTOM + 18,
                    tick(share * xHigh)));
        }
        out.append(String.format(
                "<text x=\"%d\" y=\"%d\">%s</text><text transform=\"translate(16 %d) rotate(-90)\">%s</text>%n",
                LEFT, HEIGHT - 12, escape(xName), HEIGHT - BOTTOM, escape(yName)));
        List<Line> fromTop = lines.stream()
                .sorted((one, other) -> Double.compare(other.end(), one.end()))
                .toList();
        double lastLabel = Double.NEGATIVE_INFINITY;
        for (Line line : fromTop) {
            lastLabel = Math.max(lastLabel + LABEL_HEIGHT, y(line.end()) + 4);
            draw(out, line, lines.indexOf(line), xHigh, lastLabel);
        }
        return out.append("</svg>\n").toString();
    }

    private void draw(StringBuilder out, Line line, int index, double xHigh, double labelY) {
        String colour = COLOURS.get(index % COLOURS.size());
        var path = new StringBuilder();
        for (int i = 0; i < line.x.length; i++) {
            if (!Double.isNaN(line.y[i])) {
                double x = LEFT + line.x[i] / xHigh * (WIDTH - LEFT - RIGHT);
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x, y(line.y[i])));
            }
        }
        out.append(String.format(
                Locale.ROOT,
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>"
                        + "<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s</text>%n",
                path,
                colour,
                DASHES.get(index % DASHES.size()),
                WIDTH - RIGHT + 8,
                labelY,
                colour,
                escape(line.name)));
    }

    private static String tick(double value) {
        return value == Math.rint(value)
                ? String.valueOf(Math.round(value))
                : String.format(Locale.ROOT, "%.2f", value);
    }

    private double y(double value) {
        double share = Math.clamp((value - yLow) / (yHigh - yLow), 0, 1);
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
