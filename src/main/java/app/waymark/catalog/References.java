package app.waymark.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What things of the catalogue refer to each other, and in which fields. */
final class References {

    private final List<Reference> found = new ArrayList<>();

    private References() {}

    /** One reference: its target and the field it stands in. */
    record Reference(EntryKey to, String field) {}

    static List<Reference> of(CatalogThing thing) {
        var references = new References();
        switch (thing) {
            case Domain domain -> {}
            case Skill skill -> {
                references.add(CatalogKind.DOMAIN, skill.domain(), "domain");
                skill.prerequisites().forEach(slug -> references.skill(slug, "prerequisites"));
            }
            case Role role -> role.requirements().forEach(r -> references.skill(r.skill(), "requirements"));
            case Roadmap roadmap ->
                roadmap.stages()
                        .forEach(stage -> stage.builds()
                                .forEach(build -> references.skill(build.skill(), "stage " + stage.slug())));
            case Certification certification -> references.certification(certification);
            case Course course -> course.skills().forEach(step -> references.skill(step.skill(), "skills"));
            case Misconception misconception -> references.skill(misconception.skill(), "skill");
        }
        return references.found;
    }

    private void certification(Certification certification) {
        add(CatalogKind.CERTIFICATION, certification.successor(), "successor");
        add(CatalogKind.CERTIFICATION, certification.replaces(), "replaces");
        certification.audienceRoles().forEach(slug -> add(CatalogKind.ROLE, slug, "audience-roles"));
        certification
                .blueprint()
                .forEach(part -> part.skills().forEach(s -> skill(s.skill(), "blueprint " + part.domain())));
        certification.skills().forEach(s -> skill(s.skill(), "skills"));
    }

    private void skill(String slug, String field) {
        add(CatalogKind.SKILL, slug, field);
    }

    private void add(CatalogKind kind, @Nullable String slug, String field) {
        if (slug != null) {
            found.add(new Reference(new EntryKey(kind, slug), field));
        }
    }
}
