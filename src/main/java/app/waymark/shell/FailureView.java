package app.waymark.shell;

import app.waymark.base.ui.Message;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a short error id that the log knows; never exception text. */
@ParentLayout(MainLayout.class)
@PageTitle("Waymark")
@AnonymousAllowed
class FailureView extends Div implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        log.error("Failure {} at {}", id, event.getLocation().getPath(), parameter.getException());
        var home = new Anchor("/", getTranslation("error.home"));
        home.addClassNames("btn", "primary");
        removeAll();
        add(new Message(getTranslation("error.failure.title"), getTranslation("error.failure.text", id), home));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
