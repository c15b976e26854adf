package app.waymark.guidance.plan;

import app.waymark.assessment.AttemptResult;
import app.waymark.catalog.Availability;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.Course;
import app.waymark.catalog.Role;
import app.waymark.catalog.Skill;
import app.waymark.guidance.AgreedTraining;
import app.waymark.guidance.Beliefs;
import app.waymark.guidance.Way;
import app.waymark.measurement.Cuts;
import app.waymark.planning.Goal;
import app.waymark.planning.Offer;
import app.waymark.planning.Plan;
import app.waymark.planning.Planner;
import app.waymark.planning.Settled;
import app.waymark.planning.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a dated plan from a frozen result, the catalogue, a way and what is agreed, and nothing else. */
final class PlanMaker {

    private static final int REASSESS_EVERY_DAYS = 42;

    private final Catalog catalog;
    private final Role role;
    private final AttemptResult result;
    private final Beliefs beliefs;
    private final Way way;
    private final List<AgreedTraining.Part> agreed;

    /** @param agreed what the person has agreed to learn in any case */
    PlanMaker(Catalog catalog, Role role, AttemptResult result, Way way, List<AgreedTraining.Part> agreed) {
        this.catalog = catalog;
        this.role = role;
        this.result = result;
        this.beliefs = Beliefs.of(result);
        this.way = way;
        this.agreed = agreed;
    }

    DatedPlan make(PlanRequest request) {
        List<Course> wanted = catalog.courses().stream()
                .filter(course -> course.status() != Availability.RETIRED)
                .filter(course ->
                        request.formats().isEmpty() || request.formats().contains(course.format()))
                .filter(course -> !request.without().contains(course.slug()))
                .toList();
        // a course whose price nobody knows cannot be held to a budget
        List<Course> priced = wanted.stream()
                .filter(course -> course.free() || course.costUsd() != null)
                .toList();
        long started = System.nanoTime();
        Plan plan = planner()
                .plan(
                        goals(),
                        settled(request),
                        offers(priced),
                        Terms.of(request.hours(), request.budget(), request.success()));
        long millis = (System.nanoTime() - started) / 1_000_000;
        List<DatedPlan.Item> items = items(request, plan);
        return new DatedPlan(
                result.attemptId(),
                catalog.revision(),
                request,
                role.name(),
                items,
                reassessments(request, items),
                plan.hours(),
                plan.cost(),
                plan.gap(),
                Forecasts.of(catalog, role, beliefs, plan, request.success()),
                role.requirements().stream()
                        .filter(r -> !catalog.isSoft(r.skill())
                                && beliefs.reaches(r.skill(), 1).isEmpty())
                        .map(r -> catalog.skillName(r.skill()))
                        .toList(),
                (int) wanted.stream().filter(this::helps).count()
                        - (int) priced.stream().filter(this::helps).count(),
                millis,
                examinations(request));
    }

    /** Courses that were agreed with others, so that they count for the hours; who pays for them is not known. */
    private List<Settled> settled(PlanRequest request) {
        return wantedParts(request)
                .filter(part -> !part.certification())
                .flatMap(part -> catalog
                        .course(part.slug())
                        .map(course -> new Settled(offer(course, 0), request.hoursUntil(part.until())))
                        .stream())
                .toList();
    }

    private List<DatedPlan.Examination> examinations(PlanRequest request) {
        return wantedParts(request)
                .filter(AgreedTraining.Part::certification)
                .map(part -> new DatedPlan.Examination(part.slug(), part.title(), agreement(part)))
                .toList();
    }

    private Stream<AgreedTraining.Part> wantedParts(PlanRequest request) {
        return agreed.stream().filter(part -> !request.without().contains(part.slug()));
    }

    private static DatedPlan.Agreement agreement(AgreedTraining.Part part) {
        return new DatedPlan.Agreement(part.with(), part.href(), part.until());
    }

    private boolean helps(Course course) {
        return course.skills().stream()
                .anyMatch(step ->
                        role.requirements().stream().anyMatch(r -> r.skill().equals(step.skill())));
    }

    private Planner planner() {
        return new Planner(catalog.skills().stream().collect(Collectors.toMap(Skill::slug, Skill::prerequisites)));
    }

    /** Only what the answers say something about; the prior never speaks. */
    private List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        for (Role.Requirement requirement : role.requirements()) {
            if (requirement.weight() > 0
                    && beliefs.reaches(requirement.skill(), 1).isPresent()) {
                List<Double> shortfall = new ArrayList<>(List.of(0.0));
                List<Double> reach = new ArrayList<>(List.of(1.0));
                for (int level = 1; level <= Cuts.HIGHEST_LEVEL; level++) {
                    if (level <= requirement.level()) {
                        shortfall.add(Math.max(
                                shortfall.getLast(),
                                requirement.weight() * beliefs.shortfall(requirement.skill(), level)));
                    }
                    reach.add(beliefs.reaches(requirement.skill(), level).orElse(0.0));
                }
                goals.add(new Goal(requirement.skill(), shortfall, reach));
            }
        }
        return goals;
    }

    private static List<Offer> offers(List<Course> courses) {
        return courses.stream().map(course -> offer(course, cost(course))).toList();
    }

    private static Offer offer(Course course, double cost) {
        return new Offer(
                course.slug(),
                course.hours(),
                cost,
                course.skills().stream()
                        .map(step -> new Offer.Step(step.skill(), step.from(), step.to()))
                        .toList());
    }

    private static double cost(Course course) {
        Double cost = course.costUsd();
        return course.free() || cost == null ? 0 : cost;
    }

    private List<DatedPlan.Item> items(PlanRequest request, Plan plan) {
        List<DatedPlan.Item> items = new ArrayList<>();
        double spent = 0;
        for (Plan.Choice choice : plan.chosen()) {
            Course course = catalog.course(choice.offer().id()).orElseThrow();
            LocalDate from = request.dayAfter(spent);
            spent += course.hours();
            // a course that ends within a day ends on the day it began
            LocalDate last = request.dayAfter(spent);
            LocalDate to = last.isAfter(from) ? last.minusDays(1) : from;
            List<DatedPlan.Target> targets = choice.targets().stream()
                    .map(target -> target(target.skill(), target.toLevel()))
                    .toList();
            Optional<Way.Step> step = step(targets);
            Optional<DatedPlan.Agreement> agreement = agreed.stream()
                    .filter(part -> !part.certification() && part.slug().equals(course.slug()))
                    .findFirst()
                    .map(PlanMaker::agreement);
            items.add(new DatedPlan.Item(
                    course.slug(),
                    course.title(),
                    course.provider(),
                    course.url(),
                    course.format(),
                    course.hours(),
                    choice.offer().cost(),
                    course.free(),
                    course.status() == Availability.UNVERIFIED,
                    from,
                    to,
                    step.map(Way.Step::key).orElse(null),
                    step.map(s -> s.stage().name()).orElse(null),
                    targets,
                    plan.open() == 0 ? 0 : choice.closes() / plan.open(),
                    agreement.orElse(null)));
        }
        return items;
    }

    private DatedPlan.Target target(String skill, int to) {
        int required = role.requirements().stream()
                .filter(requirement -> requirement.skill().equals(skill))
                .mapToInt(Role.Requirement::level)
                .findFirst()
                .orElse(to);
        return new DatedPlan.Target(
                skill,
                catalog.skillName(skill),
                Math.min(to, required),
                required,
                beliefs.word(skill, required),
                beliefs.answers(skill));
    }

    /** The first stage of the way that builds what the course is mainly for; open ones first. */
    private Optional<Way.Step> step(List<DatedPlan.Target> targets) {
        return targets.stream()
                .flatMap(target -> way.steps().stream()
                        .filter(step -> step.stage().builds().stream()
                                .anyMatch(build ->
                                        build.skill().equals(target.skill()) && build.toLevel() >= target.to())))
                .min(Comparator.comparing(step -> !step.open()));
    }

    /** Six weeks apart, and at the end. */
    private static List<LocalDate> reassessments(PlanRequest request, List<DatedPlan.Item> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        LocalDate end = items.getLast().to().plusDays(1);
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = request.start().plusDays(REASSESS_EVERY_DAYS);
        while (day.isBefore(end.minusDays(REASSESS_EVERY_DAYS / 2))) {
            days.add(day);
            day = day.plusDays(REASSESS_EVERY_DAYS);
        }
        days.add(end);
        return days;
    }
}
