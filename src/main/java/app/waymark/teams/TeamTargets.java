package app.waymark.teams;

import app.waymark.catalog.Catalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a team wants to be able to do.
 *
 * @param roles how many people should be able to do a role
 * @param skills how many people should reach a level of a skill; goes before what the roles ask
 */
public record TeamTargets(List<RoleTarget> roles, List<SkillTarget> skills) {

    /** Nothing wanted yet. */
    public static final TeamTargets NONE = new TeamTargets(List.of(), List.of());

    public TeamTargets {
        roles = List.copyOf(roles);
        skills = List.copyOf(skills);
    }

    /** People wanted for a role. */
    public record RoleTarget(String role, int people) {}

    /**
     * People wanted at a level of a skill.
     *
     * @param level 1 to 5
     * @param people 0 to take a skill out that a role asks for
     */
    public record SkillTarget(String skill, int level, int people) {}

    /** Whether nothing is wanted. */
    public boolean isEmpty() {
        return roles.isEmpty() && skills.isEmpty();
    }

    /**
     * What is wanted, skill by skill, in the catalogue's order. Where several roles ask for a skill, the highest level
     * and the greatest number of people count: one person may do for two roles.
     *
     * @param role only this role's skills, or empty for all
     */
    public List<SkillTarget> wanted(Catalog catalog, String role) {
        Map<String, SkillTarget> wanted = new LinkedHashMap<>();
        for (RoleTarget target : roles) {
            catalog.role(target.role()).stream()
                    .flatMap(r -> r.requirements().stream())
                    .forEach(requirement -> wanted.merge(
                            requirement.skill(),
                            new SkillTarget(requirement.skill(), requirement.level(), target.people()),
                            (one, other) -> new SkillTarget(
                                    one.skill(),
                                    Math.max(one.level(), other.level()),
                                    Math.max(one.people(), other.people()))));
        }
        skills.forEach(target -> wanted.put(target.skill(), target));
        return catalog.skills().stream()
                .map(skill -> wanted.get(skill.slug()))
                .filter(target -> target != null && target.people() > 0)
                .filter(target -> role.isEmpty() || asks(catalog, role, target.skill()))
                .toList();
    }

    private static boolean asks(Catalog catalog, String role, String skill) {
        return catalog.role(role).stream()
                .flatMap(r -> r.requirements().stream())
                .anyMatch(requirement -> requirement.skill().equals(skill));
    }
}
