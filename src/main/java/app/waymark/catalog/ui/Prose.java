package app.waymark.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;

/** Pieces of running text that several pages are made of. */
final class Prose {

    /** A point may open with a name of at most this many characters and a colon: "Testing: try each prompt…". */
    private static final int LONGEST_NAME = 32;

    private Prose() {}

    /** A part of a page with its own heading. */
    static Div part(String heading, Component... content) {
        var part = new Div(new H2(heading));
        part.addClassNames("part", "stack");
        part.add(content);
        return part;
    }

    static Paragraph paragraph(String text, String... classes) {
        var paragraph = new Paragraph(text);
        paragraph.addClassNames(classes);
        return paragraph;
    }

    static Span span(String text, String... classes) {
        var span = new Span(text);
        span.addClassNames(classes);
        return span;
    }

    /** A bulleted list in which the name before a colon, if a point opens with one, stands out. */
    static UnorderedList points(List<String> points) {
        var list = new UnorderedList();
        list.addClassName("prose");
        for (String point : points) {
            var item = new ListItem();
            int colon = point.indexOf(": ");
            if (colon > 0 && colon <= LONGEST_NAME) {
                String rest = point.substring(colon + 2);
                item.add(strong(point.substring(0, colon)), new Text(". " + capitalized(rest)));
            } else {
                item.add(point);
            }
            list.add(item);
        }
        return list;
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    static Component strong(String text) {
        var strong = new HtmlContainer("strong");
        strong.setText(text);
        return strong;
    }

    /** A list without bullets. */
    static UnorderedList list(Collection<? extends Component> items, String... classes) {
        var list = new UnorderedList();
        list.addClassName("clean");
        list.addClassNames(classes);
        items.forEach(item -> list.add(item instanceof ListItem li ? li : new ListItem(item)));
        return list;
    }

    /** Facts in one line, set apart by middle dots. */
    static Span facts(List<? extends Component> facts) {
        var line = new Span();
        line.addClassNames("fact-line");
        facts.forEach(line::add);
        return line;
    }
}
