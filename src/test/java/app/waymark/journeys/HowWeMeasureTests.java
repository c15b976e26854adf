package app.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The picture on "How we measure": answers are moved, and what may be said changes. */
@JourneyTest
class HowWeMeasureTests {

    @LocalServerPort
    int port;

    @Test
    void answersAreMovedByKeyboardAndTheAddressKeepsThem() {
        try (BrowserContext visitor = Chromium.visitor(port, Chromium.Screen.PHONE)) {
            Page page = visitor.newPage();
            page.navigate("/how-we-measure?answers=rrrrrr&asks=3");
            Locator said = page.locator(".example [role=status]");
            assertThat(said).hasText("Likely Working to Expert. The chance of reaching Proficient is 79 %.");
            assertThat(page.locator(".example .word")).hasText("Probably meets");

            page.locator("#answer-4-right").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#answer-4-wrong")).isFocused();
            assertThat(said).hasText("Likely Aware to Advanced. The chance of reaching Proficient is 52 %.");
            assertThat(page.locator(".example .word")).hasText("Can’t tell yet");
            assertThat(page).hasURL(Pattern.compile("answers=rrrrwr"));

            page.locator("#asks").selectOption("1");
            assertThat(page.locator(".example .word")).hasText("Meets");
            assertThat(page).hasURL(Pattern.compile("asks=1"));
            page.reload();
            assertThat(page.locator("#answer-4-wrong")).isChecked();
            assertThat(page.locator(".example .word")).hasText("Meets");

            page.getByText("Nothing asked").click();
            assertThat(said).hasText("Without answers nothing is said, whatever is usual for other people.");
            assertThat(page.locator("#answer-0-not-asked")).isChecked();
        }
    }

    @Test
    void anAddressThatMakesNoSenseShowsThePageAllTheSame() {
        try (BrowserContext visitor = Chromium.visitor(port, Chromium.Screen.DESKTOP)) {
            Page page = visitor.newPage();
            page.navigate("/how-we-measure?answers=%3Cb%3E!&asks=99");
            assertThat(page.locator("#answer-0-not-asked")).isChecked();
            assertThat(page.locator("#asks")).hasValue("3");
        }
    }
}
