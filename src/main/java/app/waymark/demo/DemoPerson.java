package app.waymark.demo;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.Skill;
import app.waymark.security.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Somebody made up: a true ability in every skill, what they learn in the year, how they answer, and what they let their
 * team see. All in logits.
 *
 * @param admits whether they rather say "I don't know" than guess
 */
record DemoPerson(
        UUID id,
        String name,
        String email,
        DemoTeam team,
        Release release,
        boolean admits,
        Map<String, Double> ability,
        Map<String, Double> growth) {

    /** What somebody lets their team see. */
    enum Release {
        NOTHING,
        TEAM_VIEW,
        OWN_ROW
    }

    private static final double PERSON_SPREAD = 0.6;
    private static final double DOMAIN_SPREAD = 0.4;
    private static final double SKILL_SPREAD = 0.4;
    private static final double ADMITS = 0.3;
    private static final double LEARNS_DOMAIN = 0.3;
    private static final double MOST_LEARNED = 1.1;

    DemoPerson {
        ability = Map.copyOf(ability);
        growth = Map.copyOf(growth);
    }

    /** Draws somebody of a team: teams are strong in some domains and weak in others, and people differ. */
    static DemoPerson draw(
            UUID id,
            String name,
            String email,
            DemoTeam team,
            Release release,
            Catalog catalog,
            RandomGenerator random) {
        double general = team.level() + PERSON_SPREAD * random.nextGaussian();
        Map<String, Double> ability = new HashMap<>();
        Map<String, Double> growth = new HashMap<>();
        catalog.domains().forEach(domain -> {
            double here = general + team.leaning(domain.slug()) + DOMAIN_SPREAD * random.nextGaussian();
            double learned =
                    random.nextDouble() < LEARNS_DOMAIN ? random.nextDouble(0.4, MOST_LEARNED) : random.nextDouble(0.2);
            for (Skill skill : catalog.skillsOf(domain.slug())) {
                ability.put(skill.slug(), here + skill.prior() + SKILL_SPREAD * random.nextGaussian());
                growth.put(skill.slug(), learned);
            }
        });
        return new DemoPerson(id, name, email, team, release, random.nextDouble() < ADMITS, ability, growth);
    }

    Actor actor() {
        return new Actor(id, false, Set.of(Actor.PERSON));
    }

    /** @param year share of the year that has passed */
    double ability(String skill, double year) {
        return ability.getOrDefault(skill, 0.0) + year * growth.getOrDefault(skill, 0.0);
    }
}
