package app.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Practising a skill with nothing but a keyboard: question, answer, reasons, next question. */
@JourneyTest
class PracticeJourneyTests {

    private static final String VAADINS_OWN = "vaadin-connection-indicator";

    @LocalServerPort
    int port;

    @Test
    void a_skill_is_practised_by_keyboard_with_the_reasons_after_each_answer() {
        try (BrowserContext visitor = Chromium.visitor(port, Chromium.Screen.DESKTOP)) {
            Page page = visitor.newPage();
            page.navigate("/practice/prompt-engineering");
            assertThat(page.locator("main h1")).hasText("Practice needs an account.");
            page.navigate("/sign-up");
            page.getByLabel("Name").fill("Pia Example");
            page.getByLabel("E-mail address").fill("pia@example.org");
            page.locator("input[name=password]").fill("a long and private sentence");
            page.locator("main form button[type=submit]").click();
            page.waitForURL("http://localhost:" + port + "/");

            page.navigate("/practice/prompt-engineering");
            page.locator("#practise").focus();
            page.keyboard().press("Enter");
            Locator player = page.locator("waymark-player");
            for (int i = 0; i < 3; i++) {
                String stem = player.locator(".stem").innerText();
                if (player.locator("#number").count() > 0) {
                    player.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("I don’t know"))
                            .click();
                } else {
                    page.keyboard().press("0");
                }
                assertThat(player.locator(".verdict")).isFocused();
                assertThat(player.locator(".verdict")).containsText("You didn’t know");
                assertThat(player.getByText(Pattern.compile("Right answer|Right: |The right order:"))
                                .first())
                        .isVisible();
                assertThat(player.getByText("Source:")).isVisible();
                if (i == 0) {
                    accessible(page);
                }
                page.keyboard().press("Enter");
                assertThat(player.locator(".verdict")).hasCount(0);
                assertThat(player.locator(".stem")).not().hasText(stem);
            }
            page.reload();
            assertThat(player.locator(".stem")).isVisible();
            player.locator("#stop").click();
            assertThat(page.locator("main")).containsText("3 of ");
        }
    }

    private static void accessible(Page page) {
        for (Chromium.Screen screen : Chromium.Screen.values()) {
            Chromium.resize(page, screen);
            for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                Assertions.assertThat(new AxeBuilder(page)
                                .exclude(VAADINS_OWN)
                                .analyze()
                                .getViolations())
                        .as("%s, %s", screen, theme)
                        .isEmpty();
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Chromium.resize(page, Chromium.Screen.DESKTOP);
    }
}
