package app.waymark.guidance;

import app.waymark.assessment.AttemptResult;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Results that say of each skill what a test wants them to say. */
final class Results {

    private Results() {}

    /** What is known of a skill: answers of its own, mean and standard deviation in logits. */
    record Known(int answers, double mean, double sd) {

        /** No answers, and nothing that others say of it. */
        static final Known NOTHING = new Known(0, 0, Double.POSITIVE_INFINITY);

        boolean nothing() {
            return sd == Double.POSITIVE_INFINITY;
        }
    }

    /** The beliefs of somebody with these results in every skill that the role asks for. */
    static Beliefs of(Role role, Catalog catalog, Function<String, Known> known) {
        List<AttemptResult.SkillResult> skills = role.requirements().stream()
                .map(requirement -> skill(requirement.skill(), catalog, known.apply(requirement.skill())))
                .toList();
        return Beliefs.of(new AttemptResult(
                UUID.randomUUID(),
                "role",
                role.slug(),
                role.name(),
                22,
                skills.stream().mapToInt(AttemptResult.SkillResult::answers).sum(),
                0,
                false,
                true,
                "BUDGET_SPENT",
                Instant.EPOCH,
                "test",
                catalog.revision(),
                1,
                skills,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of()));
    }

    private static AttemptResult.SkillResult skill(String slug, Catalog catalog, Known known) {
        return new AttemptResult.SkillResult(
                slug,
                catalog.skillName(slug),
                catalog.skill(slug).orElseThrow().domain(),
                catalog.isSoft(slug),
                known.answers() > 0 ? "measured" : known.nothing() ? "unknown" : "estimated",
                known.answers(),
                known.nothing() ? null : known.mean(),
                known.nothing() ? null : known.sd(),
                0.2,
                0.4,
                0.6,
                2,
                3);
    }
}
