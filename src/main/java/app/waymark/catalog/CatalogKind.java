package app.waymark.catalog;

import java.util.List;
import java.util.Locale;

/** The kinds of things in the catalogue, with the files each is shipped in. */
public enum CatalogKind {
    DOMAIN("domain", "catalog/domains.yaml", Domain.class),
    SKILL("skill", "catalog/skills.yaml", Skill.class),
    ROLE("role", "catalog/roles.yaml", Role.class),
    ROADMAP("roadmap", "catalog/roadmaps.yaml", Roadmap.class),
    CERTIFICATION("certification", "catalog/certifications.yaml", Certification.class),
    COURSE("course", "catalog/courses.yaml", Course.class),
    MISCONCEPTION("misconception", "misconceptions/*.yaml", Misconception.class);

    final String code;
    final String files;
    final Class<? extends CatalogThing> type;

    CatalogKind(String code, String files, Class<? extends CatalogThing> type) {
        this.code = code;
        this.files = files;
        this.type = type;
    }

    /** The name used in the database, in addresses and in messages. */
    public String code() {
        return code;
    }

    /**
     * The kind with this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static CatalogKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The kind of a thing. */
    public static CatalogKind of(CatalogThing thing) {
        return switch (thing) {
            case Domain d -> DOMAIN;
            case Skill s -> SKILL;
            case Role r -> ROLE;
            case Roadmap r -> ROADMAP;
            case Certification c -> CERTIFICATION;
            case Course c -> COURSE;
            case Misconception m -> MISCONCEPTION;
        };
    }

    /** Courses and certifications stay to be seen, marked as retired; people have taken them. */
    boolean staysWhenRetired() {
        return this == COURSE || this == CERTIFICATION;
    }

    List<? extends CatalogThing> of(CatalogDocuments documents) {
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
}
