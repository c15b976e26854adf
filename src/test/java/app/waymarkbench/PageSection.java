package app.waymarkbench;

import app.waymark.journeys.Chromium;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** What goes over the wire, counted by the browser. */
final class PageSection {

    private static final int ANSWERS = 12;
    private static final String STEM =
            "document.querySelector('waymark-player')?.shadowRoot?.querySelector('.stem')?.innerText";

    private PageSection() {}

    static void measure(Figures figures, int port) {
        figures.section("On the wire");
        var requests = new AtomicLong();
        var bytes = new AtomicLong();
        var answers = new AtomicBoolean();
        Set<String> once = new HashSet<>();
        try (BrowserContext visitor = Chromium.visitor(port, Chromium.Screen.DESKTOP)) {
            Page page = visitor.newPage();
            CDPSession network = visitor.newCDPSession(page);
            network.send("Network.enable");
            network.on("Network.requestWillBeSent", event -> {
                JsonObject request = event.getAsJsonObject("request");
                if (answers.get() && !request.get("url").getAsString().contains("v-r=uidl")) {
                    once.add(event.get("requestId").getAsString());
                    return;
                }
                requests.incrementAndGet();
                bytes.addAndGet(
                        request.has("postData")
                                ? request.get("postData").getAsString().length()
                                : 0);
            });
            network.on("Network.loadingFinished", event -> {
                if (!once.contains(event.get("requestId").getAsString())) {
                    bytes.addAndGet(event.get("encodedDataLength").getAsLong());
                }
            });
            page.navigate("/");
            page.locator("h1").first().waitFor();
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            figures.add("first page load, compressed", bytes.get() / 1024.0, "kB", "<= 350");
            figures.add("first page load, requests", (double) requests.get(), "", "");

            page.navigate("/start/role/lead-prompt-engineer");
            page.locator("#start").click();
            page.waitForFunction(STEM);
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            // what comes once and is kept, such as the highlighter of code, is no cost of an answer
            answers.set(true);
            requests.set(0);
            bytes.set(0);
            for (int i = 0; i < ANSWERS; i++) {
                String before = (String) page.evaluate(STEM);
                page.evaluate(
                        "document.querySelector('waymark-player').shadowRoot.querySelectorAll('.actions button')[1].click()");
                page.waitForFunction("before => { const now = " + STEM + "; return now && now !== before }", before);
            }
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            figures.add("requests per answer", requests.get() / (double) ANSWERS, "", "1");
            figures.add("bytes per answer, both ways", bytes.get() / 1024.0 / ANSWERS, "kB", "<= 3");
        }
    }
}
