package app.waymark.catalog;

import java.util.List;

/** The kinds of things in the catalogue, with the files each is shipped in. */
enum CatalogKind {
    DOMAIN("domain", "catalog/domains.yaml", Domain.class),
    SKILL("skill", "catalog/skills.yaml", Skill.class),
    ROLE("role", "catalog/roles.yaml", Role.class),
    ROADMAP("roadmap", "catalog/roadmaps.yaml", Roadmap.class),
    CERTIFICATION("certification", "catalog/certifications.yaml", Certification.class),
    COURSE("course", "catalog/courses.yaml", Course.class),
    MISCONCEPTION("misconception", "misconceptions/*.yaml", Misconception.class);

    final String code;
    final String files;
    final Class<?> type;

    CatalogKind(String code, String files, Class<?> type) {
        this.code = code;
        this.files = files;
        this.type = type;
    }

    List<?> of(CatalogDocuments documents) {
        return switch (this) {
            case DOMAIN -> documents.domains();
            case SKILL -> documents.skills();
            case ROLE -> documents.roles();
            case ROADMAP -> documents.roadmaps();
            case CERTIFICATION -> documents.certifications();
            case COURSE -> documents.courses();
            case MISCONCEPTION -> documents.misconceptions();
        };
    }

    static String slugOf(Object thing) {
        return switch (thing) {
            case Domain d -> d.slug();
            case Skill s -> s.slug();
            case Role r -> r.slug();
            case Roadmap r -> r.slug();
            case Certification c -> c.slug();
            case Course c -> c.slug();
            case Misconception m -> m.slug();
            default -> throw new IllegalArgumentException("Not in the catalogue: " + thing.getClass());
        };
    }
}
