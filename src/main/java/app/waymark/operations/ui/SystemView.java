package app.waymark.operations.ui;

import app.waymark.base.ui.PageHeader;
import app.waymark.operations.SystemScreen;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
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
        for (SystemScreen.Group group : SystemScreen.Group.values()) {
            var cards = new Div();
            cards.addClassNames("cards", "three");
            screens.stream()
                    .filter(screen -> screen.group() == group)
                    .sorted(Comparator.comparingInt(SystemScreen::order))
                    .forEach(screen -> cards.add(card(screen)));
            if (cards.getComponentCount() > 0) {
                var part = new Section(new H2(getTranslation("operations.system." + group.code())), cards);
                part.addClassName("stack");
                add(part);
            }
        }
    }

    private Div card(SystemScreen screen) {
        var about = new Paragraph(getTranslation(screen.words() + ".about"));
        about.addClassNames("small", "muted");
        var card = new Div(new H3(new Anchor(screen.path(), getTranslation(screen.words() + ".title"))), about);
        card.addClassNames("card", "whole");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.page-title", getTranslation("operations.system.title"));
    }
}
