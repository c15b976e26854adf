package app.waymark.teams;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.Certification;
import app.waymark.catalog.Course;
import app.waymark.planning.Learner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns stored places into what is shown. Places of people who no longer show a row are left out. Pure computation. */
final class PlanDrawing {

    private final Catalog catalog;
    private final List<TeamTargets.SkillTarget> wanted;
    private final List<PlanStore.SeatRow> seats;

    PlanDrawing(Catalog catalog, List<TeamTargets.SkillTarget> wanted, List<PlanStore.SeatRow> seats) {
        this.catalog = catalog;
        this.wanted = wanted;
        this.seats = seats;
    }

    /** Parts by name, those of everybody without a row last. */
    List<TrainingPlan.Part> parts(List<Learner> learners, Map<UUID, String> names) {
        List<TrainingPlan.Part> parts = new ArrayList<>();
        for (Learner learner : learners) {
            UUID person = learner.id().equals(PlanBasis.OTHERS) ? null : UUID.fromString(learner.id());
            parts.add(new TrainingPlan.Part(
                    person,
                    person == null ? "" : names.getOrDefault(person, ""),
                    learner.people(),
                    of(person).stream().flatMap(row -> seat(row).stream()).toList()));
        }
        parts.sort(Comparator.comparing((TrainingPlan.Part part) -> part.personId() == null)
                .thenComparing(TrainingPlan.Part::name, String.CASE_INSENSITIVE_ORDER));
        return parts;
    }

    private List<PlanStore.SeatRow> of(@Nullable UUID person) {
        return seats.stream()
                .filter(row -> java.util.Objects.equals(row.personId(), person))
                .toList();
    }

    /** For each learner, how many places lead to the wanted level of each skill. */
    Map<String, Map<String, Integer>> places(List<Learner> learners) {
        Map<String, Map<String, Integer>> places = new HashMap<>();
        for (Learner learner : learners) {
            UUID person = learner.id().equals(PlanBasis.OTHERS) ? null : UUID.fromString(learner.id());
            Map<String, Integer> own = new HashMap<>();
            for (PlanStore.SeatRow row : of(person)) {
                if (row.kind().equals(PlanStore.COURSE)) {
                    catalog.course(row.slug())
                            .ifPresent(course -> reached(course)
                                    .forEach(target -> own.merge(target.skill(), row.people(), Integer::sum)));
                }
            }
            own.replaceAll((skill, people) -> Math.min(people, learner.people()));
            places.put(learner.id(), own);
        }
        return places;
    }

    private List<TeamTargets.SkillTarget> reached(Course course) {
        return wanted.stream()
                .filter(target -> course.skills().stream()
                        .anyMatch(step -> step.skill().equals(target.skill()) && step.to() >= target.level()))
                .toList();
    }

    private Optional<TrainingPlan.Seat> seat(PlanStore.SeatRow row) {
        return row.kind().equals(PlanStore.COURSE)
                ? catalog.course(row.slug())
                        .map(course -> new TrainingPlan.Seat(
                                row.id(),
                                false,
                                course.slug(),
                                course.title(),
                                course.url(),
                                course.hours(),
                                PlanOffers.cost(course),
                                row.people(),
                                names(course)))
                : catalog.certification(row.slug())
                        .map(one -> new TrainingPlan.Seat(
                                row.id(),
                                true,
                                one.slug(),
                                one.name(),
                                one.url(),
                                0,
                                PlanCertifications.cost(one),
                                row.people(),
                                names(one)));
    }

    private List<String> names(Course course) {
        return wanted.stream()
                .filter(target ->
                        course.skills().stream().anyMatch(step -> step.skill().equals(target.skill())))
                .map(target -> catalog.skillName(target.skill()))
                .toList();
    }

    private List<String> names(Certification one) {
        return wanted.stream()
                .filter(target ->
                        one.skills().stream().anyMatch(skill -> skill.skill().equals(target.skill()))
                                || one.blueprint().stream()
                                        .flatMap(domain -> domain.skills().stream())
                                        .anyMatch(skill -> skill.skill().equals(target.skill())))
                .map(target -> catalog.skillName(target.skill()))
                .toList();
    }

    /** What is proposed to one person: their own places, or those of everybody without a row. */
    List<TrainingPlan.Seat> of(boolean byName, UUID person) {
        return of(byName ? person : null).stream()
                .flatMap(row -> seat(row).stream())
                .toList();
    }
}
