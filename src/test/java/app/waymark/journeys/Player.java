package app.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.waymark.support.MovableClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;

/** The quiz as somebody at the screen uses it: by mouse or by keyboard alone. */
final class Player {

    private static final Duration READING = Duration.ofSeconds(45);

    private final Page page;
    private final MovableClock clock;
    private final Locator element;

    Player(Page page, MovableClock clock) {
        this.page = page;
        this.clock = clock;
        element = page.locator("waymark-player");
        assertThat(element.locator(".stem .ask")).isVisible();
    }

    /** What the waiting question says. */
    String stem() {
        return element.locator(".stem").innerText();
    }

    boolean isOrdering() {
        return element.locator("li.step").count() > 0;
    }

    boolean isNumeric() {
        return element.locator("#number").count() > 0;
    }

    /** Takes the time that reading takes. */
    void read() {
        clock.advance(READING);
        page.evaluate("window.waymarkAhead += " + READING.toMillis());
    }

    void answerByMouse(boolean know) {
        String before = stem();
        read();
        if (!know) {
            element.getByRole(AriaRole.BUTTON, named("I don’t know")).click();
        } else {
            if (isNumeric()) {
                element.locator("#number").fill("12.5");
            } else if (isOrdering()) {
                element.getByRole(AriaRole.BUTTON, named("Move down")).first().click();
            } else {
                element.locator("label.option").first().click();
            }
            element.getByRole(AriaRole.BUTTON, named("Submit")).click();
        }
        waitForTheNext(before);
    }

    void answerByKeyboard(boolean know) {
        String before = stem();
        read();
        if (isNumeric()) {
            tabTo("#number");
            page.keyboard().type("12.5");
        } else if (isOrdering()) {
            tabTo("li.step");
            page.keyboard().press("ArrowDown");
        } else {
            page.keyboard().press(know ? "2" : "0");
        }
        if (know || isNumeric() || isOrdering()) {
            page.keyboard().press("Enter");
        }
        waitForTheNext(before);
    }

    private void tabTo(String selector) {
        Locator focused = element.locator(selector + ":focus");
        for (int i = 0; i < 30 && focused.count() == 0; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused).hasCount(1);
    }

    /** The next question, or the result. */
    private void waitForTheNext(String before) {
        page.waitForFunction("""
                before => {
                  const stem = document.querySelector('waymark-player')?.shadowRoot?.querySelector('.stem');
                  return location.pathname.includes('/results/') || (stem && stem.innerText !== before);
                }
                """, before);
    }

    /** Pauses and ends the attempt with the answers so far. */
    void end() {
        element.getByRole(AriaRole.BUTTON, named("Pause")).click();
        element.getByRole(AriaRole.BUTTON, named("End now")).click();
        page.waitForURL("**/results/*");
    }

    boolean isOver() {
        return page.url().contains("/results/");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
