package app.waymarkjourneys;

import app.waymark.assessment.SimulatedPeople;
import app.waymark.assessment.SimulatedPeople.Kind;
import app.waymark.guidance.plan.DatedPlan;
import app.waymark.guidance.plan.PlanRequest;
import app.waymark.guidance.plan.PlanService;
import app.waymark.journeys.Chromium;
import app.waymark.journeys.Chromium.Screen;
import app.waymark.security.Actor;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One made-up person: signs up in the browser, takes the quiz, and looks at everything that comes of it. */
final class Journey {

    static final String PASSWORD = "a long and private sentence";

    /** The application starts in this process and on a machine that may be busy. */
    private static final int PATIENCE_MILLIS = 120_000;

    private final ConfigurableApplicationContext application;
    private final Map<String, String> options;
    private final Path to;
    private final String role;
    private final Kind kind;
    private final List<String> faults = new ArrayList<>();

    Journey(ConfigurableApplicationContext application, Map<String, String> options, Path to, String role, Kind kind) {
        this.application = application;
        this.options = options;
        this.to = to;
        this.role = role;
        this.kind = kind;
    }

    /** What is not as it should be, in words. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Goes the whole way and tells it in one line. */
    String go(long seed) {
        int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
        try (BrowserContext visitor = Chromium.visitor(port, Screen.DESKTOP)) {
            visitor.setDefaultTimeout(PATIENCE_MILLIS);
            Page page = visitor.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme("dark".equals(options.get("--theme")) ? ColorScheme.DARK : ColorScheme.LIGHT));
            Actor actor = signUp(page);
            UUID attempt = application
                    .getBean(SimulatedPeople.class)
                    .takes(actor, kind, role, Integer.parseInt(options.getOrDefault("--deeper", "1")), seed);
            return look(page, actor, attempt);
        }
    }

    private Actor signUp(Page page) {
        String address = name() + "@example.org";
        page.navigate("/sign-up");
        page.getByLabel("Name").fill("Ada Example");
        page.getByLabel("E-mail address").fill(address);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main form button[type=submit]").click();
        page.waitForURL(url -> !url.contains("sign-up"));
        UUID person = application
                .getBean(JdbcClient.class)
                .sql("select person_id from account where email = :address")
                .param("address", address)
                .query(UUID.class)
                .single();
        return new Actor(person, false, Set.of(Actor.PERSON));
    }

    private String look(Page page, Actor actor, UUID attempt) {
        String step = "";
        String words = "";
        for (Screen screen : Screen.values()) {
            Chromium.resize(page, screen);
            String result = open(page, "results/" + attempt);
            words = page.locator("h1").innerText() + " "
                    + page.locator("p.lead").first().innerText();
            String named = firstStep(page, "the result", screen);
            picture(page, "1-result", screen, false);
            page.evaluate("document.querySelectorAll('main details').forEach(details => details.open = true)");
            picture(page, "2-details", screen, true);
            open(page, "way/" + role);
            picture(page, "3-way", screen, true);
            open(page, "plan/" + role);
            picture(page, "4-plan", screen, true);
            open(page, "certifications-for-you/" + role);
            picture(page, "5-certifications", screen, true);
            open(page, "");
            step = firstStep(page, "home", screen);
            picture(page, "6-home", screen, true);
            if (!step.equals(named)) {
                faults.add("%s, %s: the result says “%s”, home says “%s” (%s)"
                        .formatted(name(), screen, named, step, result));
            }
        }
        return "%-22s %-9s %s | %s | %s".formatted(role, code(kind), words, step, plan(actor));
    }

    /** The words of the only primary action, which has to be seen without scrolling. */
    private String firstStep(Page page, String where, Screen screen) {
        Locator primary = page.locator("main .btn.primary");
        if (primary.count() != 1) {
            faults.add("%s, %s, %s: %d primary actions".formatted(name(), where, screen, primary.count()));
            return "";
        }
        BoundingBox box = primary.boundingBox();
        if (box == null || box.y < 0 || box.y + box.height > page.viewportSize().height) {
            faults.add("%s, %s, %s: the next step is not on the first screen".formatted(name(), where, screen));
        }
        return primary.innerText();
    }

    private String plan(Actor actor) {
        PlanService plans = application.getBean(PlanService.class);
        DatedPlan plan =
                plans.plan(actor, PlanRequest.usual(role, plans.today())).orElseThrow();
        return "%d courses, %.0f h, $%.0f, until %s, requirements met %.1f -> %.1f of %d"
                .formatted(
                        plan.items().size(),
                        plan.hours(),
                        plan.cost(),
                        plan.end(),
                        plan.forecast().now(),
                        plan.forecast().after(),
                        plan.forecast().requirements());
    }

    private static String open(Page page, String address) {
        page.navigate("/" + address);
        page.locator("main h1").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return "/" + address;
    }

    private void picture(Page page, String what, Screen screen, boolean whole) {
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
            faults.add("%s, %s, %s: the page can be pushed sideways".formatted(name(), what, screen));
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(to.resolve("%s-%s-%s.png".formatted(name(), what, code(screen))))
                .setFullPage(whole));
    }

    private String name() {
        return code(kind) + "." + role;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
