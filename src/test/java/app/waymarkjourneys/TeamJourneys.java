package app.waymarkjourneys;

import app.waymark.WaymarkApplication;
import app.waymark.journeys.Chromium;
import app.waymark.journeys.Chromium.Screen;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at a team of the demo with the eyes of a new manager and of three members. */
@SuppressWarnings("SystemOut")
final class TeamJourneys {

    static final String PASSWORD =
            Objects.requireNonNullElse(System.getenv("WAYMARK_DEMO_PASSWORD"), "a long and private sentence");
    private static final int PATIENCE_MILLIS = 120_000;

    /** Slow silent reading of prose on a screen. */
    private static final int WORDS_A_MINUTE = 200;

    private static final int QUESTIONS = 3;

    /** Somebody of the demo: those who show a row, those who are counted without one, those who release nothing. */
    private enum Member {
        NOTHING,
        TEAM_VIEW,
        OWN_ROW
    }

    private final ConfigurableApplicationContext application;
    private final Path to;
    private final List<String> faults = new ArrayList<>();

    private TeamJourneys(ConfigurableApplicationContext application, Path to) {
        this.application = application;
        this.to = to;
    }

    static boolean run(Map<String, String> options) throws IOException {
        Path to = Path.of(options.getOrDefault("--to", "target/journeys"));
        Files.createDirectories(to);
        try (ConfigurableApplicationContext application = demo(options)) {
            var journeys = new TeamJourneys(application, to);
            journeys.manager();
            for (Member member : Member.values()) {
                journeys.member(member);
            }
            journeys.faults.forEach(fault -> System.out.println("NOT SO: " + fault));
            System.out.println("Pictures in " + to + "; " + journeys.faults.size() + " faults.");
            return journeys.faults.isEmpty();
        }
    }

    /** Starts the application with a demo, made anew or the one that {@code --data} has. */
    static ConfigurableApplicationContext demo(Map<String, String> options) throws IOException {
        Path data = options.containsKey("--data") ? Path.of(options.get("--data")) : emptyDirectory();
        long began = System.nanoTime();
        ConfigurableApplicationContext application = new SpringApplicationBuilder(WaymarkApplication.class)
                .profiles("demo")
                .run(
                        "--server.port=" + options.getOrDefault("--port", "0"),
                        "--management.server.port=0",
                        "--vaadin.productionMode=true",
                        "--logging.level.root=warn",
                        "--waymark.demo.password=" + PASSWORD,
                        "--waymark.data.dir=" + data);
        System.out.printf("The demo was there after %d s.%n", (System.nanoTime() - began) / 1_000_000_000);
        return application;
    }

    private static Path emptyDirectory() throws IOException {
        Path directory = Files.createTempDirectory("waymark-journeys");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        return directory.resolve("data");
    }

    /** The address of somebody of the demo's first team. */
    private String address(String condition) {
        return application
                .getBean(JdbcClient.class)
                .sql("""
                        select a.email from account a join team_membership m on m.person_id = a.person_id
                            join team t on t.id = m.team_id
                        where t.name = 'Assistants' and %s order by m.joined_at, a.email limit 1
                        """.formatted(condition))
                .query(String.class)
                .single();
    }

    private static String condition(Member member) {
        String released = "select from team_release r where r.person_id = a.person_id and r.withdrawn_at is null"
                + " and r.superseded_at is null and cardinality(r.skills) > 0";
        return switch (member) {
            case NOTHING -> "not m.manager and not exists (select from team_release r where r.person_id = a.person_id)";
            case TEAM_VIEW -> "not m.manager and exists (" + released + " and not r.own_row)";
            case OWN_ROW -> "not m.manager and exists (" + released + " and r.own_row)";
        };
    }

    private interface Look {
        void at(Page page);
    }

    private void visit(String address, Look look) {
        int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
        try (BrowserContext visitor = Chromium.visitor(port, Screen.DESKTOP)) {
            visitor.setDefaultTimeout(PATIENCE_MILLIS);
            Page page = visitor.newPage();
            page.navigate("/sign-in");
            page.locator("input[name=username]").fill(address);
            page.locator("input[name=password]").fill(PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains("sign-in"));
            look.at(page);
        }
    }

    /** From home, of which nothing needs to be read, by clicks alone, until all three questions are answered; then every page that managers have. */
    private void manager() {
        visit(address("m.manager"), page -> {
            int answered = 0;
            page.locator("nav a", new Page.LocatorOptions().setHasText("Teams"))
                    .first()
                    .click();
            settled(page, "/teams");
            int words = words(page);
            page.locator("main h2 a").first().click();
            settled(page, "/teams/");
            String team = page.url();
            String heading = page.locator("h1").innerText();
            answered += says(heading.contains("strong in"), "what the team can do", heading);
            answered += says(heading.contains("Thin in"), "where it is thin", heading);
            Locator booking = page.locator("main h2", new Page.LocatorOptions().setHasText("What to learn and book"));
            answered += says(booking.count() == 1, "what to learn and book", heading);
            words += words(page);
            System.out.printf(
                    "Manager: %d of %d questions answered two clicks from home. Every word of both screens is %d words,"
                            + " %.1f minutes at %d a minute. “%s”%n",
                    answered, QUESTIONS, words, words / (double) WORDS_A_MINUTE, WORDS_A_MINUTE, heading);
            for (String path : List.of("", "/rows", "/plan", "/people", "/wanted", "/ask", "/release")) {
                pictures(page, team + path, "manager" + path.replace('/', '-'));
            }
        });
    }

    private void member(Member member) {
        String name = member.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        visit(address(condition(member)), page -> {
            page.navigate("/teams");
            page.locator("main h2 a").first().click();
            settled(page, "/teams/");
            String team = page.url();
            pictures(page, team, name + "-view");
            pictures(page, team + "/plan", name + "-plan");
            pictures(page, team + "/release", name + "-release");
            String seen = page.locator("main").innerText();
            boolean row = seen.contains("Managers see this row with your name");
            says(row == (member == Member.OWN_ROW), "who sees a row of them", name);
            says(seen.contains("opened the team view"), "who has looked", name);
            System.out.printf("%s: managers see %s row; who has looked is listed.%n", name, row ? "their" : "no");
        });
    }

    private int says(boolean so, String what, String where) {
        if (!so) {
            faults.add("%s is not said: %s".formatted(what, where));
        }
        return so ? 1 : 0;
    }

    private static void settled(Page page, String path) {
        page.waitForURL(url -> url.contains(path));
        page.locator("main h1").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static int words(Page page) {
        page.locator("main h1").first().waitFor();
        return page.locator("main").innerText().split("\\s+").length;
    }

    private void pictures(Page page, String address, String name) {
        page.navigate(address);
        settled(page, "/teams/");
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            Chromium.resize(page, Screen.DESKTOP);
            picture(page, name, theme == ColorScheme.DARK ? "dark" : "desktop");
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Chromium.resize(page, Screen.PHONE);
        picture(page, name, "phone");
        Chromium.resize(page, Screen.DESKTOP);
    }

    private void picture(Page page, String name, String screen) {
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
            faults.add("%s, %s: the page can be pushed sideways".formatted(name, screen));
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(to.resolve("team.%s-%s.png".formatted(name, screen)))
                .setFullPage(true));
    }
}
