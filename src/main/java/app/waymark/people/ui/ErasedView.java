package app.waymark.people.ui;

import app.waymark.base.ui.Message;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Says that everything has been deleted. */
@Route("erased")
@AnonymousAllowed
class ErasedView extends Div implements HasDynamicTitle {

    ErasedView() {
        var home = new Anchor("/", getTranslation("error.home"));
        home.addClassNames("btn", "primary");
        add(new Message(getTranslation("people.erased.title"), getTranslation("people.erased.text"), home));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.erased.page-title");
    }
}
