package app.waymarkjourneys;

import app.waymark.journeys.Chromium;
import app.waymark.journeys.Chromium.Screen;
import app.waymark.journeys.CountingHand;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The three jobs of an admin, done on the demo's data by somebody who has read nothing: by what is on the screen alone. */
@SuppressWarnings("SystemOut")
final class CurationJourneys {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final String ADMIN = "admin@demo.example";
    private static final int OPTIONS = 4;

    private final Page page;
    private final Path to;
    private String job = "";
    private CountingHand hand;
    private int pictures;

    private CurationJourneys(Page page, Path to) {
        this.page = page;
        this.to = to;
        hand = new CountingHand(page);
    }

    private interface Job {
        void run();
    }

    static boolean run(Map<String, String> options) throws IOException {
        Path to = Path.of(options.getOrDefault("--to", "target/journeys"));
        Files.createDirectories(to);
        List<String> faults = new ArrayList<>();
        try (ConfigurableApplicationContext application = TeamJourneys.demo(options);
                BrowserContext visitor = Chromium.visitor(
                        Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port")),
                        Screen.DESKTOP)) {
            visitor.setDefaultTimeout(PATIENCE_MILLIS);
            Page page = visitor.newPage();
            page.navigate("/sign-in");
            page.locator("input[name=username]").fill(ADMIN);
            page.locator("input[name=password]").fill(TeamJourneys.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains("sign-in"));
            var journeys = new CurationJourneys(page, to);
            journeys.job("add", "a skill with its questions added", journeys::addSkill, faults);
            journeys.job("retire", "a certification retired with its successor", journeys::retire, faults);
            journeys.job("fix", "the worst questions of the month fixed", journeys::fixQuestions, faults);
            faults.forEach(fault -> System.out.println("NOT SO: " + fault));
            System.out.println("Pictures in " + to + "; " + faults.size() + " faults.");
        }
        return faults.isEmpty();
    }

    private void job(String name, String what, Job work, List<String> faults) {
        job = name;
        hand = new CountingHand(page);
        pictures = 0;
        try {
            page.navigate("/");
            work.run();
            System.out.printf("%s: %d clicks, %d fields typed into.%n", what, hand.clicks(), hand.fields());
        } catch (PlaywrightException | IllegalStateException e) {
            picture();
            faults.add("%s, after %d clicks: %s"
                    .formatted(
                            what,
                            hand.clicks(),
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    /** Waits until nothing more comes, so that a picture shows what a person sees next. */
    private void click(Locator target) {
        hand.click(target);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void pick(String field, String label) {
        hand.pick(field, label);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void picture() {
        pictures++;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(to.resolve("curation.%s-%d.png".formatted(job, pictures)))
                .setFullPage(true));
    }

    private void expect(boolean so, String what) {
        if (!so) {
            throw new IllegalStateException(what);
        }
    }

    private void addSkill() {
        click(hand.link("Curate"));
        click(hand.link("Catalogue"));
        pick("add", "Skill");
        picture();
        hand.type("f-name", "Model routing");
        pick("f-domain", "Prompting and language models");
        hand.type("f-description", "Sends each request to the model that answers it well enough.");
        click(hand.button("Save and publish"));
        page.waitForURL("**/curation/catalog/skill/model-routing");
        picture();
        click(hand.link("Its questions"));
        picture();
        click(hand.link("Write a question"));
        question(
                "Quality drops on requests that the router calls easy. What do you look at first?",
                List.of(
                        "Which requests it calls easy",
                        "How new the large model is",
                        "How long the replies are",
                        "Who pays"));
        picture();
        click(hand.button("Save and publish"));
        page.waitForURL("**/curation/questions/model-routing-*");
        picture();
    }

    private void question(String stem, List<String> options) {
        hand.type("f-stem", stem);
        for (int option = 0; option < OPTIONS; option++) {
            hand.type("f-options-" + option + "-text", options.get(option));
            hand.type("f-options-" + option + "-because", "What this says about the router, number " + option + ".");
        }
        hand.type("f-explanation", "A router is wrong first of all about what is easy.");
        hand.type("f-reference-title", "RouteLLM");
        hand.type("f-reference-url", "https://arxiv.org/abs/2406.18665");
    }

    private void retire() {
        click(hand.link("Curate"));
        click(hand.link("Catalogue"));
        hand.type("q", "Generative AI Leader");
        page.getByText("1 line", new Page.GetByTextOptions().setExact(true)).waitFor();
        picture();
        click(hand.link("Generative AI Leader"));
        picture();
        click(hand.button("Retire…"));
        picture();
        pick("successor", "Google AI Professional Certificate · Google, on Coursera");
        click(hand.button("Retire it"));
        page.locator(".chip.state-retired").waitFor();
        picture();
    }

    /** The wrong key that statistics and a report point at, and the question whose answer has gone round. */
    private void fixQuestions() {
        click(hand.link("Curate"));
        picture();
        click(entry("Wrong key?").locator("a.btn"));
        page.locator(".notice.problem").waitFor();
        picture();
        String said = page.locator(".notice.problem").innerText();
        click(hand.link("Open the question to mend it"));
        picture();
        click(page.locator("#f-options-0-correct"));
        click(page.locator("#f-options-1-correct"));
        expect(said.contains("B ("), "the statistics name another option than the right one: " + said);
        click(hand.button("Save"));
        page.locator(".said").waitFor();
        expect(page.getByText("That did not work").count() == 0, "something did not work");
        picture();
        click(hand.link("This month"));
        click(entry("Reported").getByRole(AriaRole.BUTTON));
        page.locator(".said").waitFor();
        click(entry("it may be known").locator("a.btn"));
        picture();
        click(hand.link("Open the question to mend it"));
        click(hand.button("Retire"));
        page.locator(".said").waitFor();
        picture();
        click(hand.link("This month"));
        picture();
        expect(page.getByText("That did not work").count() == 0, "something did not work");
        expect(
                entries("Wrong key?").count()
                                + entries("Reported").count()
                                + entries("it may be known").count()
                        == 0,
                "the queue still asks");
    }

    private Locator entries(String text) {
        return page.locator(".queue-entry", new Page.LocatorOptions().setHasText(text));
    }

    private Locator entry(String text) {
        return entries(text).first();
    }
}
