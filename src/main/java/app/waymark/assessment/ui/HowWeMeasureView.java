package app.waymark.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** How the result comes about and what it cannot tell, in plain words. */
@Route("how-we-measure")
@AnonymousAllowed
class HowWeMeasureView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final List<String> SECTIONS =
            List.of("question", "adaptive", "band", "words", "ready", "dont-know", "people", "cannot");

    HowWeMeasureView() {
        addClassNames("wrap", "narrow", "stack");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var lead = new Paragraph(getTranslation("measure.lead"));
        lead.addClassName("lead");
        add(new H1(getTranslation("measure.title")), lead);
        for (String section : SECTIONS) {
            add(
                    new H2(getTranslation("measure." + section + ".title")),
                    new Paragraph(getTranslation("measure." + section)));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("measure.page-title");
    }
}
