package app.waymark.guidance.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.SampleResults;
import app.waymark.assessment.SimulatedPeople;
import app.waymark.assessment.SimulatedPeople.Kind;
import app.waymark.guidance.GivenResults;
import app.waymark.guidance.GuidanceTest;
import app.waymark.guidance.Way;
import app.waymark.guidance.WayService;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import app.waymark.support.MovableClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@GuidanceTest
@ViewPackages(classes = WayView.class)
class WayViewTests extends SpringBrowserlessTest {

    private static final String AI = "ai-engineer";

    @MockitoBean
    CurrentActor currentActor;

    @Autowired
    SimulatedPeople people;

    @Autowired
    WayService ways;

    @Autowired
    SampleResults samples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private Actor actor;

    @BeforeEach
    void somebody() {
        actor = people.participant();
        when(currentActor.find()).thenReturn(Optional.of(actor));
        when(currentActor.require()).thenReturn(actor);
        when(currentActor.requireOrBegin()).thenReturn(actor);
    }

    private void open(String address) {
        UI.getCurrent().navigate(address);
    }

    private String title() {
        return findInView(H1.class).all().getFirst().getText();
    }

    private void press(String id) {
        NativeButton button = findInView(NativeButton.class).all().stream()
                .filter(b -> b.getId().orElse("").equals(id))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private ListItem station(String stage) {
        return findInView(ListItem.class).all().stream()
                .filter(item -> item.getId().orElse("").equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private static String read(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void somebody_new_chooses_where_to_go() {
        open("way");
        assertThat(findInView(Anchor.class).all().stream().map(Anchor::getHref)).contains("way/" + AI);
    }

    @Test
    void somebody_with_a_result_is_on_the_way_to_its_role() {
        people.takes(actor, Kind.UNEVEN, AI, 0, 1);
        open("way");
        assertThat(title()).isEqualTo("Your way to AI Engineer");
        Way way = ways.towards(actor, AI);
        String next = way.next().orElseThrow().stage().name();
        assertThat(findInView(Anchor.class).all().stream().map(WayViewTests::read))
                .contains("Go on with: " + next);
        for (Way.Step step : way.steps()) {
            assertThat(read(station(step.key().stage())))
                    .contains(step.stage().name(), step.roadmapName())
                    .containsAnyOf("Next", "Later", "Can be skipped");
        }
    }

    @Test
    void marking_and_undoing_are_said_and_kept() {
        Way.Step first = ways.towards(AI).steps().getFirst();
        String stage = first.key().stage();
        open("way/" + AI);
        press(stage + "-done");
        assertThat(read(station(stage))).contains("You say that you have done this.");
        assertThat(ways.towards(actor, AI).count(Way.Standing.DONE)).isEqualTo(1);
        press("undo");
        assertThat(read(station(stage))).doesNotContain("You say that you have done this.");
        assertThat(ways.towards(actor, AI).count(Way.Standing.DONE)).isZero();
    }

    @Test
    void stages_move_and_go_back_to_the_suggested_order() {
        List<Way.Step> steps = ways.towards(AI).steps();
        String first = steps.get(0).key().stage();
        open("way/" + AI);
        press(first + "-down");
        assertThat(ways.towards(actor, AI).steps().get(1).key().stage()).isEqualTo(first);
        press("suggested-order");
        assertThat(ways.towards(actor, AI).steps().get(0).key().stage()).isEqualTo(first);
    }

    @Test
    void each_roadmap_is_seen_from_the_role() {
        open("way/" + AI + "/generative-ai-engineer-roadmap");
        assertThat(title()).isEqualTo("Roadmap for a Generative AI Engineer");
        assertThat(read(station("ge-multi-modal-models"))).contains("AI Engineer asks for nothing that this builds.");
        assertThat(findInView(H2.class).all()).isNotEmpty();
    }

    @Test
    void after_a_look_at_the_field_the_nearest_role_is_offered_and_the_choice_is_remembered() {
        people.looksAtTheField(actor);
        open("way");
        assertThat(title()).isEqualTo("Your way");
        assertThat(nearest()).as("one answer says nothing about any role").isEmpty();

        ObjectNode field = JsonMapper.shared().valueToTree(samples.ofRole(AI));
        field.put("scopeKind", "field").put("scopeSlug", "all").put("scopeName", "");
        new GivenResults(jdbc)
                .give(actor, JsonMapper.shared().treeToValue(field, AttemptResult.class), clock.instant());
        String role = ways.nearest(actor).getFirst().slug();
        open("way");
        Anchor offer = nearest().orElseThrow();
        assertThat(offer.getHref()).isEqualTo("way/" + role);
        assertThat(read(getCurrentView().getElement().getComponent().orElseThrow()))
                .contains("Your answers come nearest to");

        open(offer.getHref());
        String named = title();
        open("way");
        assertThat(title()).isEqualTo(named).startsWith("Your way to");
    }

    @Test
    void whatever_came_last_counts_what_was_chosen_or_what_was_measured() {
        people.takes(actor, Kind.BEGINNER, AI, 0, 5);
        clock.advance(Duration.ofMinutes(1));
        open("way/data-scientist-generative-ai");
        String chosen = title();
        open("way");
        assertThat(title()).isEqualTo(chosen);
        clock.advance(Duration.ofMinutes(1));
        people.takes(actor, Kind.BEGINNER, AI, 0, 6);
        open("way");
        assertThat(title()).isEqualTo("Your way to AI Engineer");
    }

    private Optional<Anchor> nearest() {
        return findInView(Anchor.class).all().stream()
                .filter(anchor -> anchor.getId().orElse("").equals("nearest"))
                .findFirst();
    }
}
