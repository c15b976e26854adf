package app.waymark.people.ui;

import app.waymark.people.ClaimChoice.Keep;
import app.waymark.people.ClaimService;
import app.waymark.people.LinkNotValid;
import app.waymark.people.ResumeService;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/**
 * Where a private link leads. It asks for one tap, because programs that preview links in messages open them too and
 * would use them up.
 */
@Route("resume")
@AnonymousAllowed
class ResumeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ResumeService resume;
    private final transient ClaimService claims;
    private final transient CurrentActor currentActor;

    ResumeView(ResumeService resume, ClaimService claims, CurrentActor currentActor) {
        this.resume = resume;
        this.claims = claims;
        this.currentActor = currentActor;
        Entry.style(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = Entry.token(event);
        ResumeService.State state = resume.look(token);
        if (state == ResumeService.State.INVALID) {
            notValid();
        } else {
            draw(token, state);
        }
    }

    private void draw(String token, ResumeService.State state) {
        removeAll();
        add(Entry.title(getTranslation("people.resume.title")), Entry.lead(getTranslation("people.resume.lead")));
        if (state == ResumeService.State.REPLACES) {
            add(Entry.problem(getTranslation("people.resume.replaces")));
        }
        var go = new NativeButton(getTranslation("people.resume.action"), click -> go(token));
        go.addClassNames("btn", "primary");
        go.setId("resume");
        add(new Div(go));
    }

    private void go(String token) {
        try {
            resume.resume(token);
            Optional<Actor> account = currentActor.find().filter(actor -> !actor.anonymous());
            boolean choose =
                    account.filter(actor -> claims.choice(actor).isPresent()).isPresent();
            if (!choose) {
                account.ifPresent(actor -> claims.claim(actor, Keep.ACCOUNT));
            }
            getUI().ifPresent(ui -> ui.getPage().setLocation(choose ? "claim?to=/quiz" : "quiz"));
        } catch (LinkNotValid e) {
            notValid();
        }
    }

    private void notValid() {
        removeAll();
        add(Entry.title(getTranslation("people.link.title")), Entry.lead(getTranslation("people.link.resume")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.resume.page-title");
    }
}
