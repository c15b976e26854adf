package app.waymark.shell;

import app.waymark.base.ui.Message;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Says that there is nothing at this address, and where to go. */
@ParentLayout(MainLayout.class)
@PageTitle("Waymark")
@AnonymousAllowed
class NotFoundView extends Div implements HasErrorParameter<NotFoundException> {

    NotFoundView(CurrentActor currentActor) {
        var home = new Anchor("/", getTranslation("error.home"));
        home.addClassNames("btn", "primary");
        // what belongs to somebody looks like nothing to whoever is not signed in as them
        var signIn = new Anchor("/sign-in", getTranslation("error.sign-in"));
        signIn.addClassName("btn");
        signIn.setVisible(
                currentActor.find().filter(actor -> !actor.anonymous()).isEmpty());
        add(new Message(getTranslation("error.not-found.title"), getTranslation("error.not-found.text"), home, signIn));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
