package app.waymark.catalog.ui;

import app.waymark.base.ui.AddressBar;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.Course;
import com.vaadin.flow.router.QueryParameters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which courses the list shows; kept in the address.
 *
 * @param query what was typed
 * @param skill slug of a skill, or empty for any
 * @param level the level that a course takes somebody to from the one below, or 0 for any
 * @param kind a kind of course, or empty for any
 * @param freeOnly whether only free ones are wanted
 * @param shown how many rows are shown at most
 */
record CourseFilter(String query, String skill, int level, String kind, boolean freeOnly, int shown) {

    /** Rows that are added at a time. */
    static final int PAGE = 40;

    static CourseFilter of(QueryParameters parameters, Catalog catalog) {
        return new CourseFilter(
                parameters.getSingleParameter("q").orElse("").strip(),
                parameters
                        .getSingleParameter("skill")
                        .filter(slug -> catalog.skill(slug).isPresent())
                        .orElse(""),
                number(parameters, "level", 0, 5),
                parameters
                        .getSingleParameter("kind")
                        .filter(kinds(catalog)::contains)
                        .orElse(""),
                parameters.getSingleParameter("free").isPresent(),
                Math.max(PAGE, number(parameters, "shown", PAGE, 100_000)));
    }

    private static int number(QueryParameters parameters, String name, int otherwise, int most) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .filter(number -> number <= most)
                .orElse(otherwise);
    }

    /** The kinds that occur, in the order in which they first do. */
    static List<String> kinds(Catalog catalog) {
        return catalog.courses().stream().map(Course::kind).distinct().toList();
    }

    QueryParameters toParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        AddressBar.put(parameters, "q", query.strip());
        AddressBar.put(parameters, "skill", skill);
        AddressBar.put(parameters, "level", level == 0 ? "" : Integer.toString(level));
        AddressBar.put(parameters, "kind", kind);
        AddressBar.put(parameters, "free", freeOnly ? "1" : "");
        AddressBar.put(parameters, "shown", shown == PAGE ? "" : Integer.toString(shown));
        return QueryParameters.simple(parameters);
    }

    CourseFilter withShown(int more) {
        return new CourseFilter(query, skill, level, kind, freeOnly, more);
    }

    /** All courses that match; for one skill from the easiest on, free ones first. */
    List<Course> matches(Catalog catalog) {
        var search = new TextSearch(query);
        List<Course> matches = (skill.isEmpty() ? catalog.courses() : catalog.coursesFor(skill))
                .stream()
                        .filter(course -> kind.isEmpty() || course.kind().equals(kind))
                        .filter(course -> !freeOnly || course.free())
                        .filter(course -> level == 0 || course.skills().stream().anyMatch(this::covers))
                        .filter(course -> search.isEmpty() || found(search, catalog, course))
                        .toList();
        return skill.isEmpty()
                ? matches
                : matches.stream()
                        .sorted(Comparator.comparingInt(this::from)
                                .thenComparing(course -> !course.free())
                                .thenComparingDouble(Course::hours))
                        .toList();
    }

    private static boolean found(TextSearch search, Catalog catalog, Course course) {
        return search.finds(course.title() + " " + course.provider())
                || course.skills().stream()
                        .flatMap(step -> catalog.skill(step.skill()).stream())
                        .anyMatch(taught -> search.finds(taught.name())
                                || taught.aliases().stream().anyMatch(search::finds));
    }

    private boolean covers(Course.Step step) {
        return (skill.isEmpty() || step.skill().equals(skill)) && step.covers(level);
    }

    private int from(Course course) {
        return course.skills().stream()
                .filter(step -> step.skill().equals(skill))
                .mapToInt(Course.Step::from)
                .min()
                .orElse(0);
    }
}
