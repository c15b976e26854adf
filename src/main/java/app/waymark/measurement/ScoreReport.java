package app.waymark.measurement;

import java.util.List;
import java.util.Optional;

/**
 * All that may be reported from a person's answers.
 *
 * @param skills the standing of every skill of the tree, by index
 * @param requirements the role's requirements in the role's order; empty without a role
 * @param readiness empty without a role, or while no skill that counts for it has an answer
 * @param guessing the guessing rate that was scored with
 * @param fit whether the answers fit together; where they do not, everything above is unknown
 */
public record ScoreReport(
        List<SkillStanding> skills,
        List<RequirementStanding> requirements,
        Optional<Readiness> readiness,
        EffectiveGuessing guessing,
        PersonFit fit) {

    public ScoreReport {
        skills = List.copyOf(skills);
        requirements = List.copyOf(requirements);
    }
}
