package app.waymarkbench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visitor without a browser: speaks to Vaadin as its client does, just enough to start a quiz and answer. */
final class UidlClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The waiting question in the player's state, which is JSON inside of JSON. */
    private static final Pattern NEXT =
            Pattern.compile("\\\\\"question\\\\\":\\{\\\\\"seq\\\\\":(\\d+),\\\\\"nonce\\\\\":\\\\\"([-0-9a-f]{36})");

    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");

    private final HttpClient http;
    private final String base;
    private final Map<String, String> cookies = new HashMap<>();
    private String cookieHeader = "";
    private String csrf = "";
    private int syncId;
    private int clientId;
    private int ui;
    private int player;
    private int start;
    private @Nullable Waiting question;

    /** The question that waits. */
    private record Waiting(int seq, String nonce) {}

    UidlClient(HttpClient http, int port) {
        this.http = http;
        base = "http://localhost:" + port;
    }

    /** Opens the start page of a role and starts; the first question waits then. */
    void begin(String role) throws IOException, InterruptedException {
        String route = "start/role/" + role;
        // a new person each time: somebody who has answered everything is asked nothing more
        cookies.clear();
        cookieHeader = "";
        csrf = "";
        syncId = 0;
        clientId = 0;
        player = 0;
        send(get("/" + route));
        JsonNode init = JSON.readTree(
                send(get("/?v-r=init&location=" + URLEncoder.encode(route, StandardCharsets.UTF_8) + "&query=")));
        ui = init.path("appConfig").path("v-uiId").asInt();
        JsonNode uidl = init.path("appConfig").path("uidl");
        csrf = uidl.path("Vaadin-Security-Key").asString();
        syncId = uidl.path("syncId").asInt();
        read(uidl);
        rpc("""
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"","appShellTitle":"","historyState":{"idx":0},"trigger":""}}""".formatted(route));
        rpc("{\"type\":\"event\",\"node\":%d,\"event\":\"click\",\"data\":{}}".formatted(start));
        if (player == 0) {
            throw new IllegalStateException("No question after the start");
        }
    }

    /** Answers "I don't know"; false when the attempt has come to its end. */
    boolean answer() throws IOException, InterruptedException {
        Waiting waiting = question;
        if (waiting == null) {
            return false;
        }
        question = null;
        String payload = JSON.writeValueAsString(Map.of(
                "seq", waiting.seq(),
                "nonce", waiting.nonce(),
                "positions", List.of(),
                "dontKnow", true,
                "millis", 35_000));
        rpc("{\"type\":\"event\",\"node\":%d,\"event\":\"waymark-answer\",\"data\":{\"event.detail\":%s}}"
                .formatted(player, JSON.writeValueAsString(payload)));
        return question != null;
    }

    private void rpc(String call) throws IOException, InterruptedException {
        String body = "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                .formatted(csrf, call, syncId, clientId++);
        String answer = send(HttpRequest.newBuilder(URI.create(base + "/?v-r=uidl&v-uiId=" + ui))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (!readNext(answer)) {
            JsonNode uidl = JSON.readTree(answer.startsWith("for(;;);[") ? answer.substring(8) : answer);
            read(uidl.isArray() ? uidl.get(0) : uidl);
        }
    }

    /**
     * Takes the next question out of an answer's response without reading all of it: the client shares the processors
     * with the server, and is not what is measured. False when the response is about something else.
     */
    private boolean readNext(String response) {
        Matcher next = NEXT.matcher(response);
        Matcher sync = SYNC.matcher(response);
        if (player == 0 || !next.find() || !sync.find()) {
            return false;
        }
        syncId = Integer.parseInt(sync.group(1));
        question = new Waiting(Integer.parseInt(next.group(1)), next.group(2));
        return true;
    }

    private void read(JsonNode uidl) {
        if (uidl.has("syncId")) {
            syncId = uidl.path("syncId").asInt();
        }
        for (JsonNode change : uidl.path("changes")) {
            String key = change.path("key").asString("");
            JsonNode value = change.path("value");
            if (key.equals("tag") && value.asString("").equals("waymark-player")) {
                player = change.path("node").asInt();
            } else if (key.equals("id") && value.asString("").equals("start")) {
                start = change.path("node").asInt();
            } else if (key.equals("stateJson")) {
                JsonNode next = JSON.readTree(value.asString()).path("question");
                question = next.isObject()
                        ? new Waiting(
                                next.path("seq").asInt(), next.path("nonce").asString())
                        : null;
            }
        }
    }

    /** A request of the same person's to an endpoint that is none of Vaadin's. */
    String plain(String method, String path) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(base + path)).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("User-Agent", "Mozilla/5.0");
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookieHeader.isEmpty()) {
            request.header("Cookie", cookieHeader);
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(response.statusCode() + " from " + response.uri());
        }
        List<String> set = response.headers().allValues("Set-Cookie");
        if (!set.isEmpty()) {
            set.forEach(cookie -> {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            });
            cookieHeader = cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
        }
        return response.body();
    }
}
