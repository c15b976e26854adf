package app.waymark.teams;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What a team can do, as its managers and its members see it alike.
 *
 * @param people members and managers of the team
 * @param counted people whose released results are counted; fewer than five are never counted
 * @param skills what is wanted, in the catalogue's order; empty while too few are counted
 */
public record TeamPicture(
        LocalDate at, LocalDate then, int people, int counted, int countedThen, List<SkillCapability> skills) {

    public TeamPicture {
        skills = List.copyOf(skills);
    }

    /** Whether too few have released for anything to be said. */
    public boolean tooFew() {
        return counted < ReleaseRule.LEAST;
    }

    /** Skills for which people are missing, and more may be, the most people missing first. */
    public List<SkillCapability> gaps() {
        return skills.stream()
                .filter(skill -> skill.known() > 0 && !skill.strong() && skill.missing() > 0)
                .sorted(Comparator.comparing(SkillCapability::thin)
                        .thenComparingDouble(SkillCapability::missing)
                        .reversed())
                .toList();
    }

    /** Skills that have as many people as wanted by the best estimate, but not likely enough to be called strengths. */
    public List<SkillCapability> close() {
        return skills.stream()
                .filter(skill -> skill.known() > 0 && !skill.strong() && skill.missing() == 0)
                .sorted(Comparator.comparingDouble(SkillCapability::enough))
                .toList();
    }

    /** Skills that likely have as many people as wanted, the surest first. */
    public List<SkillCapability> strengths() {
        return skills.stream()
                .filter(SkillCapability::strong)
                .sorted(Comparator.comparingDouble((SkillCapability skill) -> -skill.enough())
                        .thenComparingDouble(skill -> skill.wanted() - skill.expected()))
                .toList();
    }

    /** Skills of which nobody who released has answered anything. */
    public List<SkillCapability> unknown() {
        return skills.stream().filter(skill -> skill.known() == 0).toList();
    }
}
