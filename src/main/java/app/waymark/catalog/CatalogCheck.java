package app.waymark.catalog;

import app.waymark.base.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks a whole catalogue for contradictions: unknown references, cycles, weights, levels. */
final class CatalogCheck {

    /** The same as the database demands. */
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final CatalogDocuments documents;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Domain> domains = new HashMap<>();
    private final Map<String, Skill> skills = new HashMap<>();

    private CatalogCheck(CatalogDocuments documents) {
        this.documents = documents;
    }

    /** All faults; empty for a sound catalogue. */
    static List<Fault> faults(CatalogDocuments documents) {
        return new CatalogCheck(documents).run();
    }

    /**
     * Faults of single things: facts that are missing, slugs that are no slugs or are used twice. Files are checked for
     * them before anything is stored, because a later row would silently take the place of an earlier one.
     */
    static List<Fault> shape(CatalogDocuments documents) {
        var faults = new ArrayList<Fault>();
        for (CatalogKind kind : CatalogKind.values()) {
            Set<String> slugs = new HashSet<>();
            int number = 0;
            for (CatalogThing thing : kind.of(documents)) {
                number++;
                if (thing == null) {
                    faults.add(Fault.of(kind.code + " number " + number, "fault.empty"));
                    continue;
                }
                @Nullable String slug = thing.slug();
                String where = kind.code + " " + (slug == null ? "number " + number : slug);
                Completeness.check(where, thing, faults);
                if (slug != null && !SLUG.matcher(slug).matches()) {
                    faults.add(Fault.of(where + ", slug", "fault.slug"));
                }
                if (slug != null && !slugs.add(slug)) {
                    faults.add(Fault.of(where + ", slug", "fault.twice"));
                }
            }
        }
        return faults;
    }

    private List<Fault> run() {
        faults.addAll(shape(documents));
        if (!faults.isEmpty()) {
            return faults;
        }
        documents.domains().forEach(domain -> domains.put(domain.slug(), domain));
        documents.skills().forEach(skill -> skills.put(skill.slug(), skill));
        Set<String> roles = slugs(documents.roles(), Role::slug);
        Set<String> certifications = slugs(documents.certifications(), Certification::slug);
        for (Skill skill : documents.skills()) {
            if (!domains.containsKey(skill.domain())) {
                faults.add(Fault.of("skill " + skill.slug() + ", domain", "fault.unknown-domain", skill.domain()));
            }
            skill.prerequisites().forEach(slug -> known("skill " + skill.slug() + ", prerequisites", slug));
        }
        Map<String, List<String>> prerequisites = new LinkedHashMap<>();
        documents.skills().forEach(skill -> prerequisites.put(skill.slug(), skill.prerequisites()));
        cycles("skill %s, prerequisites", prerequisites);
        documents.roles().forEach(this::role);
        documents.roadmaps().forEach(this::roadmap);
        documents.certifications().forEach(c -> certification(c, roles, certifications));
        documents.courses().forEach(this::course);
        documents.misconceptions().forEach(m -> known("misconception " + m.slug() + ", skill", m.skill()));
        return faults;
    }

    private static <T> Set<String> slugs(List<T> things, Function<T, String> slug) {
        return things.stream().map(slug).collect(Collectors.toSet());
    }

    private void known(String where, String skill) {
        if (!skills.containsKey(skill)) {
            faults.add(Fault.of(where, "fault.unknown-skill", skill));
        }
    }

    private void level(String where, int level, int from) {
        if (level < from || level > 5) {
            faults.add(Fault.of(where, "fault.level-between", level, from, 5));
        }
    }

    /** Adds a fault, at a place that names the thing, for every cycle in what comes before what. */
    private void cycles(String place, Map<String, List<String>> before) {
        Set<String> done = new HashSet<>();
        before.keySet().forEach(slug -> visit(place, before, slug, new ArrayList<>(), done));
    }

    private void visit(
            String place, Map<String, List<String>> before, String slug, List<String> path, Set<String> done) {
        if (path.contains(slug)) {
            path.add(slug);
            faults.add(Fault.of(
                    place.formatted(slug),
                    "fault.cycle",
                    String.join(" → ", path.subList(path.indexOf(slug), path.size()))));
            path.removeLast();
            return;
        }
        if (!before.containsKey(slug) || !done.add(slug)) {
            return;
        }
        path.add(slug);
        before.getOrDefault(slug, List.of()).forEach(next -> visit(place, before, next, path, done));
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
                faults.add(Fault.of(where + ", requirements", "fault.named-twice", requirement.skill()));
            }
            weights += requirement.weight();
            essential += requirement.essential() ? 1 : 0;
            if (soft(requirement.skill()) && (requirement.weight() != 0 || requirement.essential())) {
                faults.add(Fault.of(where + ", requirement " + requirement.skill(), "fault.soft"));
            }
        }
        if (Math.abs(weights - 1) > 0.005) {
            faults.add(Fault.of(where + ", requirements", "fault.weights", Math.round(weights * 1000) / 1000.0));
        }
        if (essential < 3 || essential > 5) {
            faults.add(Fault.of(where + ", requirements", "fault.essential", essential));
        }
    }

    private boolean soft(String slug) {
        Skill skill = skills.get(slug);
        Domain domain = skill == null ? null : domains.get(skill.domain());
        return domain != null && domain.soft();
    }

    private void roadmap(Roadmap roadmap) {
        Map<String, List<String>> stages = new LinkedHashMap<>();
        for (Roadmap.Stage stage : roadmap.stages()) {
            if (stages.put(stage.slug(), stage.requires()) != null) {
                faults.add(Fault.of("roadmap " + roadmap.slug() + ", stage " + stage.slug() + ", slug", "fault.twice"));
            }
        }
        cycles("roadmap " + roadmap.slug() + ", stage %s, requires", stages);
        for (Roadmap.Stage stage : roadmap.stages()) {
            String where = "roadmap " + roadmap.slug() + ", stage " + stage.slug();
            if (stage.parent() != null && !stages.containsKey(stage.parent())) {
                faults.add(Fault.of(where + ", parent", "fault.unknown-stage", stage.parent()));
            }
            for (String required : stage.requires()) {
                if (!stages.containsKey(required)) {
                    faults.add(Fault.of(where + ", requires", "fault.unknown-stage", required));
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
            faults.add(Fault.of(where + ", successor", "fault.unknown-certification", certification.successor()));
        }
        if (certification.replaces() != null && !certifications.contains(certification.replaces())) {
            faults.add(Fault.of(where + ", replaces", "fault.unknown-certification", certification.replaces()));
        }
        for (String role : certification.audienceRoles()) {
            if (!roles.contains(role)) {
                faults.add(Fault.of(where + ", audience-roles", "fault.unknown-role", role));
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
                faults.add(Fault.of(where + ", " + step.skill(), "fault.from-to", step.from(), step.to()));
            }
        }
        if (!(course.hours() > 0)) {
            faults.add(Fault.of(where + ", hours", "fault.positive"));
        }
    }
}
