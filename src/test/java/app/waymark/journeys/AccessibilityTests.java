package app.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.waymark.security.Actor;
import app.waymark.support.MovableClock;
import app.waymark.teams.InvitationService;
import app.waymark.teams.OrganisationService;
import app.waymark.teams.ReleaseService;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** axe finds nothing on any screen, in both themes, on desktop and phone. */
@JourneyTest
class AccessibilityTests {

    /**
     * Screens with parameters need real ones here; those that only lead on have no look of their own. A screen that is
     * missing here and has parameters fails the test.
     */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("curation/catalog/:kind/:slug", "curation/catalog/role/prompt-engineer"),
            Map.entry("curation/catalog/:kind/:slug/history", "curation/catalog/skill/tokenization/history"),
            Map.entry("curation/questions/:id", "curation/questions/{question}"),
            Map.entry("curation/questions/:id/blind", "curation/questions/{question}/blind"),
            Map.entry("curation/questions/:id/statistics", "curation/questions/{question}/statistics"),
            Map.entry("curation/questions/:id/history", "curation/questions/{question}/history"),
            Map.entry("roles/:slug", "roles/lead-prompt-engineer"),
            Map.entry("roadmaps/:slug", "roadmaps/ai-engineer-roadmap"),
            Map.entry("certifications/:slug", "certifications/aws-certified-ai-practitioner"),
            Map.entry("certifications-for-you/:role?", "certifications-for-you/prompt-engineer"),
            Map.entry("compare/:one/:other", "compare/microsoft-ai-901/microsoft-ai-900"),
            Map.entry("results/:attempt/why/:kind/:slug", "results/{ended}/why/certification/microsoft-ai-901"),
            Map.entry("checklist/:role", "checklist/lead-prompt-engineer"),
            Map.entry("practice/:skill", "practice/prompt-engineering"),
            Map.entry("practice/:skill/questions", "practice/prompt-engineering/questions"),
            Map.entry("plan/:role", "plan/prompt-engineer"),
            Map.entry("way/:role?/:roadmap?", "way/lead-prompt-engineer"),
            Map.entry("skills/:slug", "skills/prompt-engineering"),
            Map.entry("start/:kind/:slug", "start/role/prompt-engineer"),
            Map.entry("quiz/:attempt", "quiz/{open}"),
            Map.entry("results/:attempt", "results/{ended}"),
            Map.entry("results/:attempt/keep", "results/{ended}/keep"),
            Map.entry("shared/:link", "shared/{shared}"),
            Map.entry("results/:attempt/review", "results/{ended}/review"),
            Map.entry("system/accounts/:person", "system/accounts/{person}"),
            Map.entry("teams/:team", "teams/{team}"),
            Map.entry("teams/:team/ask", "teams/{team}/ask"),
            Map.entry("teams/:team/people", "teams/{team}/people"),
            Map.entry("teams/:team/plan", "teams/{team}/plan"),
            Map.entry("teams/:team/release", "teams/{team}/release"),
            Map.entry("teams/:team/rows", "teams/{team}/rows"),
            Map.entry("teams/:team/rows/:person", "teams/{team}/rows/{person}"),
            Map.entry("teams/:team/skills/:skill", "teams/{team}/skills/prompt-engineering"),
            Map.entry("teams/:team/wanted", "teams/{team}/wanted"));

    /**
     * Vaadin's connection indicator sits outside of every landmark. It is empty until the connection is lost and is then
     * announced as a status, wherever it stands.
     */
    private static final String VAADINS_OWN = "vaadin-connection-indicator";

    private static final int MOST_MOVES = 4;

    private static final String PASSWORD = "a long and private sentence";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    OrganisationService organisations;

    @Autowired
    InvitationService invitations;

    @Autowired
    ReleaseService releases;

    @Autowired
    JdbcClient jdbc;

    @Test
    void axeFindsNothingOnAnyScreen() {
        List<String> violations = new ArrayList<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        try (BrowserContext visitor = Chromium.visitor(port, Chromium.Screen.DESKTOP)) {
            Page page = visitor.newPage();
            for (String screen : List.of("", "sign-in", "sign-up", "forgot-password", "history")) {
                check(page, screen, violations);
            }
            parameters.put("{ended}", endedAttempt(page));
            check(page, "results/" + parameters.get("{ended}") + "/review", violations);
            check(page, "account", violations);
            parameters.put("{shared}", sharedLink(page, parameters.get("{ended}")));
            signUpAsAdmin(page);
            Actor admin = admin();
            parameters.put("{question}", question());
            parameters.put("{person}", admin.personId().toString());
            parameters.put("{team}", teamWithARow(admin).toString());
            page.navigate("/start/role/lead-prompt-engineer");
            page.locator("#start").click();
            page.waitForURL("**/quiz/*");
            parameters.put("{open}", page.url().replaceAll(".*/quiz/([^/?]+).*", "$1"));
            for (String screen : screens()) {
                String address = parameters.entrySet().stream()
                        .reduce(screen, (s, e) -> s.replace(e.getKey(), e.getValue()), (a, b) -> b);
                check(page, address, violations);
            }
        }
        Assertions.assertThat(violations).isEmpty();
    }

    /** Every screen there is, from the classes themselves. */
    private static Set<String> screens() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("app.waymark").stream()
                .map(found -> {
                    try {
                        return Class.forName(found.getBeanClassName())
                                .getAnnotation(Route.class)
                                .value();
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .map(route -> {
                    String example = EXAMPLES.getOrDefault(route, route);
                    Assertions.assertThat(example)
                            .as("an example address for the screen " + route)
                            .doesNotContain(":");
                    return example;
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void check(Page page, String address, List<String> violations) {
        page.navigate("/" + address);
        assertThat(page.locator("h1").first()).isVisible();
        for (Chromium.Screen screen : Chromium.Screen.values()) {
            Chromium.resize(page, screen);
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                for (Rule rule : found(page)) {
                    violations.add("/%s, %s, %s: %s, %s"
                            .formatted(
                                    address,
                                    screen,
                                    theme,
                                    rule.getId(),
                                    rule.getNodes().getFirst().getHtml()));
                }
            }
        }
        Chromium.resize(page, Chromium.Screen.DESKTOP);
    }

    /** What axe finds, once the page has come to rest: some screens lead on to another one. */
    private static List<Rule> found(Page page) {
        RuntimeException moved = null;
        for (int attempt = 0; attempt < MOST_MOVES; attempt++) {
            try {
                page.waitForLoadState(LoadState.NETWORKIDLE);
                assertThat(page.locator("h1").first()).isVisible();
                return axe(page).analyze().getViolations();
            } catch (RuntimeException e) {
                moved = e;
            }
        }
        throw new IllegalStateException("axe cannot look at " + page.url(), moved);
    }

    /**
     * All of axe's rules; of what they find, violations only are described, and in the page itself instead of in a second
     * one (the legacy mode; no screen has frames). That is most of axe's time and nothing of its findings.
     */
    private static AxeBuilder axe(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).exclude(VAADINS_OWN).options(options).setLegacyMode(true);
    }

    private String question() {
        return jdbc.sql("select min(id) from question").query(String.class).single();
    }

    private Actor admin() {
        UUID person = jdbc.sql("select person_id from account where email = 'grace@example.org'")
                .query(UUID.class)
                .single();
        return new Actor(person, false, Set.of(Actor.PERSON, Actor.ADMIN));
    }

    /** A team that the actor manages and shows a row of their own to. */
    private UUID teamWithARow(Actor actor) {
        UUID team = invitations.accept(
                actor,
                organisations
                        .create(actor, "Example", "Platform team", "grace@example.org")
                        .address()
                        .replaceAll(".*token=", ""));
        releases.release(actor, team, true);
        return team;
    }

    private String sharedLink(Page page, String attempt) {
        page.navigate("/results/" + attempt + "/keep");
        page.getByLabel("Every skill, and the map").check();
        page.locator("#make-link").click();
        page.navigate(page.locator("#new-link").innerText());
        page.waitForURL("**/shared/*");
        return page.url().replaceAll(".*/shared/([^/?]+).*", "$1");
    }

    private String endedAttempt(Page page) {
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

    /** Signs up, so that the attempt is claimed, becomes an admin, and signs in again as one. */
    private void signUpAsAdmin(Page page) {
        page.navigate("/sign-up");
        page.getByLabel("Name").fill("Grace Example");
        page.getByLabel("E-mail address").fill("grace@example.org");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main form button[type=submit]").click();
        page.waitForURL("http://localhost:" + port + "/");
        jdbc.sql("update account set admin = true where email = 'grace@example.org'")
                .update();
        page.navigate("/account");
        page.locator("#sign-out").click();
        page.waitForURL(url -> !url.endsWith("/account"));
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill("grace@example.org");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main form button[type=submit]").click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }
}
