package app.waymark.guidance;

import app.waymark.catalog.Availability;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.Course;
import app.waymark.catalog.Roadmap;
import app.waymark.catalog.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A few ways to do a stage: courses that take its skills on from where the person is. Retired ones are never shown. */
final class StageCourses {

    private static final int PER_STAGE = 3;
    private static final int PER_SKILL = 2;
    private static final double LIKELY = 0.6;
    private static final int HIGHEST_START = 4;

    private StageCourses() {}

    static List<Guidance.CourseAdvice> of(
            Catalog catalog, Roadmap.Stage stage, List<Role.Requirement> asked, Beliefs beliefs) {
        Set<String> wanted = asked.stream()
                .filter(r -> !beliefs.probably(r.skill(), r.level()))
                .map(Role.Requirement::skill)
                .collect(Collectors.toSet());
        return stage.builds().stream()
                .map(Roadmap.Build::skill)
                .filter(wanted::contains)
                .flatMap(skill -> courses(catalog, skill, likelyLevel(beliefs, skill) + 1))
                .distinct()
                .limit(PER_STAGE)
                .toList();
    }

    private static int likelyLevel(Beliefs beliefs, String skill) {
        int level = 0;
        while (level < HIGHEST_START && beliefs.reaches(skill, level + 1).orElse(0.0) >= LIKELY) {
            level++;
        }
        return level;
    }

    private static Stream<Guidance.CourseAdvice> courses(Catalog catalog, String skill, int level) {
        return catalog.coursesFor(skill).stream()
                .filter(course -> course.status() != Availability.RETIRED)
                .filter(course ->
                        course.skills().stream().anyMatch(step -> step.skill().equals(skill) && step.covers(level)))
                .sorted(Comparator.comparing((Course course) -> course.status() == Availability.UNVERIFIED)
                        .thenComparing(course -> !course.free())
                        .thenComparingDouble(Course::hours))
                .limit(PER_SKILL)
                .map(course -> new Guidance.CourseAdvice(
                        course.slug(),
                        course.title(),
                        course.url(),
                        course.free(),
                        course.hours(),
                        course.status() == Availability.UNVERIFIED));
    }
}
