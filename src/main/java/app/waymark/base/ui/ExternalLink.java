package app.waymark.base.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;

/** A link that leaves Waymark: it opens a new tab, says so, and tells the other site nothing about this one. */
public final class ExternalLink extends Anchor {

    /** Links to {@code url} by {@code text}. */
    public ExternalLink(String url, String text) {
        super(url, "");
        setTarget(AnchorTarget.BLANK);
        getElement().setAttribute("rel", "noopener noreferrer");
        addClassName("external");
        var arrow = new Span("\u2060↗");
        // a word joiner keeps the arrow on the line of the last word
        arrow.addClassName("arrow");
        arrow.getElement().setAttribute("aria-hidden", "true");
        var newTab = new Span(" " + getTranslation("link.new-tab"));
        newTab.addClassName("sr-only");
        add(new Text(text), arrow, newTab);
    }
}
