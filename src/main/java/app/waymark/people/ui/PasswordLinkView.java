package app.waymark.people.ui;

import app.waymark.people.LinkNotValid;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.Optional;

/** A page that a link with a token leads to, and that asks for a password: says so when the link is used up. */
abstract class PasswordLinkView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final String words;
    private final String passwordWords;

    /**
     * @param words where the translation keys of title, lead and action begin
     * @param passwordWords the key of the password's label
     */
    PasswordLinkView(String words, String passwordWords) {
        this.words = words;
        this.passwordWords = passwordWords;
        Entry.style(this);
    }

    /** Whose password it is; empty when the token is not valid. */
    abstract Optional<String> emailOf(String token);

    /**
     * Stores the password and uses the token up.
     *
     * @return where to go on
     */
    abstract String store(String token, String password);

    /** What to do when the link is not valid any more. */
    abstract List<Component> wayOut();

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = Entry.token(event);
        emailOf(token).ifPresentOrElse(email -> draw(token, email), this::notValid);
    }

    private void draw(String token, String email) {
        removeAll();
        add(
                Entry.title(getTranslation(words + ".title")),
                Entry.lead(getTranslation(words + ".lead")),
                new EntryForm(getTranslation(words + ".action"))
                        .with(EntryField.email("email", getTranslation("people.email"))
                                .value(email)
                                .readOnly())
                        .with(EntryField.password("password", getTranslation(passwordWords), "new-password")
                                .hint(getTranslation("people.password.hint"))
                                .autofocus())
                        .onSubmit(values -> submit(token, values.get("password"))));
    }

    private void submit(String token, String password) {
        try {
            String next = store(token, password);
            getUI().ifPresent(ui -> ui.getPage().setLocation(next));
        } catch (LinkNotValid e) {
            notValid();
        }
    }

    private void notValid() {
        removeAll();
        add(Entry.title(getTranslation("people.link.title")));
        add(wayOut());
    }
}
