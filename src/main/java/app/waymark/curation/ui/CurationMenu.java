package app.waymark.curation.ui;

import app.waymark.security.Actor;
import app.waymark.security.MenuCondition;
import org.springframework.stereotype.Component;

/** Only admins see the way to curation. */
@Component
class CurationMenu implements MenuCondition {

    @Override
    public String path() {
        return QueueView.PATH;
    }

    @Override
    public boolean shows(Actor actor) {
        return !actor.anonymous() && actor.isAdmin();
    }
}
