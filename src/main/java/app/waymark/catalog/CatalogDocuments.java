package app.waymark.catalog;

import java.util.List;

/** Everything a catalogue consists of, as read from files or rows and not yet checked. */
record CatalogDocuments(
        List<Domain> domains,
        List<Skill> skills,
        List<Role> roles,
        List<Roadmap> roadmaps,
        List<Certification> certifications,
        List<Course> courses,
        List<Misconception> misconceptions) {}
