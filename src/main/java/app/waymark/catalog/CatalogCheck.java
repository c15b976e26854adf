package app.waymark.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Checks a whole catalogue for contradictions: unknown references, cycles, weights, levels. */
final class CatalogCheck {

    private final CatalogDocuments documents;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Domain> domains = new HashMap<>();
    private final Map<String, Skill> skills = new HashMap<>();

    private CatalogCheck(CatalogDocuments documents) {
        this.documents = documents;
    }

    /** All faults, one line each; empty for a sound catalogue. */
    static List<String> faults(CatalogDocuments documents) {
        return new CatalogCheck(documents).run();
    }

    private List<String> run() {
        unique("domain", documents.domains(), Domain::slug, domains);
        unique("skill", documents.skills(), Skill::slug, skills);
        Set<String> roles = unique("role", documents.roles(), Role::slug, new HashMap<>());
        unique("roadmap", documents.roadmaps(), Roadmap::slug, new HashMap<>());
        Set<String> certifications =
                unique("certification", documents.certifications(), Certification::slug, new HashMap<>());
        unique("course", documents.courses(), Course::slug, new HashMap<>());
        unique("misconception", documents.misconceptions(), Misconception::slug, new HashMap<>());
        for (Skill skill : documents.skills()) {
            if (!domains.containsKey(skill.domain())) {
                faults.add("skill " + skill.slug() + ", domain: unknown domain " + skill.domain());
            }
            skill.prerequisites().forEach(slug -> known("skill " + skill.slug() + ", prerequisites", slug));
        }
        cycles();
        documents.roles().forEach(this::role);
        documents.roadmaps().forEach(this::roadmap);
        documents.certifications().forEach(c -> certification(c, roles, certifications));
        documents.courses().forEach(this::course);
        documents.misconceptions().forEach(m -> known("misconception " + m.slug() + ", skill", m.skill()));
        return faults;
    }

    private <T> Set<String> unique(String kind, List<T> things, Function<T, String> slug, Map<String, T> index) {
        for (T thing : things) {
            if (index.put(slug.apply(thing), thing) != null) {
                faults.add(kind + " " + slug.apply(thing) + ", slug: used twice");
            }
        }
        return index.keySet();
    }

    private void known(String where, String skill) {
        if (!skills.containsKey(skill)) {
            faults.add(where + ": unknown skill " + skill);
        }
    }

    private void level(String where, int level, int from) {
        if (level < from || level > 5) {
            faults.add(where + ": level " + level + " is not between " + from + " and 5");
        }
    }

    private void cycles() {
        Set<String> done = new HashSet<>();
        for (String slug : skills.keySet()) {
            visit(slug, new ArrayList<>(), done);
        }
    }

    private void visit(String slug, List<String> path, Set<String> done) {
        if (path.contains(slug)) {
            path.add(slug);
            faults.add("skill " + slug + ", prerequisites: a cycle "
                    + String.join(" → ", path.subList(path.indexOf(slug), path.size())));
            path.removeLast();
            return;
        }
        Skill skill = skills.get(slug);
        if (skill == null || !done.add(slug)) {
            return;
        }
        path.add(slug);
        skill.prerequisites().forEach(next -> visit(next, path, done));
        path.removeLast();
    }

    private void role(Role role) {
        String where = "role " + role.slug();
        double weights = 0;
        int essential = 0;
        Set<String> seen = new HashSet<>();
        for (Role.Requirement requirement : role.requirements()) {
            known(where + ", requirements", requirement.skill());
            level(where + ", requirement " + requirement.skill(), requirement.level(), 1);
            if (!seen.add(requirement.skill())) {
                faults.add(where + ", requirements: " + requirement.skill() + " twice");
            }
            weights += requirement.weight();
            essential += requirement.essential() ? 1 : 0;
            if (soft(requirement.skill()) && (requirement.weight() != 0 || requirement.essential())) {
                faults.add(where + ", requirement " + requirement.skill()
                        + ": a soft skill has weight 0 and is not essential");
            }
        }
        if (Math.abs(weights - 1) > 0.005) {
            faults.add(where + ", requirements: weights sum to " + weights + ", not 1");
        }
        if (essential < 3 || essential > 5) {
            faults.add(where + ", requirements: " + essential + " essential skills, not 3 to 5");
        }
    }

    private boolean soft(String slug) {
        Skill skill = skills.get(slug);
        Domain domain = skill == null ? null : domains.get(skill.domain());
        return domain != null && domain.soft();
    }

    private void roadmap(Roadmap roadmap) {
        Map<String, Roadmap.Stage> stages = new HashMap<>();
        unique("stage of " + roadmap.slug(), roadmap.stages(), Roadmap.Stage::slug, stages);
        for (Roadmap.Stage stage : roadmap.stages()) {
            String where = "roadmap " + roadmap.slug() + ", stage " + stage.slug();
            if (stage.parent() != null && !stages.containsKey(stage.parent())) {
                faults.add(where + ", parent: unknown stage " + stage.parent());
            }
            for (String required : stage.requires()) {
                if (!stages.containsKey(required)) {
                    faults.add(where + ", requires: unknown stage " + required);
                }
            }
            for (Roadmap.Build build : stage.builds()) {
                known(where + ", builds", build.skill());
                level(where + ", builds " + build.skill(), build.toLevel(), 1);
            }
        }
    }

    private void certification(Certification certification, Set<String> roles, Set<String> certifications) {
        String where = "certification " + certification.slug();
        if (certification.successor() != null && !certifications.contains(certification.successor())) {
            faults.add(where + ", successor: unknown certification " + certification.successor());
        }
        for (String role : certification.audienceRoles()) {
            if (!roles.contains(role)) {
                faults.add(where + ", audience-roles: unknown role " + role);
            }
        }
        for (Certification.BlueprintDomain domain : certification.blueprint()) {
            domain.skills().forEach(s -> skillLevel(where + ", blueprint " + domain.domain(), s));
        }
        certification.skills().forEach(s -> skillLevel(where + ", skills", s));
    }

    private void skillLevel(String where, Certification.SkillLevel skillLevel) {
        known(where, skillLevel.skill());
        level(where, skillLevel.level(), 1);
    }

    private void course(Course course) {
        String where = "course " + course.slug();
        for (Course.Step step : course.skills()) {
            known(where + ", skills", step.skill());
            level(where + ", " + step.skill(), step.from(), 0);
            level(where + ", " + step.skill(), step.to(), 1);
            if (step.from() >= step.to()) {
                faults.add(where + ", " + step.skill() + ": from " + step.from() + " is not below to " + step.to());
            }
        }
        if (!(course.hours() > 0)) {
            faults.add(where + ", hours: must be more than 0");
        }
    }
}
