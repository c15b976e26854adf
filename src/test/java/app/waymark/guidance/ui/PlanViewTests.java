package app.waymark.guidance.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import app.waymark.assessment.SimulatedPeople;
import app.waymark.assessment.SimulatedPeople.Kind;
import app.waymark.guidance.GuidanceTest;
import app.waymark.guidance.plan.DatedPlan;
import app.waymark.guidance.plan.PlanRequest;
import app.waymark.guidance.plan.PlanService;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@GuidanceTest
@ViewPackages(classes = WayView.class)
class PlanViewTests extends SpringBrowserlessTest {

    private static final String AI = "ai-engineer";

    @MockitoBean
    CurrentActor currentActor;

    @Autowired
    SimulatedPeople people;

    @Autowired
    PlanService plans;

    private Actor actor;

    @BeforeEach
    void somebody() {
        actor = people.participant();
        when(currentActor.find()).thenReturn(Optional.of(actor));
        when(currentActor.require()).thenReturn(actor);
    }

    private void open(String role, Map<String, String> parameters) {
        UI.getCurrent().navigate("plan/" + role, QueryParameters.simple(parameters));
    }

    private String read() {
        return getCurrentView()
                .getElement()
                .getComponent()
                .orElseThrow()
                .getElement()
                .getTextRecursively();
    }

    private Input input(String id) {
        return findInView(Input.class).all().stream()
                .filter(input -> input.getId().orElse("").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void press(String id) {
        NativeButton button = findInView(NativeButton.class).all().stream()
                .filter(b -> b.getId().orElse("").equals(id))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    @Test
    void without_a_result_the_questions_come_first() {
        open(AI, Map.of());
        assertThat(read()).contains("nothing is measured yet", "Start the questions");
    }

    @Test
    void the_address_says_what_is_planned_and_what_is_typed_wrongly_stays() {
        people.takes(actor, Kind.UNEVEN, AI, 0, 3);
        open(AI, Map.of("hours", "12", "budget", "lots of money", "p", "0,5"));
        assertThat(input("hours").getValue()).isEqualTo("12");
        assertThat(input("budget").getValue()).isEqualTo("lots of money");
        assertThat(read()).contains("Please enter a whole number from 0", "Please put right what is marked");
        open(AI, Map.of("hours", "12", "budget", "0", "p", "0,5"));
        assertThat(read())
                .contains("Forecast, not a measurement", "with probability 0.5", "Measure again")
                .doesNotContain("Please enter");
    }

    @Test
    void a_plan_is_kept_and_found_again_as_it_was() {
        people.takes(actor, Kind.UNEVEN, AI, 0, 4);
        open(AI, Map.of("hours", "3"));
        press("keep");
        DatedPlan kept = plans.kept(actor).orElseThrow();
        assertThat(kept.request().hoursPerWeek()).isEqualTo(3);
        assertThat(findInView(H1.class).all().getFirst().getText()).isEqualTo("Your plan to AI Engineer");
        assertThat(read()).contains(kept.items().getFirst().title());
    }

    @Test
    void a_course_that_is_not_wanted_is_left_out_and_can_be_taken_back() {
        people.takes(actor, Kind.BEGINNER, AI, 0, 6);
        open(AI, Map.of());
        plans.keep(
                actor, plans.plan(actor, PlanRequest.usual(AI, plans.today())).orElseThrow());
        String course = plans.kept(actor).orElseThrow().items().getFirst().course();
        press("without-" + course);
        assertThat(read()).contains("Left out:", "Changed: about");
        press("undo");
        assertThat(read()).doesNotContain("Left out:");
    }
}
