package app.waymark.guidance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.MoreMinutes;
import app.waymark.assessment.SampleResults;
import app.waymark.guidance.GivenResults;
import app.waymark.guidance.RequirementOrder;
import app.waymark.security.Actor;
import app.waymark.security.Sessions;
import app.waymark.security.SignedIn;
import app.waymark.support.WaymarkTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a person reads on the page of their result. */
@WaymarkTest
@ViewPackages(classes = ResultView.class, packages = "app.waymark.assessment.ui")
class ResultScreensTests extends SpringBrowserlessTest {

    private static final Instant ENDED = Instant.parse("2026-11-20T10:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SampleResults samples;

    private GivenResults given;
    private Actor person;
    private AttemptResult result;
    private UUID attempt;

    @BeforeEach
    void somebody_with_a_result() {
        given = new GivenResults(jdbc);
        person = given.person();
        result = samples.ofRole("lead-prompt-engineer");
        attempt = given.give(person, result, ENDED);
    }

    @Test
    void more_minutes_never_promise_a_clear_answer_for_certain() {
        var offer = new MoreMinutesOffer("", () -> {}, Optional::empty);
        offer.say(new MoreMinutes(10, 1, 100, true));
        assertThat(offer.button().getText()).isEqualTo("One more question: over 97 % chance of a clear answer");
        assertThat(offer.note().getText())
                .isEqualTo("About one more question. Played ahead many times with what is known of you, nearly every"
                        + " time it became clear whether you are ready.");
        offer.say(new MoreMinutes(10, 9, 40, true));
        assertThat(offer.button().getText()).isEqualTo("10 more minutes: 40 % chance of a clear answer");
        assertThat(offer.note().getText()).contains("About 9 more questions.", "in 40 % of the times");
    }

    private String open(Actor actor, String address) {
        SecurityContextHolder.getContext()
                .setAuthentication(Sessions.authentication(new SignedIn(actor.personId(), actor.isAdmin(), 0)));
        UI.getCurrent().navigate(address);
        return read(((Component) getCurrentView()).getElement()).replaceAll("\\s+", " ");
    }

    private static String read(Element element) {
        if (element.isTextNode()) {
            return element.getText() + " ";
        }
        String html = element.getProperty("innerHTML");
        return html != null
                ? html.replaceAll("<[^>]*>", " ") + " "
                : element.getChildren().map(ResultScreensTests::read).collect(Collectors.joining());
    }

    /** The data of the charts on the page. */
    private List<JsonNode> charts() {
        return charts(((Component) getCurrentView()).getElement())
                .map(element -> JsonMapper.shared().readTree(element.getProperty("dataJson")))
                .toList();
    }

    private static java.util.stream.Stream<Element> charts(Element element) {
        return element.getTag().equals("waymark-chart")
                ? java.util.stream.Stream.of(element)
                : element.getChildren().filter(child -> !child.isTextNode()).flatMap(ResultScreensTests::charts);
    }

    @Test
    void the_first_sentence_says_how_many_requirements_are_met_and_how_sure_that_is() {
        String page = open(person, "results/" + attempt);
        var readiness = result.readiness();
        assertThat(findInView(H1.class).all()).hasSize(1);
        assertThat(page)
                .contains("You meet about " + readiness.met() + " of " + readiness.requirements() + " requirements.")
                .contains("Likely between " + readiness.metLow() + " and " + readiness.metHigh())
                .contains("Provisional");
    }

    @Test
    void the_map_shows_every_skill_that_the_role_asks_for_with_the_same_figures_in_its_table() {
        open(person, "results/" + attempt);
        JsonNode map = charts().getFirst();
        List<JsonNode> skills = StreamSupport.stream(map.get("rows").spliterator(), false)
                .filter(row -> !row.get("head").asBoolean())
                .toList();
        assertThat(skills)
                .extracting(row -> row.get("label").asString())
                .containsAll(result.requirements().stream()
                        .map(AttemptResult.RequirementResult::name)
                        .toList());
        for (AttemptResult.SkillResult skill : result.skills()) {
            assertThat(skills)
                    .filteredOn(row -> row.get("label").asString().equals(skill.name()))
                    .allSatisfy(row -> {
                        assertThat(row.get("low").isNull()).isEqualTo(skill.low() == null);
                        assertThat(row.get("measured").asBoolean())
                                .isEqualTo(skill.standing().equals("measured"));
                    });
        }
        assertThat(findInView(NativeTableRow.class).all()).hasSize(skills.size() + 1);
    }

    @Test
    void every_gap_is_listed_in_the_order_in_which_closing_it_would_move_readiness() {
        String page = open(person, "results/" + attempt);
        int at = page.indexOf("Closes most of the gap");
        List<AttemptResult.RequirementResult> gaps = RequirementOrder.gaps(result);
        assertThat(gaps).hasSizeGreaterThan(3);
        for (AttemptResult.RequirementResult gap : gaps) {
            int next = page.indexOf(gap.name(), at);
            assertThat(next).as(gap.name()).isGreaterThan(at);
            at = next;
        }
    }

    @Test
    void what_has_changed_since_last_time_is_said_no_surer_than_it_is() {
        assertThat(open(person, "results/" + attempt)).doesNotContain("Since last time");
        Instant before = Instant.parse("2026-08-20T10:00:00Z");
        ObjectNode later = JsonMapper.shared().valueToTree(result);
        later.set(
                "growth",
                JsonMapper.shared()
                        .valueToTree(List.of(
                                new AttemptResult.GrowthResult(
                                        "tokenization",
                                        "Tokenization",
                                        before,
                                        1.2,
                                        0.4,
                                        0.7,
                                        1.7,
                                        "more",
                                        0.99,
                                        "very-likely"),
                                new AttemptResult.GrowthResult(
                                        "embedding",
                                        "Embedding",
                                        before,
                                        -0.4,
                                        0.5,
                                        -1.04,
                                        0.24,
                                        "less",
                                        0.21,
                                        "probably"),
                                new AttemptResult.GrowthResult(
                                        "prompt-engineering",
                                        "Prompt Engineering",
                                        before,
                                        0.1,
                                        0.6,
                                        -0.7,
                                        0.9,
                                        "more",
                                        0.57,
                                        "open"))));
        UUID grown =
                given.give(person, JsonMapper.shared().treeToValue(later, AttemptResult.class), ENDED.plusSeconds(60));
        assertThat(open(person, "results/" + grown))
                .contains("Since last time")
                .contains("Tokenization Very likely more than on 20 Aug 2026 likely by +0.9 to +2.1 levels (80 %)")
                .contains("Embedding Probably less than on 20 Aug 2026 likely by −1.3 to +0.3 levels (80 %)")
                .contains("Prompt Engineering Can’t tell whether it has changed since 20 Aug 2026")
                .contains("Each sitting judged by its own answers alone");
    }

    @Test
    void a_rating_of_ones_own_stands_beside_the_result_it_is_compared_with() {
        assertThat(open(person, "results/" + attempt)).doesNotContain("How you saw yourself");
        AttemptResult.DomainResult known = result.domains().stream()
                .filter(domain -> domain.high() != null && domain.high() < 0.8)
                .findFirst()
                .orElseThrow();
        jdbc.sql("insert into self_rating (attempt_id, domain, level) values (:attempt, :domain, 5)")
                .param("attempt", attempt)
                .param("domain", known.slug())
                .update();
        assertThat(open(person, "results/" + attempt))
                .contains("How you saw yourself")
                .contains("In 1 of 1 domains you put yourself higher than your answers show, in 0 lower.");
        assertThat(charts().getLast().get("rows").get(0).get("own").asDouble()).isEqualTo(0.9);
    }

    @Test
    void results_over_time_are_drawn_with_how_sure_each_was() {
        given.give(person, result, ENDED.plusSeconds(86_400 * 30));
        String page = open(person, "history");
        var readiness = result.readiness();
        JsonNode trend = charts().getFirst();
        assertThat(page).contains("Over time: " + result.scopeName());
        assertThat(trend.get("points").size()).isEqualTo(2);
        assertThat(trend.get("points").get(1).get("low").asInt()).isEqualTo(readiness.metLow());
        assertThat(trend.get("points").get(1).get("high").asInt()).isEqualTo(readiness.metHigh());
        assertThat(findInView(NativeTableRow.class).all()).hasSize(3);
        Actor stranger = given.person();
        assertThat(open(stranger, "history")).doesNotContain("Over time");
    }

    @Test
    void a_result_is_there_for_nobody_else() {
        for (Actor other : List.of(given.person(), given.admin())) {
            assertThat(open(other, "results/" + attempt))
                    .doesNotContain("You meet about")
                    .doesNotContain("requirements.");
        }
    }
}
