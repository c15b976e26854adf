package app.waymark.catalog;

import java.util.Collection;
import java.util.List;

/** Everything a catalogue consists of, as read from files or rows and not yet checked. */
record CatalogDocuments(
        List<Domain> domains,
        List<Skill> skills,
        List<Role> roles,
        List<Roadmap> roadmaps,
        List<Certification> certifications,
        List<Course> courses,
        List<Misconception> misconceptions) {

    /** Sorts things into kinds, in the order given. */
    static CatalogDocuments of(Collection<? extends CatalogThing> things) {
        return new CatalogDocuments(
                only(things, Domain.class),
                only(things, Skill.class),
                only(things, Role.class),
                only(things, Roadmap.class),
                only(things, Certification.class),
                only(things, Course.class),
                only(things, Misconception.class));
    }

    private static <T> List<T> only(Collection<? extends CatalogThing> things, Class<T> type) {
        return things.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
