package app.waymark.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.SampleResults;
import app.waymark.assessment.UnknownAttempt;
import app.waymark.people.PersonalDataSource;
import app.waymark.security.Actor;
import app.waymark.support.WaymarkTest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WaymarkTest
class SharedLinkTests {

    private static final Set<SharedPart> HEADLINE = EnumSet.of(SharedPart.HEADLINE);

    @Autowired
    SharedLinkService links;

    @Autowired
    ResultExports exports;

    @Autowired
    SharedLinkData personalData;

    @Autowired
    SampleResults samples;

    @Autowired
    JdbcClient jdbc;

    private GivenResults given;
    private Actor owner;
    private AttemptResult result;
    private UUID attempt;

    @BeforeEach
    void somebody_with_a_result() {
        given = new GivenResults(jdbc);
        owner = given.person();
        result = samples.ofRole("lead-prompt-engineer");
        attempt = given.give(owner, result, Instant.parse("2026-11-20T10:00:00Z"));
    }

    private String token(Set<SharedPart> parts) {
        return links.create(owner, attempt, parts, 30, null).replaceAll(".*token=", "");
    }

    private UUID opened(String token) {
        return links.exchange(token).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(SharedPart.class)
    void a_link_shows_what_was_chosen_and_nothing_else(SharedPart part) {
        SharedResult shared = links.look(opened(token(EnumSet.of(part))));
        AttemptResult shown = shared.result();
        assertThat(shown.readiness() != null).isEqualTo(part == SharedPart.HEADLINE);
        assertThat(shown.skills().isEmpty()).isEqualTo(part != SharedPart.MAP);
        assertThat(shown.domains().isEmpty()).isEqualTo(part != SharedPart.MAP);
        assertThat(shown.requirements().isEmpty()).isEqualTo(part != SharedPart.MAP && part != SharedPart.GAPS);
        assertThat(shared.roles().isEmpty()).isEqualTo(part != SharedPart.ROLES);
        assertThat(shared.steps().isEmpty()).isEqualTo(part != SharedPart.PLAN);
        assertThat(shown.misconceptions()).isEmpty();
        assertThat(shown.seed()).isZero();
        assertThat(shown.attemptId()).isNotEqualTo(attempt);
        if (part == SharedPart.GAPS) {
            assertThat(shown.requirements()).hasSizeLessThanOrEqualTo(6);
        }
    }

    @Test
    void a_link_shows_the_same_figures_as_its_owner_sees() {
        AttemptResult shown =
                links.look(opened(token(EnumSet.allOf(SharedPart.class)))).result();
        assertThat(shown.readiness()).isEqualTo(result.readiness());
        assertThat(shown.skills()).isEqualTo(result.skills());
        assertThat(shown.requirements()).isEqualTo(result.requirements());
    }

    @Test
    void a_revoked_link_shows_nothing_even_to_who_has_opened_it() {
        String token = token(HEADLINE);
        UUID link = opened(token);
        links.revoke(owner, link);
        assertThat(links.exchange(token)).isEmpty();
        assertThatThrownBy(() -> links.look(link)).isInstanceOf(LinkNotFound.class);
        assertThat(links.list(owner, attempt)).isEmpty();
        assertThatThrownBy(() -> links.revoke(owner, link)).isInstanceOf(LinkNotFound.class);
    }

    @Test
    void a_link_ends_by_itself() {
        String token = token(HEADLINE);
        UUID link = opened(token);
        jdbc.sql("update shared_link set created_at = now() - interval '31 days', expires_at = now() where id = :id")
                .param("id", link)
                .update();
        assertThat(links.exchange(token)).isEmpty();
        assertThatThrownBy(() -> links.look(link)).isInstanceOf(LinkNotFound.class);
        assertThat(links.list(owner)).isEmpty();
    }

    @Test
    void nobody_else_makes_lists_or_ends_links_or_takes_the_files() {
        UUID link = opened(token(HEADLINE));
        for (Actor other : List.of(given.person(), given.participant(), given.admin())) {
            assertThatThrownBy(() -> links.create(other, attempt, HEADLINE, 30, null))
                    .isInstanceOf(UnknownAttempt.class);
            assertThat(links.list(other)).isEmpty();
            assertThat(links.list(other, attempt)).isEmpty();
            assertThatThrownBy(() -> links.revoke(other, link)).isInstanceOf(LinkNotFound.class);
            assertThatThrownBy(() -> exports.json(other, attempt)).isInstanceOf(UnknownAttempt.class);
            assertThatThrownBy(() -> exports.jsonResume(other, attempt, words()))
                    .isInstanceOf(UnknownAttempt.class);
        }
        assertThat(links.list(owner, attempt)).extracting(SharedLink::id).containsExactly(link);
        assertThat(links.list(owner, attempt))
                .extracting(SharedLink::timesOpened)
                .containsExactly(1);
    }

    @Test
    void a_device_that_came_by_a_private_link_to_an_account_passes_nothing_on() {
        jdbc.sql("insert into account (person_id, email, display_name, password_hash) values (:id, :mail, 'A', 'none')")
                .param("id", owner.personId())
                .param("mail", owner.personId() + "@example.org")
                .update();
        var device = new Actor(owner.personId(), true, Set.of());
        assertThatThrownBy(() -> links.create(device, attempt, HEADLINE, 30, null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void wrong_secrets_open_nothing_and_the_stored_one_is_none() {
        String token = token(HEADLINE);
        String stored = jdbc.sql("select token_hash from shared_link where person_id = :person")
                .param("person", owner.personId())
                .query(String.class)
                .single();
        assertThat(stored).isNotEqualTo(token);
        for (String wrong : new String[] {null, "", "x", stored, token.substring(1) + "A", attempt.toString()}) {
            assertThat(links.exchange(wrong)).isEmpty();
        }
    }

    @Test
    void links_out_of_range_are_not_made() {
        assertThatThrownBy(() -> links.create(owner, attempt, Set.of(), 30, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> links.create(owner, attempt, HEADLINE, 0, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> links.create(owner, attempt, HEADLINE, 91, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> links.create(owner, attempt, HEADLINE, 30, "n".repeat(101)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void links_are_exported_without_their_secret_handed_over_and_erased() {
        UUID link = opened(token(HEADLINE));
        PersonalDataSource source = personalData;
        assertThat(JsonMapper.shared().writeValueAsString(source.export(owner.personId())))
                .contains(link.toString())
                .doesNotContain("token");
        Actor heir = given.person();
        source.transfer(owner.personId(), heir.personId());
        assertThat(links.list(heir)).extracting(SharedLink::id).containsExactly(link);
        source.erase(heir.personId());
        assertThatThrownBy(() -> links.look(link)).isInstanceOf(LinkNotFound.class);
    }

    private static ResultExports.Words words() {
        return new ResultExports.Words() {
            @Override
            public String selfAssessed(int level) {
                return "at least " + level + " (self-assessed)";
            }

            @Override
            public String source() {
                return "quiz";
            }
        };
    }

    @Test
    void a_resume_names_each_skill_at_the_level_it_very_likely_reaches_and_says_that_nobody_checked() {
        JsonNode resume = JsonMapper.shared().readTree(exports.jsonResume(owner, attempt, words()));
        List<AttemptResult.SkillResult> known = result.skills().stream()
                .filter(skill -> skill.lowLevel() != null && skill.lowLevel() >= 1)
                .toList();
        assertThat(resume.get("skills").size()).isEqualTo(known.size()).isPositive();
        for (int i = 0; i < known.size(); i++) {
            JsonNode skill = resume.get("skills").get(i);
            assertThat(skill.get("name").asString()).isEqualTo(known.get(i).name());
            assertThat(skill.get("level").asString())
                    .isEqualTo("at least " + known.get(i).lowLevel() + " (self-assessed)");
        }
    }

    @Test
    void the_json_is_the_frozen_result() {
        JsonNode document = JsonMapper.shared().readTree(exports.json(owner, attempt));
        assertThat(document.get("attemptId").asString()).isEqualTo(attempt.toString());
        assertThat(document.get("skills").size()).isEqualTo(result.skills().size());
        assertThat(document.get("readiness").get("met").asInt())
                .isEqualTo(result.readiness().met());
    }
}
