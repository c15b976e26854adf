package app.waymark.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TeamPlannerTests {

    private static final TeamPlanner PLANNER = new TeamPlanner();

    /** Worth of time and money so small that only the people gained decide. */
    private static TeamTerms terms(double money, double hours) {
        return new TeamTerms(money, hours, 0.5, 1e-6, 1e-7, 5_000);
    }

    private static Offer offer(String id, double hours, double cost, String skill, int from, int to) {
        return new Offer(id, hours, cost, List.of(new Offer.Step(skill, from, to)));
    }

    /** Somebody who can follow level 1 and reaches higher ones with this probability. */
    private static Learner person(String id, double higher, String... skills) {
        Map<String, List<Double>> reach = new java.util.HashMap<>();
        for (String skill : skills) {
            reach.put(skill, List.of(1.0, 0.9, higher, higher, higher / 2, higher / 4));
        }
        return new Learner(id, 1, reach);
    }

    @Test
    void a_place_goes_to_whom_it_brings_on_and_not_to_whom_can_do_it_already() {
        TeamPlan plan = PLANNER.plan(
                List.of(person("able", 0.98, "rag"), person("new", 0.1, "rag")),
                List.of(new TeamGoal("rag", 3, 0.5, 1)),
                List.of(offer("course", 10, 0, "rag", 1, 3)),
                terms(0, 20));

        assertThat(plan.seats()).extracting(TeamPlan.Seat::learner).contains("new");
        assertThat(plan.gained().get("rag")).isBetween(0.45, 0.47);
        assertThat(plan.gap()).isZero();
    }

    @Test
    void no_more_people_are_sent_than_are_missing() {
        List<Learner> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(person("p" + i, 0.0, "rag"));
        }
        TeamPlan plan = PLANNER.plan(
                people,
                List.of(new TeamGoal("rag", 3, 1.5, 1)),
                List.of(offer("course", 10, 0, "rag", 1, 3)),
                terms(0, 20));

        assertThat(plan.places()).isEqualTo(3);
        assertThat(plan.gained().get("rag")).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void neither_the_money_of_all_nor_the_hours_of_anybody_are_exceeded() {
        List<Learner> people = List.of(person("a", 0, "rag", "sql"), person("b", 0, "rag", "sql"));
        TeamPlan plan = PLANNER.plan(
                people,
                List.of(new TeamGoal("rag", 3, 5, 1), new TeamGoal("sql", 3, 5, 1)),
                List.of(offer("dear", 8, 60, "rag", 1, 3), offer("long", 12, 0, "sql", 1, 3)),
                terms(100, 15));

        assertThat(plan.cost()).isLessThanOrEqualTo(100);
        assertThat(plan.seats()).hasSize(2);
        assertThat(plan.seats()).extracting(TeamPlan.Seat::learner).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void what_somebody_cannot_follow_yet_comes_with_what_leads_there_and_after_it() {
        TeamPlan plan = PLANNER.plan(
                List.of(person("a", 0.1, "rag")),
                List.of(new TeamGoal("rag", 4, 1, 1)),
                List.of(offer("advanced", 5, 0, "rag", 3, 4), offer("basics", 5, 0, "rag", 0, 3)),
                terms(0, 10));

        assertThat(plan.seats()).extracting(seat -> seat.offer().id()).containsExactly("basics", "advanced");
        assertThat(PLANNER.plan(
                                List.of(person("a", 0.1, "rag")),
                                List.of(new TeamGoal("rag", 4, 1, 1)),
                                List.of(offer("advanced", 5, 0, "rag", 3, 4), offer("basics", 5, 0, "rag", 0, 3)),
                                terms(0, 9))
                        .seats())
                .isEmpty();
    }

    @Test
    void a_group_gets_places_up_to_its_number_and_its_hours_are_those_of_all() {
        var group = new Learner("others", 6, Map.of("rag", List.of(1.0, 0.9, 0.2, 0.0, 0.0, 0.0)));
        TeamPlan plan = PLANNER.plan(
                List.of(group),
                List.of(new TeamGoal("rag", 3, 9, 1)),
                List.of(offer("course", 10, 0, "rag", 1, 3)),
                terms(0, 10));

        assertThat(plan.seats())
                .singleElement()
                .extracting(TeamPlan.Seat::people)
                .isEqualTo(6);
        assertThat(plan.gained().get("rag")).isCloseTo(3, within(1e-9));
    }

    @Test
    void what_weighs_more_comes_first_when_hours_are_short() {
        List<Offer> offers = List.of(offer("rag", 10, 0, "rag", 1, 3), offer("sql", 10, 0, "sql", 1, 3));
        TeamPlan plan = PLANNER.plan(
                List.of(person("a", 0.3, "rag", "sql")),
                List.of(new TeamGoal("rag", 3, 1, 1), new TeamGoal("sql", 3, 1, 3)),
                offers,
                terms(0, 10));

        assertThat(plan.seats())
                .singleElement()
                .extracting(seat -> seat.offer().id())
                .isEqualTo("sql");
    }

    @Test
    void nobody_finds_a_better_plan_by_trying_all_of_them() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new SplittableRandom(seed);
            List<Learner> people = List.of(
                    person("a", random.nextDouble(), "rag", "sql"),
                    person("b", random.nextDouble(), "rag"),
                    person("c", random.nextDouble(), "sql", "eval"));
            List<TeamGoal> goals = List.of(
                    new TeamGoal("rag", 2 + random.nextInt(3), 0.2 + random.nextDouble(), 1),
                    new TeamGoal("sql", 3, 0.2 + random.nextDouble(), 1 + random.nextInt(3)),
                    new TeamGoal("eval", 2, 0.5, 1));
            List<Offer> offers = offers(random);
            TeamTerms terms = terms(random.nextInt(80), 10 + random.nextInt(20));
            TeamPlan plan = PLANNER.plan(people, goals, offers, terms);
            TeamPlan greedy = PLANNER.greedy(people, goals, offers, terms);
            double best = best(new TeamProblem(people, goals, offers, terms));

            assertThat(plan.value()).as("seed %d", seed).isCloseTo(best, within(1e-6));
            assertThat(plan.bound()).isGreaterThanOrEqualTo(best - 1e-6);
            assertThat(greedy.value()).isLessThanOrEqualTo(plan.value() + 1e-9);
        }
    }

    @Test
    void a_team_too_big_to_solve_at_once_gets_more_than_greedy_and_no_more_than_the_bound() {
        var random = new SplittableRandom(7);
        List<Learner> people = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            people.add(person("p" + i, random.nextDouble(0.6), "rag", "sql", "eval"));
        }
        List<TeamGoal> goals =
                List.of(new TeamGoal("rag", 4, 3, 1), new TeamGoal("sql", 3, 2.5, 2), new TeamGoal("eval", 2, 2, 1));
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            for (Offer offer : offers(random)) {
                offers.add(new Offer(offer.id() + "-" + i, offer.hours(), offer.cost(), offer.steps()));
            }
        }
        TeamTerms terms = new TeamTerms(200, 16, 0.6, 1e-3, 1e-4, 500);

        TeamPlan plan = PLANNER.plan(people, goals, offers, terms);
        TeamPlan greedy = PLANNER.greedy(people, goals, offers, terms);

        assertThat(plan.value()).isGreaterThanOrEqualTo(greedy.value());
        assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.value());
        assertThat(plan.gap()).isBetween(0.0, 0.2);
        assertThat(plan.cost()).isLessThanOrEqualTo(200);
    }

    private static List<Offer> offers(RandomGenerator random) {
        List<Offer> offers = new ArrayList<>();
        String[] skills = {"rag", "sql", "eval"};
        for (int i = 0; i < 5; i++) {
            int from = random.nextInt(3);
            String one = skills[i % 3];
            String other = skills[(i + 1) % 3];
            offers.add(new Offer(
                    "o" + i,
                    2 + random.nextInt(12),
                    10 * random.nextInt(5),
                    List.of(
                            new Offer.Step(one, from, Math.min(5, from + 1 + random.nextInt(3))),
                            new Offer.Step(other, 0, 1 + random.nextInt(3)))));
        }
        return offers;
    }

    private static double best(TeamProblem problem) {
        int candidates = problem.candidates().size();
        double best = 0;
        for (long choice = 0; choice < 1L << candidates; choice++) {
            int[] places = new int[candidates];
            for (int i = 0; i < candidates; i++) {
                places[i] = (int) (choice >> i & 1);
            }
            if (problem.affordable(places)
                    && java.util.Arrays.equals(problem.followable(places), places)
                    && problem.value(places) > best) {
                best = problem.value(places);
            }
        }
        return best;
    }

    @Test
    void whoever_watches_hears_how_far_it_is_and_can_end_it_with_the_best_so_far_or_with_nothing() {
        List<Learner> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(person("p" + i, 0.0, "rag"));
        }
        List<TeamGoal> goals = List.of(new TeamGoal("rag", 3, 4, 1));
        List<Offer> offers = List.of(offer("course", 10, 0, "rag", 1, 3));
        List<Double> heard = new ArrayList<>();

        PLANNER.plan(people, goals, offers, terms(0, 20), heard::add);
        TeamPlan early = PLANNER.plan(people, goals, offers, terms(0, 20), share -> false);

        assertThat(heard)
                .isSorted()
                .hasSizeGreaterThanOrEqualTo(people.size())
                .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
        assertThat(early.value())
                .isGreaterThanOrEqualTo(
                        PLANNER.greedy(people, goals, offers, terms(0, 20)).value());
        assertThatThrownBy(() -> PLANNER.plan(people, goals, offers, terms(0, 20), share -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }
}
