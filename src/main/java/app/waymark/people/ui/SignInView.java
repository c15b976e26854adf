package app.waymark.people.ui;

import app.waymark.people.LocalPath;
import app.waymark.people.SignInNotes;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** The sign-in form: plain inputs that the browser posts to Spring Security. */
@Route("sign-in")
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @Tag("form")
    private static final class PlainForm extends HtmlContainer {}

    private final transient CurrentActor currentActor;
    private final transient SignInNotes notes;

    SignInView(CurrentActor currentActor, SignInNotes notes) {
        this.currentActor = currentActor;
        this.notes = notes;
        Entry.style(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<String> back =
                LocalPath.of(query.getSingleParameter("to").orElse(null)).or(() -> cameFrom(event));
        if (currentActor.find().filter(actor -> !actor.anonymous()).isPresent()) {
            event.forwardTo("account");
            return;
        }
        draw(query, back, currentActor.find().filter(Actor::anonymous).isPresent());
    }

    /** Where the visitor was when they chose to sign in. */
    private static Optional<String> cameFrom(BeforeEnterEvent event) {
        Location before = event.getUI().getInternals().getActiveViewLocation();
        String path = before.getPath();
        boolean entry = path.isEmpty()
                || path.startsWith("sign-")
                || path.equals("forgot-password")
                || path.equals("reset-password")
                || path.equals("erased");
        return entry ? Optional.empty() : LocalPath.of("/" + before.getPathWithQueryParameters());
    }

    private void draw(QueryParameters query, Optional<String> back, boolean participant) {
        removeAll();
        add(Entry.title(getTranslation("people.sign-in.title")));
        if (participant) {
            add(Entry.lead(getTranslation("people.sign-in.participant")));
        }
        message(query.getParameters()).ifPresent(this::add);
        add(form(back), further(back));
    }

    private Optional<Div> message(Map<String, java.util.List<String>> query) {
        if (query.containsKey("wait")) {
            long seconds = query.get("wait").stream()
                    .filter(text -> text.matches("\\d{1,6}"))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(60);
            return Optional.of(Entry.problem(
                    getTranslation("people.problem.too-many", EntryForm.minutes(Duration.ofSeconds(seconds)))));
        }
        for (String problem : new String[] {"wrong", "disabled", "stale", "failed"}) {
            if (query.containsKey(problem)) {
                return Optional.of(Entry.problem(getTranslation("people.sign-in." + problem)));
            }
        }
        for (String notice : new String[] {"reset", "signed-out"}) {
            if (query.containsKey(notice)) {
                return Optional.of(Entry.notice(getTranslation("people.sign-in." + notice)));
            }
        }
        return Optional.empty();
    }

    private HtmlContainer form(Optional<String> back) {
        String typed = notes.typedEmail().orElse("");
        EntryField email =
                EntryField.email("username", getTranslation("people.email")).value(typed);
        EntryField password = EntryField.password("password", getTranslation("people.password"), "current-password");
        (typed.isEmpty() ? email : password).autofocus();
        var button = new NativeButton(getTranslation("people.sign-in.action"));
        button.addClassNames("btn", "primary", "wide");
        button.getElement().setAttribute("type", "submit");
        var form = new PlainForm();
        form.addClassName("stack");
        form.getElement().setAttribute("method", "post");
        form.getElement().setAttribute("action", "sign-in");
        form.add(email, password, stay(), button);
        csrf().ifPresent(token -> form.getElement().appendChild(hidden(token.getParameterName(), token.getToken())));
        back.ifPresent(path -> form.getElement().appendChild(hidden("to", path)));
        return form;
    }

    private NativeLabel stay() {
        var box = new Element("input");
        box.setAttribute("type", "checkbox");
        box.setAttribute("name", "stay");
        box.setAttribute("id", "stay");
        var label = new NativeLabel();
        label.addClassName("check");
        label.getElement().appendChild(box, Element.createText(getTranslation("people.sign-in.stay")));
        return label;
    }

    private static Element hidden(String name, String value) {
        var input = new Element("input");
        input.setAttribute("type", "hidden");
        input.setAttribute("name", name);
        input.setAttribute("value", value);
        return input;
    }

    private static Optional<CsrfToken> csrf() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(token)
                : Optional.empty();
    }

    private Div further(Optional<String> back) {
        String query = back.map(path -> "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .orElse("");
        var links = new Div(
                Entry.link("sign-up" + query, getTranslation("people.sign-in.sign-up")),
                Entry.link("forgot-password", getTranslation("people.sign-in.forgot")));
        links.addClassNames("row", "spread");
        return links;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.sign-in.page-title");
    }
}
