package app.waymark.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills server and database with {@code kill -9} at random moments around an answer, in a real browser's quiz: an answer
 * that the page has shown as saved is there once, and the same question with the same option order waits. The test suite
 * does a few rounds; {@code script/faults} does as many as wanted.
 */
class KilledServerTests {

    private static final int ROUNDS = Integer.getInteger("waymark.faults.rounds", 10);
    private static final long SEED = Long.getLong("waymark.faults.seed", 20261125);
    private static final int LATEST_KILL_MILLIS = 250;
    private static final double PATIENCE_MILLIS = 300_000;
    private static final List<String> SKILLS =
            List.of("prompt-engineering", "tokenization", "retrieval-augmented-generation-rag", "embedding-models");

    private static final String STATE = "document.querySelector('waymark-player')?.stateJson";

    private final RandomGenerator random = new SplittableRandom(SEED);

    /** What the page says: how many answers are saved, and what waits. */
    private record Waiting(int saved, String nonce, JsonNode options) {}

    @Test
    void nothingThatWasShownAsSavedIsLostAndNothingIsStoredTwice() throws IOException {
        Path data = Files.createTempDirectory("waymark-faults");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        int committed = 0;
        try (ServerProcess server = ServerProcess.start(data.resolve("data"))) {
            Page page = newcomer(server);
            Waiting waiting = begin(page, 0);
            for (int round = 1; round <= ROUNDS; round++) {
                if (isEnding(page)) {
                    page.context().close();
                    page = newcomer(server);
                    waiting = begin(page, round);
                }
                boolean database = random.nextBoolean();
                CompletableFuture<Void> killed = killSoon(server, database);
                sendDontKnow(page);
                killed.join();
                int shown = shownAsSaved(page, waiting.saved());
                if (!database) {
                    server.startAgain();
                }
                Waiting after = comeBack(page);
                if (after == null) {
                    continue;
                }
                String where = "round " + round + " of seed " + SEED + ", " + (database ? "database" : "server");
                Assertions.assertThat(after.saved())
                        .as("answers after " + where)
                        .isBetween(shown, waiting.saved() + 1);
                if (after.saved() == waiting.saved()) {
                    Assertions.assertThat(after)
                            .as("the question after " + where)
                            .isEqualTo(waiting);
                } else {
                    committed++;
                    Assertions.assertThat(after.nonce()).isNotEqualTo(waiting.nonce());
                }
                waiting = after;
                progress(round);
            }
            page.context().close();
        }
        report(committed);
    }

    private CompletableFuture<Void> killSoon(ServerProcess server, boolean database) {
        return CompletableFuture.runAsync(
                database ? server::killDatabase : server::kill,
                CompletableFuture.delayedExecutor(random.nextInt(LATEST_KILL_MILLIS), TimeUnit.MILLISECONDS));
    }

    /** A new person for every attempt: whoever has answered all questions of a skill is asked nothing more. */
    private static Page newcomer(ServerProcess server) {
        Page page = Chromium.visitor(server.port(), Chromium.Screen.DESKTOP).newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    private static Waiting begin(Page page, int round) {
        page.navigate("/start/skill/" + SKILLS.get(round % SKILLS.size()));
        page.locator("#start").click();
        page.waitForFunction(STATE);
        return read(page);
    }

    private static boolean isEnding(Page page) {
        return page.url().contains("/results/");
    }

    private static Waiting read(Page page) {
        JsonNode state = JsonMapper.shared().readTree((String) page.evaluate(STATE));
        JsonNode question = state.path("question");
        return new Waiting(
                state.path("answered").asInt(), question.path("nonce").asString(), question.path("options"));
    }

    private static void sendDontKnow(Page page) {
        page.evaluate("""
                const buttons = document.querySelector('waymark-player').shadowRoot.querySelectorAll('.actions button');
                buttons[1].click();
                """);
    }

    /** How many answers the page, still open, has been told are saved. */
    private static int shownAsSaved(Page page, int before) {
        try {
            Object state = page.evaluate(STATE);
            return state == null
                    ? before
                    : Math.max(
                            before,
                            JsonMapper.shared()
                                    .readTree((String) state)
                                    .path("answered")
                                    .asInt());
        } catch (PlaywrightException e) {
            // the page is being replaced by the result
            return before;
        }
    }

    /** What waits once the page can be had again; null when the attempt has come to its end. */
    private static Waiting comeBack(Page page) {
        page.waitForCondition(
                () -> {
                    try {
                        page.navigate("/quiz");
                        page.waitForFunction(
                                "location.pathname === '/' || document.querySelector('main h1') || " + STATE,
                                null,
                                new Page.WaitForFunctionOptions().setTimeout(30_000));
                        // a heading without a player says that the database is not back yet
                        return (boolean) page.evaluate("location.pathname === '/' || !!" + STATE);
                    } catch (PlaywrightException e) {
                        return false;
                    }
                },
                new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
        if (page.evaluate(STATE) == null) {
            page.navigate("/history");
            page.locator("main a[href*='results/']").first().click();
            page.waitForURL("**/results/*");
            return null;
        }
        return read(page);
    }

    @SuppressWarnings("SystemOut")
    private static void progress(int round) {
        if (ROUNDS > 10 && round % 10 == 0) {
            System.out.println("faults: " + round + " of " + ROUNDS + " rounds");
        }
    }

    @SuppressWarnings("SystemOut")
    private static void report(int committed) {
        System.out.println(
                "faults: " + ROUNDS + " rounds, seed " + SEED + ": every answer shown as saved was there once; "
                        + committed + " answers were committed before the kill, the others were asked again");
    }
}
