package app.waymark.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The whole published catalogue at one revision: immutable, shared, and read without further queries. */
public final class Catalog {

    private final long revision;
    private final Map<String, Domain> domains;
    private final Map<String, Skill> skills;
    private final Map<String, Role> roles;
    private final Map<String, Roadmap> roadmaps;
    private final Map<String, Certification> certifications;
    private final Map<String, Course> courses;
    private final Map<String, Misconception> misconceptions;
    private final Map<String, List<Course>> coursesBySkill = new LinkedHashMap<>();

    private final Map<EntryKey, String> retired;

    Catalog(long revision, CatalogStore.Snapshot snapshot) {
        CatalogDocuments documents = snapshot.documents();
        this.revision = revision;
        retired = snapshot.retired();
        domains = index(documents.domains(), Domain::slug);
        skills = index(documents.skills(), Skill::slug);
        roles = index(documents.roles(), Role::slug);
        roadmaps = index(documents.roadmaps(), Roadmap::slug);
        certifications = index(documents.certifications(), Certification::slug);
        courses = index(documents.courses(), Course::slug);
        misconceptions = index(documents.misconceptions(), Misconception::slug);
        for (Course course : documents.courses()) {
            for (Course.Step step : course.skills()) {
                coursesBySkill
                        .computeIfAbsent(step.skill(), slug -> new java.util.ArrayList<>())
                        .add(course);
            }
        }
    }

    private static <T> Map<String, T> index(List<T> things, Function<T, String> slug) {
        Map<String, T> index = new LinkedHashMap<>();
        things.forEach(thing -> index.put(slug.apply(thing), thing));
        return index;
    }

    /** Number of the catalogue revision; grows with every change. */
    public long revision() {
        return revision;
    }

    /** Domains in order. */
    public List<Domain> domains() {
        return List.copyOf(domains.values());
    }

    /** Skills in order; the position of a skill is its index in the measurement model. */
    public List<Skill> skills() {
        return List.copyOf(skills.values());
    }

    /** Skills of one domain, in order. */
    public List<Skill> skillsOf(String domain) {
        return skills.values().stream().filter(s -> s.domain().equals(domain)).toList();
    }

    /** Roles in order. */
    public List<Role> roles() {
        return List.copyOf(roles.values());
    }

    /** Roadmaps in order. */
    public List<Roadmap> roadmaps() {
        return List.copyOf(roadmaps.values());
    }

    /** Certifications in order. */
    public List<Certification> certifications() {
        return List.copyOf(certifications.values());
    }

    /** Courses in order. */
    public List<Course> courses() {
        return List.copyOf(courses.values());
    }

    /** Courses that teach a skill, in order. */
    public List<Course> coursesFor(String skill) {
        return List.copyOf(coursesBySkill.getOrDefault(skill, List.of()));
    }

    /** The domain with this slug. */
    public Optional<Domain> domain(String slug) {
        return Optional.ofNullable(domains.get(slug));
    }

    /** The skill with this slug. */
    public Optional<Skill> skill(String slug) {
        return Optional.ofNullable(skills.get(slug));
    }

    /** Name of a skill, retired or not, or the slug itself for one that was never published. */
    public String skillName(String slug) {
        return skill(slug).map(Skill::name).orElse(retired.getOrDefault(new EntryKey(CatalogKind.SKILL, slug), slug));
    }

    /** Whether this is in use no longer: what refers to it is out of date, but not mistaken. */
    public boolean isRetired(EntryKey key) {
        return retired.containsKey(key);
    }

    /** Whether a skill belongs to a soft domain. */
    public boolean isSoft(String skill) {
        return skill(skill).flatMap(s -> domain(s.domain())).map(Domain::soft).orElse(false);
    }

    /** The role with this slug. */
    public Optional<Role> role(String slug) {
        return Optional.ofNullable(roles.get(slug));
    }

    /** The roadmap with this slug. */
    public Optional<Roadmap> roadmap(String slug) {
        return Optional.ofNullable(roadmaps.get(slug));
    }

    /** The certification with this slug. */
    public Optional<Certification> certification(String slug) {
        return Optional.ofNullable(certifications.get(slug));
    }

    /** The course with this slug. */
    public Optional<Course> course(String slug) {
        return Optional.ofNullable(courses.get(slug));
    }

    /** Misconceptions in order. */
    public List<Misconception> misconceptions() {
        return List.copyOf(misconceptions.values());
    }

    /** The misconception with this slug. */
    public Optional<Misconception> misconception(String slug) {
        return Optional.ofNullable(misconceptions.get(slug));
    }
}
