package app.waymark.questions;

import app.waymark.base.Fault;
import app.waymark.base.SeedFiles;
import app.waymark.catalog.Availability;
import app.waymark.catalog.Course;
import app.waymark.catalog.Domain;
import app.waymark.catalog.Misconception;
import app.waymark.catalog.Role;
import app.waymark.catalog.Skill;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the shipped questions and what the catalogue says about their skills from the files, without a database. */
final class ShippedBank {

    private static final Set<String> PROMPT_ROLES = Set.of("prompt-engineer", "lead-prompt-engineer");
    private static final int MAJOR_LEVEL = 3;
    private static final String SKILL_LIST = "1-essential-skills";

    private ShippedBank() {}

    /**
     * The bank in these files.
     *
     * @throws QuestionFault when a file cannot be read
     */
    static AuthoredBank read(SeedFiles files) {
        List<Fault> faults = new ArrayList<>();
        List<AuthoredQuestion> questions = files.documents("questions/*.yaml", QuestionFile.class, faults).stream()
                .flatMap(file -> file.questions().stream().map(content -> new AuthoredQuestion(file.skill(), content)))
                .toList();
        List<String> misconceptions = files.lists("misconceptions/*.yaml", Misconception.class, faults).stream()
                .map(Misconception::slug)
                .toList();
        List<BankSkill> skills = skills(
                files.lists("catalog/domains.yaml", Domain.class, faults),
                files.lists("catalog/skills.yaml", Skill.class, faults),
                files.lists("catalog/roles.yaml", Role.class, faults),
                files.lists("catalog/courses.yaml", Course.class, faults));
        if (!faults.isEmpty()) {
            throw new QuestionFault(faults);
        }
        return new AuthoredBank(questions, skills, misconceptions);
    }

    static List<BankSkill> skills(List<Domain> domains, List<Skill> skills, List<Role> roles, List<Course> courses) {
        Set<String> softDomains =
                domains.stream().filter(Domain::soft).map(Domain::slug).collect(Collectors.toCollection(HashSet::new));
        return skills.stream()
                .map(skill -> new BankSkill(
                        skill.slug(),
                        skill.name(),
                        needed(skill, roles),
                        softDomains.contains(skill.domain()),
                        roles.stream()
                                .mapToInt(role -> level(role, skill))
                                .max()
                                .orElse(0),
                        resources(skill, courses)))
                .toList();
    }

    private static int needed(Skill skill, List<Role> roles) {
        boolean major = roles.stream()
                .anyMatch(role -> PROMPT_ROLES.contains(role.slug()) && level(role, skill) >= MAJOR_LEVEL);
        if (major) {
            return 20;
        }
        return skill.source().document().equals(SKILL_LIST) ? 12 : 9;
    }

    private static int level(Role role, Skill skill) {
        return role.requirements().stream()
                .filter(r -> r.skill().equals(skill.slug()))
                .mapToInt(Role.Requirement::level)
                .max()
                .orElse(0);
    }

    private static List<BankSkill.Resource> resources(Skill skill, List<Course> courses) {
        return courses.stream()
                .filter(course -> course.status() != Availability.RETIRED)
                .flatMap(course -> course.skills().stream()
                        .filter(step -> step.skill().equals(skill.slug()))
                        .map(step -> new BankSkill.Resource(step.from(), step.to(), course.free())))
                .toList();
    }
}
