package app.waymark.teams;

import app.waymark.catalog.Availability;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.Course;
import app.waymark.planning.Offer;
import java.util.List;

/** Which courses of the catalogue can be planned: offered today, with known effort and known price. */
final class PlanOffers {

    private PlanOffers() {}

    static boolean plannable(Course course) {
        return course.status() != Availability.RETIRED
                && course.hours() > 0
                && (course.free() || course.costUsd() != null);
    }

    static double cost(Course course) {
        Double cost = course.costUsd();
        return course.free() || cost == null ? 0 : cost;
    }

    static List<Offer> of(Catalog catalog) {
        return catalog.courses().stream()
                .filter(PlanOffers::plannable)
                .map(course -> new Offer(
                        course.slug(),
                        course.hours(),
                        cost(course),
                        course.skills().stream()
                                .map(step -> new Offer.Step(step.skill(), step.from(), step.to()))
                                .toList()))
                .toList();
    }
}
