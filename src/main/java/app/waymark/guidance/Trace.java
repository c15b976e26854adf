package app.waymark.guidance;

import app.waymark.assessment.AnswerBehind;
import app.waymark.assessment.AttemptResult;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something was recommended: the catalogue's lines, what is believed, and the answers behind it, all from what is
 * stored, so that the same address shows the same reasons later.
 *
 * @param kind stage, course, certification or skill
 * @param name of what is recommended
 * @param where roadmap or provider that it belongs to, or null
 * @param engineVersion version of the engine that scored the result
 * @param resultRevision revision of the catalogue that the result was given with
 * @param catalogRevision revision of the catalogue that the lines come from
 * @param agreed with whom the person has agreed to it, today
 * @param claims what it claims to do or to ask: a stage line, a course line or a blueprint line per skill
 */
public record Trace(
        String kind,
        String slug,
        String name,
        @Nullable String where,
        UUID attempt,
        String roleName,
        String engineVersion,
        long resultRevision,
        long catalogRevision,
        List<AgreedTraining.Part> agreed,
        List<Claim> claims) {

    /**
     * One skill of it.
     *
     * @param part blueprint domain, or null
     * @param partWeight share of the blueprint, 0 to 1; 0 without a blueprint
     * @param from level that it takes for granted; 0 where it takes nothing
     * @param level level that it takes the skill to, or that the blueprint asks
     * @param requirement the role's line as frozen in the result, or null where the role does not ask for it
     * @param share of the whole weighted shortfall that this gap is, 0 to 1
     * @param probability of reaching {@code level}, or null where nothing is known
     */
    public record Claim(
            @Nullable String part,
            double partWeight,
            String skill,
            String name,
            int from,
            int level,
            AttemptResult.@Nullable RequirementResult requirement,
            double share,
            AttemptResult.@Nullable SkillResult belief,
            @Nullable Double probability,
            List<AnswerBehind> answers) {}
}
