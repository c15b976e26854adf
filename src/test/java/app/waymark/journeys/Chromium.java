package app.waymark.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One browser for all journeys of this JVM; every visitor gets an own profile in it. */
public final class Chromium {

    /** Size of a window. */
    public enum Screen {
        DESKTOP(1280, 800),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /**
     * The time that a page measures can be moved as well: what a person reads for forty seconds must not be answered in
     * one.
     */
    private static final String MOVABLE_TIME = """
            window.waymarkAhead = 0;
            const now = performance.now.bind(performance);
            performance.now = () => now() + window.waymarkAhead;
            """;

    /** How long to wait for what must come: a busy machine is no failure. */
    private static final int PATIENCE_MILLIS = 20_000;

    private Chromium() {}

    private static final class Holder {
        private static final Browser BROWSER = launch();

        private static Browser launch() {
            String path = Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium");
            return Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(path))
                            .setArgs(List.of(
                                    "--headless",
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
    }

    /** A new visitor whom no cookie knows. */
    public static BrowserContext visitor(int port, Screen screen) {
        BrowserContext context = Holder.BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(screen.width, screen.height)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(screen == Screen.PHONE)
                .setAcceptDownloads(true));
        context.addInitScript(MOVABLE_TIME);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** Gives a page's window another size. */
    public static void resize(Page page, Screen screen) {
        page.setViewportSize(screen.width, screen.height);
    }
}
