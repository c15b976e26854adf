package app.waymark.operations.ui;

import app.waymark.base.ui.PageHeader;
import app.waymark.operations.SystemScreen;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;

/** Leads to everything about running the server. */
@Route(SystemScreen.ROOT)
@Menu(title = "nav.system", order = 90)
@RolesAllowed("ADMIN")
class SystemView extends Div implements HasDynamicTitle {

    SystemView(List<SystemScreen> screens) {
        addClassNames("wrap", "stack", "wide");
        add(new PageHeader(getTranslation("operations.system.title"), getTranslation("operations.system.lead")));
        var cards = new Div();
        cards.addClassNames("cards", "three");
        screens.stream().sorted(Comparator.comparingInt(SystemScreen::order)).forEach(screen -> {
            var about = new Paragraph(getTranslation(screen.words() + ".about"));
            about.addClassNames("small", "muted");
            var card = new Div(new H2(new Anchor(screen.path(), getTranslation(screen.words() + ".title"))), about);
            card.addClassNames("card", "whole");
            cards.add(card);
        });
        add(cards);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.page-title", getTranslation("operations.system.title"));
    }
}
