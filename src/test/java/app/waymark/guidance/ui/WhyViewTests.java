package app.waymark.guidance.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import app.waymark.assessment.SimulatedPeople;
import app.waymark.assessment.SimulatedPeople.Kind;
import app.waymark.guidance.GuidanceTest;
import app.waymark.guidance.WayService;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What somebody reads when they ask why, and when they compare. */
@GuidanceTest
@ViewPackages(classes = WayView.class)
class WhyViewTests extends SpringBrowserlessTest {

    private static final String ROLE = "prompt-engineer";

    @MockitoBean
    CurrentActor currentActor;

    @Autowired
    SimulatedPeople people;

    @Autowired
    WayService ways;

    private Actor actor;
    private UUID attempt;

    @BeforeEach
    void somebody() {
        actor = people.participant();
        attempt = people.takes(actor, Kind.UNEVEN, ROLE, 0, 8);
        when(currentActor.find()).thenReturn(Optional.of(actor));
        when(currentActor.require()).thenReturn(actor);
    }

    private String read(String address) {
        UI.getCurrent().navigate(address);
        return getCurrentView()
                .getElement()
                .getComponent()
                .orElseThrow()
                .getElement()
                .getTextRecursively();
    }

    @Test
    void a_stage_opens_into_role_line_belief_and_answers() {
        String stage = ways.towards(actor, ROLE).next().orElseThrow().key().stage();
        String text = read("results/" + attempt + "/why/stage/" + stage);
        assertThat(text).contains("Prompt Engineer asks for", "From your frozen result", "takes this skill to");
        assertThat(text).containsAnyOf("answers of yours", "one answer of yours", "no question on this skill");
    }

    @Test
    void the_reasons_of_somebody_else_do_not_exist() {
        Actor other = people.participant();
        when(currentActor.require()).thenReturn(other);
        when(currentActor.find()).thenReturn(Optional.of(other));
        assertThatThrownBy(() -> {
                    String text = read("results/" + attempt + "/why/skill/prompt-engineering");
                    if (!text.contains("asks for")) {
                        throw new IllegalStateException("nothing is shown");
                    }
                })
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void certifications_are_shown_by_the_answers_and_retired_ones_with_what_replaced_them() {
        String text = read("certifications-for-you/" + ROLE);
        assertThat(text)
                .contains("For your role", "Covers about", "Replaced by")
                .doesNotContain("will pass");
        List<String> links =
                findInView(Anchor.class).all().stream().map(Anchor::getHref).toList();
        assertThat(links).anyMatch(link -> link.startsWith("results/" + attempt + "/why/certification/"));
    }

    @Test
    void two_are_compared_at_an_address_of_their_own() {
        String text = read("compare/aws-certified-ai-practitioner/google-cloud-generative-ai-leader");
        assertThat(findInView(H1.class).all().getFirst().getText()).isEqualTo("Two certifications, side by side");
        assertThat(text)
                .contains("AWS Certified AI Practitioner", "Generative AI Leader")
                .contains("For you", "What is missing", "What it examines");
    }
}
