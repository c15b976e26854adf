package app.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.waymark.support.MovableClock;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job seeker from the start page to a result, in a real browser. */
@JourneyTest
class WholeAttemptTests {

    private static final int MOST_QUESTIONS = 80;

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aJobSeekerAnswersByMouseUntilTheResult() {
        try (BrowserContext visitor = Chromium.visitor(port, Chromium.Screen.DESKTOP)) {
            Page page = visitor.newPage();
            page.navigate("/");
            page.getByRole(AriaRole.LINK, link("Lead Prompt Engineer")).first().click();
            page.waitForURL(Pattern.compile(".*(start/role|roles)/lead-prompt-engineer"));
            if (page.url().contains("/roles/")) {
                page.locator("a[href*='start/role/lead-prompt-engineer']")
                        .first()
                        .click();
            }
            page.locator("#start").click();
            page.waitForURL("**/quiz/*");

            var player = new Player(page, clock);
            int answered = 0;
            while (!player.isOver() && answered < MOST_QUESTIONS) {
                player.answerByMouse(answered % 3 != 2);
                answered++;
            }

            assertThat(page.getByRole(AriaRole.HEADING, heading())).isVisible();
            Assertions.assertThat(answered).isBetween(5, MOST_QUESTIONS - 1);
            String attempt = page.url().replaceAll(".*/results/([^/?]+).*", "$1");
            Assertions.assertThat(jdbc.sql("select count(*) from answer where attempt_id = :id::uuid")
                            .param("id", attempt)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(answered);
        }
    }

    @Test
    void byKeyboardAloneOnAPhoneWithAPauseAndAReload() {
        try (BrowserContext visitor = Chromium.visitor(port, Chromium.Screen.PHONE)) {
            Page page = visitor.newPage();
            page.navigate("/start/skill/prompt-engineering");
            assertThat(page.locator("#start")).isVisible();
            page.locator("#start").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/quiz/*");

            var player = new Player(page, clock);
            player.answerByKeyboard(true);
            player.answerByKeyboard(false);
            String waiting = player.stem();
            page.reload();
            player = new Player(page, clock);
            Assertions.assertThat(player.stem()).isEqualTo(waiting);
            int answered = 2;
            while (!player.isOver() && answered < MOST_QUESTIONS) {
                player.answerByKeyboard(answered % 2 == 0);
                answered++;
            }

            assertThat(page.locator("main h1")).isVisible();
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions heading() {
        return new Page.GetByRoleOptions()
                .setName(Pattern.compile("You meet about \\d+ of \\d+ requirements|Too few answers"));
    }
}
