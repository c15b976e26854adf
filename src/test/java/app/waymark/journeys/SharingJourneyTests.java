package app.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.waymark.support.MovableClock;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody keeps a result as PDF, shows it to somebody else, and takes that back. */
@JourneyTest
class SharingJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Test
    void aResultIsKeptSharedAndTakenBack() throws IOException {
        try (BrowserContext owner = Chromium.visitor(port, Chromium.Screen.DESKTOP);
                BrowserContext friend = Chromium.visitor(port, Chromium.Screen.PHONE)) {
            Page page = owner.newPage();
            String result = result(page);
            Locator chart = page.locator("waymark-chart").first();
            assertThat(chart.locator("svg").first()).isVisible();
            chart.locator("[role=group]").focus();
            page.keyboard().press("ArrowDown");
            assertThat(chart.locator("[aria-live]")).not().isEmpty();

            page.locator("#keep").click();
            page.waitForURL("**/keep");
            Download report = page.waitForDownload(() -> page.locator("#pdf").click());
            Assertions.assertThat(report.suggestedFilename())
                    .startsWith("waymark-prompt-engineer-")
                    .endsWith(".pdf");
            Assertions.assertThat(Files.readString(report.path(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-")
                    .contains("%%EOF");

            page.getByLabel("Your name there").fill("Ada <i>Example</i>");
            page.locator("#make-link").click();
            String address = page.locator("#new-link").innerText();

            Page shown = friend.newPage();
            Response response = shown.navigate(address);
            Assertions.assertThat(response.headerValue("x-robots-tag")).contains("noindex");
            Assertions.assertThat(response.headerValue("referrer-policy")).isEqualTo("no-referrer");
            shown.waitForURL(url -> url.contains("/shared/") && !url.contains("token"));
            assertThat(shown.locator("main")).containsText("Ada <i>Example</i> shares this result");
            assertThat(shown.locator("waymark-chart")).hasCount(0);
            shown.reload();
            assertThat(shown.locator("h1")).containsText("requirements met");
            shown.navigate("/results/" + result);
            assertThat(shown.locator("main")).not().containsText("requirements met");

            page.getByText("End it now").click();
            assertThat(page.getByText("The link has ended.")).isVisible();
            shown.navigate(address);
            assertThat(shown.locator("h1")).hasText("This link shows nothing.");
        }
    }

    /** The id of a result with a few answers. */
    private String result(Page page) {
        page.navigate("/start/role/prompt-engineer");
        page.locator("#start").click();
        page.waitForURL("**/quiz/*");
        var player = new Player(page, clock);
        for (int i = 0; i < 8; i++) {
            player.answerByMouse(i % 2 == 0);
        }
        player.end();
        return page.url().replaceAll(".*/results/([^/?]+).*", "$1");
    }
}
