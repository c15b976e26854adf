package app.waymark.guidance.ui;

/** Well-formed XHTML that grows; whatever is text is escaped. */
final class ReportText {

    private final StringBuilder out = new StringBuilder();

    /** Adds markup as it is. */
    ReportText append(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds text, escaped. */
    ReportText text(String text) {
        out.append(ReportBand.escape(text));
        return this;
    }

    /** Adds an element with text; {@code open} may carry attributes. */
    void element(String open, String text, String tag) {
        out.append('<').append(open).append('>');
        text(text);
        out.append("</").append(tag).append('>');
    }

    /** Adds a paragraph of a style of the report. */
    void p(String style, String text) {
        element("p class=\"" + style + "\"", text, "p");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
