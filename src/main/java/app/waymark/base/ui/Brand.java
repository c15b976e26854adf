package app.waymark.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The mark and the name, leading home. */
public final class Brand extends Anchor {

    private static final String MARK = "<svg viewBox=\"0 0 26 26\" width=\"26\" height=\"26\" aria-hidden=\"true\">"
            + "<path d=\"M13 2 21 10 13 18 5 10Z\" fill=\"var(--accent)\"/>"
            + "<path d=\"M13 18v6M8.5 24h9\" stroke=\"var(--ink)\" stroke-width=\"2.4\" stroke-linecap=\"round\"/>"
            + "<circle cx=\"13\" cy=\"10\" r=\"2.2\" fill=\"var(--surface)\"/></svg>";

    /** Shows the mark beside {@code name}. */
    public Brand(String name) {
        super("", "");
        setHref("/");
        addClassName("brand");
        add(new com.vaadin.flow.component.Html(MARK), new Span(name));
    }
}
