package app.waymark.measurement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a role requires, at most one requirement per skill. */
public record Role(List<Requirement> requirements) {

    public Role {
        requirements = List.copyOf(requirements);
        if (requirements.isEmpty()) {
            throw new IllegalArgumentException("A role requires something");
        }
        Set<Integer> skills = new HashSet<>();
        for (Requirement requirement : requirements) {
            if (!skills.add(requirement.skill())) {
                throw new IllegalArgumentException("Skill " + requirement.skill() + " is required twice");
            }
        }
    }
}
