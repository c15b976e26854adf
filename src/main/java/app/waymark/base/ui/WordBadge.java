package app.waymark.base.ui;

import com.vaadin.flow.component.Html;
import java.util.Map;

/** A requirement word with its shape: the shape carries the meaning, the colour only supports it. */
public final class WordBadge extends Html {

    private static final String CHECK = "<path d=\"m4.8 8.2 2.2 2.2 4.2-4.6\" fill=\"none\" stroke=\"%s\""
            + " stroke-width=\"1.8\" stroke-linecap=\"round\"/>";
    private static final String ARROW = "<path d=\"M8 11V5.2M5.6 7.4 8 5l2.4 2.4\" fill=\"none\" stroke=\"%s\""
            + " stroke-width=\"1.7\" stroke-linecap=\"round\"/>";
    private static final String FULL = "<circle cx=\"8\" cy=\"8\" r=\"7\" fill=\"currentColor\"/>";
    private static final String RING =
            "<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>";
    private static final String DASHED = "<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" stroke=\"currentColor\""
            + " stroke-width=\"1.5\" stroke-dasharray=\"2.2 2.2\"/>";

    private static final Map<String, String> SHAPES = Map.of(
            "meets", FULL + CHECK.formatted("var(--surface)"),
            "probably-meets", RING + CHECK.formatted("currentColor"),
            "open", DASHED + "<path d=\"M5.4 8h5.2\" stroke=\"currentColor\" stroke-width=\"1.7\"/>",
            "unknown", DASHED,
            "probably-below", RING + ARROW.formatted("currentColor"),
            "below", FULL + ARROW.formatted("var(--surface)"));

    /**
     * A badge.
     *
     * @param word one of meets, probably-meets, open, unknown, probably-below, below
     * @param label the translated word
     */
    public WordBadge(String word, String label) {
        super(html(word, label));
    }

    private static String html(String word, String label) {
        String shape = SHAPES.get(word);
        if (shape == null) {
            throw new IllegalArgumentException("Unknown requirement word: " + word);
        }
        return "<span class=\"word " + word + "\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\">" + shape + "</svg>"
                + label.replace("&", "&amp;").replace("<", "&lt;") + "</span>";
    }
}
