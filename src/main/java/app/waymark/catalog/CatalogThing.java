package app.waymark.catalog;

/** Anything in the catalogue, as a document. */
public sealed interface CatalogThing permits Domain, Skill, Role, Roadmap, Certification, Course, Misconception {

    /** Its natural key among things of its kind. */
    String slug();

    /** What people call it. */
    default String title() {
        return switch (this) {
            case Domain d -> d.name();
            case Skill s -> s.name();
            case Role r -> r.name();
            case Roadmap r -> r.name();
            case Certification c -> c.name();
            case Course c -> c.title();
            case Misconception m -> m.name();
        };
    }
}
