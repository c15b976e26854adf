package app.waymark.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** The way to the other pages of a long list, as links that can be shared. */
final class Pager extends Nav {

    /**
     * A pager.
     *
     * @param parameters what else the address holds
     * @param page from 0
     */
    Pager(String path, Map<String, String> parameters, int page, int size, int total) {
        addClassNames("row", "no-print");
        setAriaLabel(getTranslation("people.pager"));
        int last = Math.max(0, (total - 1) / size);
        if (last == 0) {
            setVisible(false);
            return;
        }
        if (page > 0) {
            add(link(path, parameters, page - 1, "people.pager.previous"));
        }
        var where = new Span(getTranslation("people.pager.where", page + 1, last + 1));
        where.addClassName("num");
        add(where);
        if (page < last) {
            add(link(path, parameters, page + 1, "people.pager.next"));
        }
    }

    private Anchor link(String path, Map<String, String> parameters, int page, String words) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        if (page > 0) {
            all.put("page", Integer.toString(page));
        }
        var link = new Anchor(
                new Location(path, QueryParameters.simple(all)).getPathWithQueryParameters(), getTranslation(words));
        link.addClassNames("btn", "small");
        return link;
    }
}
