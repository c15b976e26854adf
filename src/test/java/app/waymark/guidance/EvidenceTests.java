package app.waymark.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.assessment.SimulatedPeople;
import app.waymark.assessment.SimulatedPeople.Kind;
import app.waymark.people.PersonalDataService;
import app.waymark.security.Actor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people can show for tasks, and what judgement questions say. */
@GuidanceTest
class EvidenceTests {

    private static final String LEAD = "lead-prompt-engineer";
    private static final StageKey EXPERIENCE = new StageKey("lead-prompt-engineer-guide", "lp-building-experience");
    private static final String TASK = "lp-own-application";

    @Autowired
    EvidenceService evidence;

    @Autowired
    WayService ways;

    @Autowired
    SimulatedPeople people;

    @Autowired
    PersonalDataService personalData;

    @Autowired
    WayPersonalData data;

    @Test
    void the_steps_of_the_guide_are_the_checklist_of_whoever_is_to_lead() {
        assertThat(ways.checklist(LEAD).steps().stream()
                        .map(step -> step.stage().slug()))
                .startsWith(
                        "lp-education-and-certifications",
                        "lp-building-experience",
                        "lp-mastering-prompt-engineering",
                        "lp-leading-a-team")
                .doesNotHaveDuplicates();
        assertThat(ways.checklist("ai-engineer").steps())
                .isEqualTo(ways.towards("ai-engineer").steps());
    }

    @Test
    void what_can_be_shown_is_kept_exported_handed_over_and_erased() {
        Actor participant = people.participant();
        assertThat(evidence.add(participant, EXPERIENCE, TASK, " https://example.org/app ", "<b>Mine</b>"))
                .isEmpty();
        assertThat(evidence.all(participant)).singleElement().satisfies(item -> {
            assertThat(item.url()).isEqualTo("https://example.org/app");
            assertThat(item.note()).isEqualTo("<b>Mine</b>");
            assertThat(item.taskText()).isNotBlank();
        });
        Actor account = people.account();
        data.transfer(participant.personId(), account.personId());
        assertThat(evidence.all(participant)).isEmpty();
        assertThat(new String(personalData.export(account), StandardCharsets.UTF_8))
                .contains("https://example.org/app");
        data.erase(account.personId());
        assertThat(evidence.all(account)).isEmpty();
    }

    @Test
    void nothing_that_a_browser_would_run_becomes_a_link() {
        Actor actor = people.participant();
        for (String url : List.of("javascript:alert(1)", "data:text/html,x", "example.org", "https://", "http://a b")) {
            assertThat(evidence.add(actor, EXPERIENCE, TASK, url, "note"))
                    .as(url)
                    .contains(EvidenceService.Problem.ADDRESS);
        }
        assertThat(evidence.add(actor, EXPERIENCE, TASK, " ", " ")).contains(EvidenceService.Problem.EMPTY);
        assertThat(evidence.add(actor, EXPERIENCE, TASK, "", "x".repeat(1001)))
                .contains(EvidenceService.Problem.TOO_LONG);
        assertThatThrownBy(() -> evidence.add(actor, EXPERIENCE, "nothing", "", "note"))
                .isInstanceOf(UnknownStage.class);
        assertThat(evidence.all(actor)).isEmpty();
    }

    @Test
    void nobody_sees_or_removes_what_somebody_else_can_show() {
        Actor owner = people.account();
        evidence.add(owner, EXPERIENCE, TASK, "", "Mine");
        EvidenceItem item = evidence.all(owner).getFirst();
        for (Actor other : List.of(
                people.account(),
                people.participant(),
                new Actor(people.account().personId(), false, Set.of(Actor.PERSON, Actor.ADMIN)))) {
            assertThat(evidence.all(other)).isEmpty();
            evidence.remove(other, item.id());
        }
        assertThat(evidence.all(owner)).containsExactly(item);
        evidence.remove(owner, item.id());
        assertThat(evidence.all(owner)).isEmpty();
    }

    @Test
    void judgement_is_told_for_every_soft_skill_and_says_nothing_without_answers() {
        Actor actor = people.account();
        assertThat(ways.judgement(actor, LEAD))
                .extracting(JudgementSkill::skill)
                .contains("leadership", "communication", "project-management", "creativity");
        assertThat(ways.judgement(actor, LEAD)).allMatch(skill -> skill.word().equals("unknown"));
        people.takes(actor, Kind.STRONG, LEAD, 2, 51);
        assertThat(ways.judgement(actor, LEAD)).anyMatch(skill -> skill.answers() > 0);
    }
}
