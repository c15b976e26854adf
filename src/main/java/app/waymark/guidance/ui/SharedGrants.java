package app.waymark.guidance.ui;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The private links whose secret this browser has shown, so that the secret can leave the address. */
final class SharedGrants implements Serializable {

    private static final int MOST = 50;

    private final Set<UUID> links = new HashSet<>();

    private SharedGrants() {}

    /** Those of the visitor who is acting. */
    static SharedGrants ofVisitor() {
        VaadinSession session = VaadinSession.getCurrent();
        SharedGrants grants = session.getAttribute(SharedGrants.class);
        if (grants == null) {
            grants = new SharedGrants();
            session.setAttribute(SharedGrants.class, grants);
        }
        return grants;
    }

    void add(UUID link) {
        if (links.size() >= MOST) {
            links.clear();
        }
        links.add(link);
    }

    boolean has(UUID link) {
        return links.contains(link);
    }
}
