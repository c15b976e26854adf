package app.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.waymark.support.MovableClock;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a job seeker does around the quiz: sign up, go on elsewhere, review, take everything along, delete it. */
@JourneyTest
class AccountJourneyTests {

    /** How the review words the key of a choice, a number and an order. */
    private static final Pattern KEY = Pattern.compile("Right answer|Right: |The right order:");

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anAttemptBegunWithoutAnAccountIsKeptReviewedTakenAlongAndDeleted() throws IOException {
        try (BrowserContext visitor = Chromium.visitor(port, Chromium.Screen.DESKTOP)) {
            Page page = visitor.newPage();
            endedAttempt(page);
            String result = page.url();
            page.navigate(result + "/review");
            assertThat(page.locator("main h1")).hasText("The review needs an account.");

            page.navigate("/sign-up");
            page.getByLabel("Name").fill("Ada Example");
            page.getByLabel("E-mail address").fill("ada@example.org");
            page.locator("input[name=password]").fill("a long and private sentence");
            page.locator("main form button[type=submit]").click();
            page.waitForURL("http://localhost:" + port + "/");

            page.navigate("/history");
            Locator attempt = page.locator("main a[href*='results/']").first();
            assertThat(attempt).isVisible();
            page.navigate(result + "/review");
            assertThat(page.locator("main h1")).hasText("Every question, with the reasons");
            assertThat(page.locator("main").getByText(KEY).first()).isVisible();

            page.navigate("/account");
            Download everything =
                    page.waitForDownload(() -> page.locator("#export").click());
            Assertions.assertThat(Files.readString(everything.path())).contains("ada@example.org", "Ada Example");

            page.getByText("Delete everything", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.locator("#delete-password").fill("a long and private sentence");
            page.getByText("Delete everything for good").click();
            page.waitForURL("**/erased");
            Assertions.assertThat(jdbc.sql("select count(*) from account where email = 'ada@example.org'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void aPrivateLinkContinuesTheQuizOnAnotherDeviceAtTheSameQuestion() {
        try (BrowserContext laptop = Chromium.visitor(port, Chromium.Screen.DESKTOP);
                BrowserContext phone = Chromium.visitor(port, Chromium.Screen.PHONE)) {
            Page page = laptop.newPage();
            start(page, "prompt-engineering");
            var player = new Player(page, clock);
            player.answerByMouse(true);
            String waiting = player.stem();
            page.navigate("/account");
            page.locator("#make-link").click();
            String link = page.locator("#resume-link").inputValue();

            Page other = phone.newPage();
            other.navigate(link.replaceFirst("https?://[^/]+", ""));
            other.locator("#resume").click();

            Assertions.assertThat(new Player(other, clock).stem()).isEqualTo(waiting);
            Assertions.assertThat(other.url()).doesNotContain("token");
        }
    }

    private void endedAttempt(Page page) {
        start(page, "tokenization");
        var player = new Player(page, clock);
        player.answerByMouse(true);
        player.end();
        assertThat(page.locator("main h1")).isVisible();
    }

    static void start(Page page, String skill) {
        page.navigate("/start/skill/" + skill);
        page.locator("#start").click();
        page.waitForURL("**/quiz/*");
    }
}
