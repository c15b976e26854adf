package app.waymark.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a screen: the way back up, the only h1, one paragraph, and the screen's action. */
public final class PageHeader extends Header {

    /** A header with a title and one leading paragraph. */
    public PageHeader(String title, String lead) {
        addClassNames("page-header", "stack");
        var paragraph = new Paragraph(lead);
        paragraph.addClassName("lead");
        add(new H1(title), paragraph);
    }

    /** Puts a link to the screen above this one before the title. */
    public PageHeader under(String href, String name) {
        var up = new Anchor(href, name);
        up.addClassNames("up", "small", "no-print");
        addComponentAsFirst(up);
        return this;
    }

    /** Adds components below the paragraph. */
    public PageHeader with(Component... components) {
        add(components);
        return this;
    }

    /** Adds a row of actions below the paragraph. */
    public PageHeader actions(Component... actions) {
        var row = new Div(actions);
        row.addClassNames("row", "no-print");
        add(row);
        return this;
    }
}
