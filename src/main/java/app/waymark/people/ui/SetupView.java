package app.waymark.people.ui;

import app.waymark.people.LinkNotValid;
import app.waymark.people.SetupService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Makes the first admin, with the link from the server's log. */
@Route("setup")
@AnonymousAllowed
class SetupView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SetupService setup;

    SetupView(SetupService setup) {
        this.setup = setup;
        Entry.style(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = Entry.token(event);
        removeAll();
        if (!setup.isOpen()) {
            finished();
        } else if (setup.works(token)) {
            draw(token);
        } else {
            setup.announceIfExpired();
            add(
                    Entry.title(getTranslation("people.setup.title")),
                    Entry.lead(getTranslation("people.setup.look-in-log")));
        }
    }

    private void draw(String token) {
        add(
                Entry.title(getTranslation("people.setup.title")),
                Entry.lead(getTranslation("people.setup.lead")),
                new EntryForm(getTranslation("people.setup.action"))
                        .with(EntryField.text("name", getTranslation("people.name"), "name")
                                .hint(getTranslation("people.name.hint"))
                                .autofocus())
                        .with(EntryField.email("email", getTranslation("people.email")))
                        .with(EntryField.password("password", getTranslation("people.password"), "new-password")
                                .hint(getTranslation("people.password.hint")))
                        .onSubmit(values -> create(token, values)));
    }

    private void create(String token, EntryForm.Values values) {
        try {
            setup.create(token, values.get("name"), values.get("email"), values.get("password"));
            getUI().ifPresent(ui -> ui.getPage().setLocation("."));
        } catch (LinkNotValid e) {
            removeAll();
            finished();
        }
    }

    private void finished() {
        add(
                Entry.title(getTranslation("people.setup.finished.title")),
                Entry.lead(getTranslation("people.setup.finished.text")),
                Entry.link("sign-in", getTranslation("people.sign-in.title")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.setup.page-title");
    }
}
