package app.waymark.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Writes English dates day first on every screen. Without a country of its own the language would take that of the
 * machine the server happens to run on.
 */
@Component
class DayFirst implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            if (init.getUI().getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())) {
                init.getUI().setLocale(Locale.UK);
            }
        });
    }
}
