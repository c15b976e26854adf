package app.waymark.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.operations.Settings;
import app.waymark.operations.Threshold;
import app.waymark.people.AccountAdministration;
import app.waymark.people.PeopleTest;
import app.waymark.people.Visitors;
import app.waymark.people.Visitors.Visitor;
import app.waymark.security.Actor;
import app.waymark.security.Sessions;
import app.waymark.security.SignedIn;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** What an admin reads and does on the screens about the server, import and export, and tokens. */
@PeopleTest
@ViewPackages(
        packages = {
            "app.waymark.operations.ui",
            "app.waymark.people.ui",
            "app.waymark.exchange.ui",
            "app.waymark.api.ui"
        })
class AdminScreenTests extends SpringBrowserlessTest {

    @Autowired
    Visitors visitors;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Settings settings;

    @Autowired
    List<Threshold> thresholds;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void signIn() {
        Visitor somebody = visitors.member();
        Actor admin = new Actor(somebody.actor().personId(), false, Set.of(Actor.PERSON, Actor.ADMIN));
        administration.makeAdmin(admin, admin.personId());
        SecurityContextHolder.getContext()
                .setAuthentication(Sessions.authentication(new SignedIn(admin.personId(), true, 0)));
    }

    @Test
    void a_tokens_secret_outlives_a_double_click_and_an_error() {
        open("account/tokens");
        tick("scope-catalog");
        findInView(Input.class).withId("token-name").single().setValue("Notebook");

        clickToCreate(1);
        String secret = findInView(Code.class).withId("token").single().getText();
        clickToCreate(2);
        assertThat(findInView(Code.class).withId("token").single().getText()).isEqualTo(secret);
        assertThat(text()).doesNotContain("what the token is for");

        clickToCreate(1);
        assertThat(findInView(Code.class).withId("token").single().getText()).isEqualTo(secret);
        assertThat(text()).contains("what the token is for");
    }

    private void clickToCreate(int times) {
        var button = findInView(NativeButton.class).withId("create-token").single();
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                button,
                new com.vaadin.flow.component.ClickEvent<>(
                        button, false, 0, 0, 0, 0, times, 0, false, false, false, false));
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void open(String location) {
        String[] parts = location.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    private NativeButton button(String text) {
        return findInView(NativeButton.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static void click(NativeButton button) {
        com.vaadin.flow.component.ComponentUtil.fireEvent(button, new com.vaadin.flow.component.ClickEvent<>(button));
    }

    private Input field(String id) {
        return findInView(Input.class).all().stream()
                .filter(input -> input.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<String> spans() {
        return findInView(Span.class).all().stream().map(Span::getText).toList();
    }

    @Test
    void the_system_page_leads_to_every_screen_in_groups() {
        open("system");
        assertThat(findInView(H1.class).single().getText()).isEqualTo("System");
        assertThat(findInView(H2.class).all())
                .extracting(H2::getText)
                .containsExactly("People", "Catalogue and questions", "Server");
        assertThat(findInView(Anchor.class).all())
                .extracting(Anchor::getHref)
                .containsExactly(
                        "system/accounts",
                        "teams",
                        "system/audit",
                        "exchange",
                        "exchange/updates",
                        "system/settings",
                        "system/jobs",
                        "system/backups");
    }

    @Test
    void thresholds_outside_of_their_range_are_not_stored_and_the_rest_waits() {
        open("system/settings");
        assertThat(thresholds).isNotEmpty().allSatisfy(threshold -> {
            Input field = field("threshold-" + threshold.name().replace('.', '-'));
            assertThat(field.getValue()).isEqualTo(Integer.toString(threshold.usual()));
            assertThat(findInView(NativeLabel.class).all())
                    .anySatisfy(
                            label -> assertThat(label.getText()).isNotEmpty().doesNotContain("threshold."));
        });
        Threshold minutes = thresholds.stream()
                .filter(one -> one.name().equals("curation.queue-minutes"))
                .findFirst()
                .orElseThrow();
        field("threshold-curation-queue-minutes").setValue("90");
        field("threshold-calibration-fewest-answers").setValue("10");
        click(button("Save thresholds"));
        assertThat(settings.number(minutes)).isEqualTo(120);
        assertThat(spans()).contains("Not saved: look at what is marked.");
        assertThat(field("threshold-calibration-fewest-answers").getElement().getAttribute("aria-invalid"))
                .isEqualTo("true");
        assertThat(field("threshold-curation-queue-minutes").getValue()).isEqualTo("90");
        field("threshold-calibration-fewest-answers").setValue("30");
        click(button("Save thresholds"));
        assertThat(settings.number(minutes)).isEqualTo(90);
        assertThat(spans()).contains("Saved: one threshold.");
        jdbc.sql("delete from setting where name = 'curation.queue-minutes'").update();
        jdbc.sql("delete from setting_change where name = 'curation.queue-minutes'")
                .update();
    }

    @Test
    void an_import_that_is_gone_says_so_and_every_format_can_be_downloaded() {
        open("exchange?import=01234567-89ab-7def-8123-456789abcdef");
        assertThat(findInView(H1.class).single().getText()).isEqualTo("Import and export");
        assertThat(read()).contains("This import is no longer there.");
        assertThat(findInView(Anchor.class).all())
                .extracting(Anchor::getText)
                .containsSequence("Download", "Empty table", "Download", "Empty table");
    }

    private String read() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void a_token_is_shown_once_named_and_taken_back() {
        open("account/tokens");
        click(button("Make a token"));
        assertThat(findInView(Code.class).all()).isEmpty();
        field("token-name").setValue("Dashboard");
        tick("scope-catalog");
        click(button("Make a token"));
        assertThat(findInView(Code.class).single().getText()).startsWith("waymark_");
        assertThat(spans()).contains("Dashboard");
        String secret = findInView(Code.class).single().getText();
        open("account/tokens?again");
        assertThat(spans()).contains("Dashboard");
        assertThat(read()).doesNotContain(secret);
        click(button("Revoke"));
        assertThat(spans()).doesNotContain("Dashboard");
    }

    private void tick(String id) {
        Element box = below(((Component) getCurrentView()).getElement())
                .filter(element -> id.equals(element.getAttribute("id")))
                .findFirst()
                .orElseThrow();
        var data = JsonMapper.shared().createObjectNode().put("event.target.checked", true);
        box.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(box, "change", data));
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(
                Stream.of(element),
                element.getChildren().filter(child -> !child.isTextNode()).flatMap(AdminScreenTests::below));
    }
}
