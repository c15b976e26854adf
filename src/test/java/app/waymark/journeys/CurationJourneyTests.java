package app.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.waymark.base.Lifecycle;
import app.waymark.catalog.CatalogEditor;
import app.waymark.catalog.CatalogKind;
import app.waymark.catalog.EntryKey;
import app.waymark.people.AccountAdministration;
import app.waymark.questions.QuestionEditor;
import app.waymark.questions.QuestionEntry;
import app.waymark.security.Actor;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The three jobs of an admin, as somebody does them who has read nothing, with the clicks they take. */
@JourneyTest
class CurationJourneyTests {

    private static final String EMAIL = "curator@example.org";
    private static final String PASSWORD = "a long and private sentence";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccountAdministration accounts;

    @Autowired
    CatalogEditor catalog;

    @Autowired
    QuestionEditor questions;

    private BrowserContext context;
    private Page page;
    private CountingHand hand;

    @BeforeEach
    void signIn() {
        context = Chromium.visitor(port, Chromium.Screen.DESKTOP);
        page = context.newPage();
        if (jdbc.sql("select count(*) from account where email = :email")
                        .param("email", EMAIL)
                        .query(Integer.class)
                        .single()
                == 0) {
            page.navigate("/sign-up");
            page.getByLabel("Name").fill("Cora Curator");
            page.getByLabel("E-mail address").fill(EMAIL);
            page.locator("input[name=password]").fill(PASSWORD);
            page.locator("main form button[type=submit]").click();
            page.waitForURL("http://localhost:" + port + "/");
            accounts.makeAdmin(admin(), admin().personId());
            context.clearCookies();
        }
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(EMAIL);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main form button[type=submit]").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        page.navigate("/");
        hand = new CountingHand(page);
    }

    @AfterEach
    void close() {
        context.close();
    }

    private Actor admin() {
        UUID person = jdbc.sql("select person_id from account where email = :email")
                .param("email", EMAIL)
                .query(UUID.class)
                .single();
        return new Actor(person, false, Set.of(Actor.PERSON, Actor.ADMIN));
    }

    @Test
    void a_skill_with_a_question_is_added_in_eight_clicks() {
        hand.click(hand.link("Curate"));
        hand.click(hand.link("Catalogue"));
        hand.pick("add", "Skill");
        hand.type("f-name", "Model routing");
        hand.pick("f-domain", "Prompting and language models");
        hand.type("f-description", "Sends each request to the model that answers it well enough.");
        hand.click(hand.button("Save and publish"));
        page.waitForURL("**/curation/catalog/skill/model-routing");
        hand.click(hand.link("Its questions"));
        hand.click(hand.link("Write a question"));
        hand.type("f-stem", "Quality drops on requests that the router calls easy. What do you look at first?");
        for (int option = 0; option < 4; option++) {
            hand.type("f-options-" + option + "-text", "What number " + option + " says about the router");
            hand.type("f-options-" + option + "-because", "That is what number " + option + " is about.");
        }
        hand.type("f-explanation", "Look at what was called easy.");
        hand.type("f-reference-title", "A paper");
        hand.type("f-reference-url", "https://example.org/paper");
        hand.click(hand.button("Save and publish"));
        page.waitForURL("**/curation/questions/model-routing-*");
        Assertions.assertThat(hand.clicks()).isEqualTo(8);
        Actor admin = admin();
        List<QuestionEntry> written = questions.entriesOf(admin, "model-routing");
        Assertions.assertThat(written)
                .singleElement()
                .satisfies(entry -> Assertions.assertThat(entry.state()).isEqualTo(Lifecycle.PUBLISHED));
        questions.move(admin, written.getFirst().id(), 0, Lifecycle.RETIRED);
        catalog.move(admin, new EntryKey(CatalogKind.SKILL, "model-routing"), 0, Lifecycle.RETIRED);
    }

    @Test
    void a_certification_is_retired_with_its_successor_and_brought_back() {
        hand.click(hand.link("Curate"));
        hand.click(hand.link("Catalogue"));
        hand.type("q", "Generative AI Leader");
        assertThat(page.getByText("1 line", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        hand.click(hand.link("Generative AI Leader"));
        hand.click(hand.button("Retire…"));
        hand.pick("successor", "Google AI Professional Certificate · Google, on Coursera");
        hand.click(hand.button("Retire it"));
        assertThat(page.locator(".chip.state-retired")).isVisible();
        Assertions.assertThat(hand.clicks()).isEqualTo(6);
        hand.click(hand.button("Undo"));
        assertThat(page.locator(".chip.state-published")).isVisible();
    }

    @Test
    void the_question_with_the_likeliest_wrong_key_is_opened_from_the_queue_and_mended() {
        Actor admin = admin();
        QuestionEntry question = questions.entriesOf(admin, "tokenization").stream()
                .filter(entry -> entry.content().type().code().equals("single-choice"))
                .findFirst()
                .orElseThrow();
        jdbc.sql("""
                        insert into item_statistics (question_hash, document, flagged) values (:hash, :document::jsonb, true)
                        """)
                .param("hash", question.hash())
                .param("document", """
                        {"hash": "%s", "answers": 60, "right": 0.1, "dontKnow": 0, "expected": 0.6,
                         "restCorrelation": -0.4, "restLow": -0.6, "restHigh": -0.2, "medianSeconds": 40, "early": 0,
                         "late": 0, "options": [], "miskey": {"option": 2, "probability": 0.97}, "abilities": [0, 5],
                         "flags": ["MISKEY"]}
                        """.formatted(question.hash()))
                .update();
        hand.click(hand.link("Curate"));
        hand.click(page.locator(".queue-entry .btn").first());
        assertThat(page.locator(".notice.problem")).containsText("Another option may be the key");
        hand.click(hand.link("Open the question to mend it"));
        hand.type("f-explanation", "Mended.");
        hand.click(hand.button("Save"));
        assertThat(page.locator(".said")).containsText("Saved and published.");
        Assertions.assertThat(hand.clicks()).isEqualTo(4);
        Assertions.assertThat(questions.entry(admin, question.id()).content().explanation())
                .isEqualTo("Mended.");
        hand.click(hand.button("Undo"));
        assertThat(page.locator(".said")).containsText("Undone");
        jdbc.sql("delete from item_statistics").update();
    }

    @Test
    void a_stale_tab_sees_the_conflict_and_keeps_what_was_typed_over_a_reload() {
        String address = "http://localhost:" + port + "/curation/catalog/skill/variational-autoencoders-vaes";
        page.navigate(address);
        try (Page stale = context.newPage()) {
            stale.navigate(address);
            assertThat(stale.locator("#f-description")).not().hasValue("");
            hand.type("f-description", "What the first tab says.");
            page.locator("#f-description").blur();
            page.waitForFunction("() => Object.values(localStorage).some(kept => kept.includes('first tab'))");
            stale.locator("#f-description").fill("What the stale tab says.");
            stale.locator("#f-description").blur();
            stale.waitForFunction("() => Object.values(localStorage).some(kept => kept.includes('stale tab'))");
            hand.click(hand.button("Save"));
            assertThat(page.locator(".said")).containsText("Saved and published.");
            stale.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Save").setExact(true))
                    .click();
            Locator conflict = stale.getByRole(
                    AriaRole.HEADING,
                    new Page.GetByRoleOptions().setName("Somebody else has saved this in the meantime"));
            assertThat(conflict).isFocused();
            assertThat(stale.locator(".panel tbody th")).hasText("Description");
            stale.reload();
            assertThat(stale.locator("#f-description")).hasValue("What the stale tab says.");
        }
        hand.click(hand.button("Undo"));
        assertThat(page.locator(".said")).containsText("Undone");
    }
}
