package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.base.ui.Message;
import app.waymark.guidance.SharedLinkService;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.UUID;

/** Where a private link to a result leads: takes the secret out of the address, or says that the link has ended. */
@Route("shared")
@AnonymousAllowed
class SharedEntryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SharedLinkService links;

    SharedEntryView(SharedLinkService links) {
        this.links = links;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse(null);
        Optional<UUID> link = links.exchange(token);
        if (link.isPresent()) {
            SharedGrants.ofVisitor().add(link.get());
            event.forwardTo("shared/" + link.get(), QueryParameters.empty());
        } else {
            add(gone());
        }
    }

    /** Says the same of links that never were, have ended or were revoked. */
    static Message gone() {
        var home = new Anchor("", translate("shared.gone.home"));
        home.addClassName("btn");
        return new Message(translate("shared.gone"), translate("shared.gone.text"), home);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.page-title");
    }
}
