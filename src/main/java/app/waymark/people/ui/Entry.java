package app.waymark.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;

/** Building blocks of the narrow pages with one form. */
final class Entry {

    private Entry() {}

    /** The secret of the link that leads to the page; empty without one. */
    static String token(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
    }

    static void style(Div page) {
        page.addClassNames("wrap", "entry", "stack");
    }

    static H1 title(String text) {
        return new H1(text);
    }

    static Paragraph lead(String text) {
        var lead = new Paragraph(text);
        lead.addClassName("muted");
        return lead;
    }

    static Div notice(String text) {
        var notice = new Div(text);
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    static Div problem(String text) {
        var notice = new Div(text);
        notice.addClassNames("notice", "problem");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }

    /** A link that leads on, with a target that a finger hits. */
    static Anchor link(String path, String text) {
        var link = new Anchor(path, text);
        link.addClassName("more");
        return link;
    }
}
