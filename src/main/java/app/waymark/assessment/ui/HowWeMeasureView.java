package app.waymark.assessment.ui;

import app.waymark.base.ui.AddressBar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;

/** How the result comes about, with one picture to play with, and what it cannot tell, in plain words. */
@Route(HowWeMeasureView.PATH)
@AnonymousAllowed
class HowWeMeasureView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "how-we-measure";

    private static final List<String> SECTIONS =
            List.of("question", "adaptive", "band", "words", "ready", "dont-know", "fit", "people", "time");

    private static final List<String> CANNOT = List.of("exact", "guessed", "watched", "doing", "validity", "others");

    /** What the picture shows first: the easier half known. */
    private static final String FIRST_ANSWERS = "rrrwww";

    private static final String FIRST_LEVEL = "3";

    HowWeMeasureView() {
        addClassNames("wrap", "stack", "wide");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var lead = new Paragraph(getTranslation("measure.lead"));
        lead.addClassName("lead");
        var head = new Div(new H1(getTranslation("measure.title")), lead);
        head.addClassNames("stack", "tight");
        QueryParameters query = event.getLocation().getQueryParameters();
        String level = query.getSingleParameter("asks").orElse(FIRST_LEVEL);
        add(
                head,
                new ScoringPicture(
                        query.getSingleParameter("answers").orElse(FIRST_ANSWERS),
                        level.matches("[1-5]") ? Integer.parseInt(level) : Integer.parseInt(FIRST_LEVEL),
                        this::remember));
        var sections = new Div();
        sections.addClassNames("measure-sections");
        for (String section : SECTIONS) {
            sections.add(section(
                    new H2(getTranslation("measure." + section + ".title")),
                    new Paragraph(getTranslation("measure." + section))));
        }
        var cannot = new UnorderedList();
        cannot.addClassName("prose");
        CANNOT.forEach(line -> cannot.add(new ListItem(getTranslation("measure.cannot." + line))));
        var last = section(
                new H2(getTranslation("measure.cannot.title")),
                new Paragraph(getTranslation("measure.cannot")),
                cannot);
        last.addClassNames("card", "warn");
        last.setId("cannot");
        add(sections, last);
    }

    private static Div section(com.vaadin.flow.component.Component... parts) {
        var section = new Div(parts);
        section.addClassNames("stack", "tight");
        return section;
    }

    /** Keeps the picture in the address, so that it can be shared and comes back after a reload. */
    private void remember(String answers, int level) {
        var query = QueryParameters.simple(Map.of("answers", answers, "asks", String.valueOf(level)));
        AddressBar.replace(this, PATH, query);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("measure.page-title");
    }
}
