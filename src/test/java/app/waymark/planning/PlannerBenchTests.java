package app.waymark.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What the planner is worth and what it costs; prints its figures. */
class PlannerBenchTests {

    private static final int SKILLS = 65;
    private static final int OFFERS = 500;

    @Test
    void sixty_five_skills_and_five_hundred_courses_are_planned_better_than_greedily() {
        var planner = new Planner(People.prerequisites(SKILLS, new SplittableRandom(1)));
        int cases = 6;
        long[] millis = new long[cases];
        double[] gaps = new double[cases];
        for (int i = 0; i < cases; i++) {
            var random = new SplittableRandom(100 + i);
            List<Goal> goals = People.goals(SKILLS, random);
            List<Offer> offers = People.offers(OFFERS, SKILLS, random);
            long start = System.nanoTime();
            Plan plan = planner.plan(goals, offers, Terms.of(80 + 60 * i, 100, 0.7));
            millis[i] = (System.nanoTime() - start) / 1_000_000;
            gaps[i] = plan.gap();
            assertThat(plan.gap()).isBetween(0.0, 1.0);
            assertThat(plan.value())
                    .isGreaterThanOrEqualTo(planner.greedy(goals, offers, Terms.of(80 + 60 * i, 100, 0.7))
                            .value());
        }
        System.out.printf(
                "planner, %d skills, %d courses: ms %s, gap %% %s%n",
                SKILLS,
                OFFERS,
                Arrays.toString(millis),
                Arrays.toString(Arrays.stream(gaps)
                        .map(g -> Math.round(g * 10_000) / 100.0)
                        .toArray()));
    }

    @Test
    void the_plan_closes_more_than_greedy_and_random_choices_over_a_thousand_people() {
        var planner = new Planner(Map.of());
        int people = 1_000;
        double planned = 0;
        double greedy = 0;
        double random = 0;
        double open = 0;
        double hours = 0;
        double greedyHours = 0;
        int better = 0;
        for (int i = 0; i < people; i++) {
            var source = new SplittableRandom(i);
            List<Goal> goals = People.goals(12, source);
            List<Offer> offers = People.offers(60, 12, source);
            Terms terms = Terms.of(40 + source.nextInt(120), 20 * source.nextInt(10), 0.7);
            Plan plan = planner.plan(goals, offers, terms);
            var problem = new Problem(goals, offers, terms);
            List<Problem.Candidate> other = new GreedyChoice(problem).byClosingPerHour();
            planned += plan.closed();
            greedy += problem.closed(other);
            random += problem.closed(atRandom(problem, source));
            open += plan.open();
            hours += plan.hours();
            greedyHours += other.stream().mapToDouble(c -> c.offer().hours()).sum();
            assertThat(plan.value()).isGreaterThanOrEqualTo(problem.value(other) - 1e-9);
            better += plan.value() > problem.value(other) + 1e-6 ? 1 : 0;
        }
        System.out.printf(
                "shortfall closed over %d people: plan %.1f %%, greedy %.1f %%, random %.1f %% of what is open;"
                        + " hours plan %.0f, greedy %.0f; plan better than greedy for %d%n",
                people,
                100 * planned / open,
                100 * greedy / open,
                100 * random / open,
                hours / people,
                greedyHours / people,
                better);
        assertThat(planned).isGreaterThan(greedy).isGreaterThan(random * 1.2);
    }

    private static List<Problem.Candidate> atRandom(Problem problem, RandomGenerator random) {
        List<Problem.Candidate> left = new ArrayList<>(problem.candidates());
        List<Problem.Candidate> chosen = new ArrayList<>();
        while (!left.isEmpty()) {
            Problem.Candidate next = left.remove(random.nextInt(left.size()));
            List<Problem.Candidate> with = new ArrayList<>(chosen);
            with.add(next);
            if (Problem.canStart(next, chosen) && problem.affordable(with)) {
                chosen = with;
            }
        }
        return chosen;
    }
}
