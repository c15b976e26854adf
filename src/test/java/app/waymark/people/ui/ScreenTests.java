package app.waymark.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.people.AccountService;
import app.waymark.people.FakeWork;
import app.waymark.people.PeopleTest;
import app.waymark.people.ResumeService;
import app.waymark.people.Visitors;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import app.waymark.security.Sessions;
import app.waymark.security.SignedIn;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

@PeopleTest
@ViewPackages(classes = SignInView.class)
class ScreenTests extends SpringBrowserlessTest {

    @Autowired
    Visitors visitors;

    @Autowired
    AccountService accounts;

    @Autowired
    ResumeService resume;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    FakeWork work;

    private static void signIn(Actor actor) {
        SecurityContextHolder.getContext()
                .setAuthentication(Sessions.authentication(new SignedIn(actor.personId(), actor.isAdmin(), 0)));
    }

    private void open(String location) {
        String[] parts = location.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    private EntryForm form() {
        return findInView(EntryForm.class).all().getFirst();
    }

    private EntryForm submit(Map<String, String> values) {
        return submit(form(), values);
    }

    private static EntryForm submit(EntryForm form, Map<String, String> values) {
        ComponentUtil.fireEvent(
                form, new EntryForm.Submit(form, true, JsonMapper.shared().writeValueAsString(values)));
        return form;
    }

    private static List<String> problems(EntryForm form) {
        return form.fields().values().stream()
                .map(EntryField::problem)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static Stream<Element> inputs(Component component) {
        return descendants(component.getElement())
                .filter(element -> element.getTag().equals("input"));
    }

    private static Stream<Element> descendants(Element element) {
        return Stream.concat(
                Stream.of(element),
                element.getChildren().filter(child -> !child.isTextNode()).flatMap(ScreenTests::descendants));
    }

    private static Element input(Component component, String id) {
        return inputs(component)
                .filter(input -> id.equals(input.getAttribute("id")))
                .findFirst()
                .orElseThrow();
    }

    private Component view() {
        return (Component) getCurrentView();
    }

    private String title() {
        return findInView(H1.class).single().getText();
    }

    @Test
    void the_sign_in_form_is_one_that_browsers_and_password_managers_know() {
        open("sign-in?to=/results/1");
        Element form = descendants(view().getElement())
                .filter(element -> element.getTag().equals("form"))
                .findFirst()
                .orElseThrow();
        assertThat(form.getAttribute("method")).isEqualTo("post");
        assertThat(form.getAttribute("action")).isEqualTo("sign-in");
        assertThat(input(view(), "username").getAttribute("autocomplete")).isEqualTo("username");
        assertThat(input(view(), "password").getAttribute("autocomplete")).isEqualTo("current-password");
        assertThat(inputs(view()).filter(input -> "to".equals(input.getAttribute("name"))))
                .extracting(input -> input.getAttribute("value"))
                .containsExactly("/results/1");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("Forgot your password?");
    }

    @Test
    void after_a_failed_sign_in_the_page_says_what_to_do() {
        open("sign-in?wrong");
        assertThat(findInView(Div.class).withClassName("problem").single().getText())
                .isEqualTo("Address and password do not belong together. Please check both.");
        open("sign-in?wait=130");
        assertThat(findInView(Div.class).withClassName("problem").single().getText())
                .contains("wait 3 minutes");
        open("sign-in?wait=5");
        assertThat(findInView(Div.class).withClassName("problem").single().getText())
                .contains("wait a minute");
        open("sign-in?wait=<script>");
        assertThat(title()).isEqualTo("Sign in");
    }

    @Test
    void a_sign_up_with_mistakes_names_them_at_the_fields_and_keeps_what_was_typed() {
        open("sign-up");
        EntryForm form = submit(Map.of("name", "Ada", "email", "ada", "password", "short"));
        assertThat(problems(form))
                .containsExactly(
                        "This does not look like an e-mail address. It should be like name@example.org.",
                        "This password is too short: it needs at least 12 characters.");
        Element email = input(form, "email");
        assertThat(email.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(email.getAttribute("aria-describedby")).isEqualTo("email-problem");
        assertThat(input(form, "name").hasAttribute("aria-invalid")).isFalse();
        assertThat(input(form, "password").getAttribute("aria-describedby"))
                .isEqualTo("password-hint password-problem");
        assertThat(form()).as("the form with what was typed").isSameAs(form);
        assertThat(inputs(form)).allMatch(input -> !input.hasAttribute("value") && !input.hasProperty("value"));

        submit(form, Map.of("name", "", "email", visitors.member().email(), "password", "a donkey reads poems"));
        assertThat(problems(form)).containsExactly("Please give a name. It need not be your real one.");
        submit(form, Map.of("name", "A", "email", visitors.member().email(), "password", "a donkey reads poems"));
        assertThat(problems(form))
                .containsExactly(
                        "There is an account with this address already. Sign in instead, or use another" + " address.");
    }

    @Test
    void every_field_has_a_label() {
        for (String page : List.of("sign-in", "sign-up")) {
            open(page);
            inputs(view())
                    .filter(input -> !"hidden".equals(input.getAttribute("type")))
                    .forEach(input -> assertThat(descendants(view().getElement())
                                    .anyMatch(label -> label.getTag().equals("label")
                                            && (input.getAttribute("id").equals(label.getAttribute("for"))
                                                    || label.equals(input.getParent()))))
                            .as(page + " " + input.getAttribute("id"))
                            .isTrue());
        }
    }

    @Test
    void links_that_do_not_work_say_what_to_do() {
        for (String page : List.of("reset-password", "sign-up/finish", "resume")) {
            open(page + "?token=invented");
            assertThat(title()).isEqualTo("This link does not work");
            open(page);
            assertThat(title()).isEqualTo("This link does not work");
        }
    }

    @Test
    void without_mail_a_forgotten_password_is_a_matter_for_the_operator() {
        open("forgot-password");
        assertThat(findInView(EntryForm.class).all()).isEmpty();
        assertThat(title()).isEqualTo("Forgot your password?");
    }

    @Test
    void visitors_have_no_account_page() {
        open("account?from=here");
        assertThat(view()).isInstanceOf(SignInView.class);
    }

    @Test
    void an_account_page_shows_the_account_and_checks_what_is_entered() {
        Visitors.Visitor member = visitors.member();
        signIn(member.actor());
        open("account");
        assertThat(findInView(H2.class).all())
                .extracting(H2::getText)
                .containsExactly(
                        "Profile",
                        "Password",
                        "Preferences",
                        "Continue on another device",
                        "Access for programs",
                        "Sign out",
                        "Your data");
        List<EntryForm> forms = findInView(EntryForm.class).all();
        submit(forms.getFirst(), Map.of("name", " "));
        assertThat(problems(forms.getFirst())).hasSize(1);
        submit(forms.getFirst(), Map.of("name", "Grace"));
        assertThat(forms.getFirst().said()).isEqualTo("Saved");
        assertThat(accounts.details(member.actor()).displayName()).isEqualTo("Grace");
        submit(forms.get(1), Map.of("current-password", "not the right one", "password", "nine green bottles"));
        assertThat(problems(forms.get(1))).containsExactly("This is not your current password.");
        submit(forms.get(2), Map.of("current-password", "not the right one"));
        assertThat(problems(forms.get(2))).containsExactly("This is not your current password.");
    }

    @Test
    void a_private_link_is_made_on_the_account_page() {
        Actor actor = currentActor.requireOrBegin();
        open("account");
        assertThat(title()).isEqualTo("Without an account");
        test(findInView(NativeButton.class).withId("make-link").single()).click();
        String link = input(view(), "resume-link").getAttribute("value");
        assertThat(visitors.visitor()
                        .<ResumeService.State>asks(() -> resume.look(link.substring(link.indexOf('=') + 1))))
                .isEqualTo(ResumeService.State.READY);
        assertThat(actor.anonymous()).isTrue();
    }

    @Test
    void a_screen_that_was_drawn_for_somebody_else_does_nothing() {
        Visitors.Visitor member = visitors.member();
        signIn(member.actor());
        open("account");
        signIn(visitors.member().actor());
        submit(findInView(EntryForm.class).all().getFirst(), Map.of("name", "Mallory"));
        assertThat(accounts.details(member.actor()).displayName()).isEqualTo("Somebody");
    }

    @Test
    void of_two_open_quizzes_both_are_shown() {
        Actor here = currentActor.requireOrBegin();
        work.begin(here.personId(), "Prompt Engineer");
        Actor account = visitors.member().actor();
        work.begin(account.personId(), "Data Scientist");
        signIn(account);
        open("claim");
        assertThat(findInView(H2.class).all())
                .extracting(H2::getText)
                .containsExactly("Prompt Engineer", "Data Scientist");
        test(findInView(NativeButton.class).all().getFirst()).click();
        assertThat(work.openOf(account.personId())).contains("Prompt Engineer");
    }

    @Test
    void every_screen_has_a_title_and_no_word_is_missing() {
        for (String page : List.of(
                "sign-in",
                "sign-up",
                "sign-up/finish",
                "forgot-password",
                "reset-password",
                "setup",
                "privacy",
                "resume",
                "erased")) {
            open(page);
            assertThat(((HasDynamicTitle) view()).getPageTitle()).as(page).endsWith(" – Waymark");
            assertThat(view().getElement().getTextRecursively()).as(page).doesNotContain("people.", "!");
        }
    }
}
