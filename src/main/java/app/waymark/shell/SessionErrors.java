package app.waymark.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the person that something failed, with an id that the log knows. */
@Component
class SessionErrors implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(SessionErrors.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(SessionErrors::show));
    }

    private static void show(ErrorEvent event) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        log.error("Failure {}", id, event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            var notification = new Notification(ui.getTranslation("error.notification", id), 8000);
            notification.setAssertive(true);
            notification.open();
        }
    }
}
