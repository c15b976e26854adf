package app.waymark.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlannerTests {

    private static final Planner PLANNER = new Planner(Map.of());

    private static Goal goal(String skill, double... shortfall) {
        List<Double> below = new ArrayList<>();
        List<Double> reach = new ArrayList<>();
        for (int level = 0; level < shortfall.length; level++) {
            below.add(shortfall[level]);
            reach.add(level == 0 ? 1.0 : 0.1);
        }
        return new Goal(skill, below, reach);
    }

    private static Offer offer(String id, double hours, double cost, Offer.Step... steps) {
        return new Offer(id, hours, cost, List.of(steps));
    }

    private static List<String> ids(Plan plan) {
        return plan.chosen().stream().map(choice -> choice.offer().id()).toList();
    }

    @Test
    void no_choice_of_courses_is_better_on_small_cases() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            int skills = 1 + random.nextInt(4);
            List<Goal> goals = People.goals(skills, random);
            List<Offer> offers = People.offers(1 + random.nextInt(11), skills, random);
            Terms terms = Terms.of(10 + random.nextInt(150), 50 * random.nextInt(10), 0.5 + random.nextDouble() / 2);
            Plan plan = PLANNER.plan(goals, offers, terms);
            assertThat(plan.value()).as("seed %d", seed).isCloseTo(bestOfAll(goals, offers, terms), within(1e-7));
            assertThat(plan.optimal()).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void a_plan_is_never_worse_than_the_greedy_one_and_nothing_is_better_than_its_gap_says_however_short_the_time() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            int skills = 1 + random.nextInt(4);
            List<Goal> goals = People.goals(skills, random);
            List<Offer> offers = People.offers(1 + random.nextInt(11), skills, random);
            Terms usual = Terms.of(10 + random.nextInt(150), 50 * random.nextInt(10), 0.7);
            double best = bestOfAll(goals, offers, usual);
            double greedy = PLANNER.greedy(goals, offers, usual).value();
            for (long patience : new long[] {0, 1, 600}) {
                Plan plan = PLANNER.plan(
                        goals,
                        offers,
                        new Terms(
                                usual.hours(),
                                usual.money(),
                                usual.success(),
                                usual.worthOfHour(),
                                usual.worthOfDollar(),
                                patience));
                assertThat(plan.value()).as("seed %d", seed).isGreaterThanOrEqualTo(greedy - 1e-9);
                assertThat(plan.bound()).as("seed %d", seed).isGreaterThanOrEqualTo(best - 1e-7);
                if (plan.gap() < 1) {
                    assertThat(plan.value() / (1 - plan.gap())).isGreaterThanOrEqualTo(best - 1e-5);
                }
            }
        }
    }

    @Test
    void around_what_is_settled_no_choice_is_better_and_nothing_is_late_that_need_not_be() {
        for (int seed = 0; seed < 150; seed++) {
            var random = new SplittableRandom(seed);
            int skills = 1 + random.nextInt(4);
            List<Goal> goals = People.goals(skills, random);
            List<Offer> offers = People.offers(3 + random.nextInt(8), skills, random);
            Terms terms = Terms.of(10 + random.nextInt(150), 50 * random.nextInt(10), 0.7);
            List<Settled> settled = offers.subList(0, 1 + random.nextInt(2)).stream()
                    .map(offer -> new Settled(offer, offer.hours() + random.nextInt(100)))
                    .toList();
            Plan plan = PLANNER.plan(goals, settled, offers, terms);
            assertThat(ids(plan))
                    .as("seed %d", seed)
                    .containsAll(settled.stream().map(one -> one.offer().id()).toList());
            assertThat(plan.value())
                    .as("seed %d", seed)
                    .isCloseTo(bestAround(goals, settled, offers, terms), within(1e-7));
            assertThat(plan.gap()).as("seed %d", seed).isZero();
            assertThat(plan.chosen().stream().mapToDouble(Plan.Choice::closes).sum())
                    .isCloseTo(plan.closed(), within(1e-9));
            List<Settled> byDay = settled.stream()
                    .sorted(java.util.Comparator.comparingDouble(Settled::by))
                    .toList();
            double needed = 0;
            boolean possible = true;
            for (Settled one : byDay) {
                needed += one.offer().hours();
                possible &= needed <= one.by();
            }
            double spent = 0;
            for (Plan.Choice choice : plan.chosen()) {
                spent += choice.offer().hours();
                for (Settled one : settled) {
                    if (possible && one.offer().id().equals(choice.offer().id())) {
                        assertThat(spent).as("seed %d", seed).isLessThanOrEqualTo(one.by());
                    }
                }
            }
        }
    }

    /** What is settled is done: the rest of the offers on top of it, with the hours that are left. */
    private static double bestAround(List<Goal> goals, List<Settled> settled, List<Offer> offers, Terms terms) {
        Map<String, Integer> done = new HashMap<>();
        settled.forEach(one -> one.offer().steps().forEach(step -> done.merge(step.skill(), step.to(), Math::max)));
        double closed = 0;
        List<Goal> after = new ArrayList<>();
        for (Goal goal : goals) {
            int reached = done.getOrDefault(goal.skill(), 0);
            double settledCloses = goal.shortfall().get(Math.min(reached, goal.level()));
            closed += settledCloses;
            List<Double> left = goal.shortfall().stream()
                    .map(below -> below <= settledCloses ? 0.0 : below - settledCloses)
                    .toList();
            List<Double> reach = new ArrayList<>(goal.reach());
            for (int level = 0; level <= Math.min(reached, reach.size() - 1); level++) {
                reach.set(level, 1.0);
            }
            after.add(new Goal(goal.skill(), left, reach));
        }
        double hours = settled.stream().mapToDouble(one -> one.offer().hours()).sum();
        List<Offer> others = offers.subList(settled.size(), offers.size());
        return terms.success() * closed
                + bestOfAll(
                        after, others, Terms.of(Math.max(0, terms.hours() - hours), terms.money(), terms.success()));
    }

    /** Every subset, by a second reading of the rules. */
    private static double bestOfAll(List<Goal> goals, List<Offer> offers, Terms terms) {
        double best = 0;
        for (int subset = 0; subset < 1 << offers.size(); subset++) {
            double hours = 0;
            double money = 0;
            List<Offer> chosen = new ArrayList<>();
            for (int i = 0; i < offers.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    chosen.add(offers.get(i));
                    hours += offers.get(i).hours();
                    money += offers.get(i).cost();
                }
            }
            if (hours > terms.hours() || money > terms.money() || !somehowFollowable(goals, chosen)) {
                continue;
            }
            double value = -terms.worthOfHour() * hours - terms.worthOfDollar() * money;
            for (Goal goal : goals) {
                int reached = chosen.stream()
                        .flatMap(offer -> offer.steps().stream())
                        .filter(step -> step.skill().equals(goal.skill()))
                        .mapToInt(Offer.Step::to)
                        .max()
                        .orElse(0);
                value += terms.success() * goal.shortfall().get(Math.min(reached, goal.level()));
            }
            best = Math.max(best, value);
        }
        return best;
    }

    private static boolean somehowFollowable(List<Goal> goals, List<Offer> chosen) {
        List<Offer> left = new ArrayList<>(chosen);
        List<Offer> done = new ArrayList<>();
        while (!left.isEmpty()) {
            var next = left.stream().filter(offer -> open(goals, offer, done)).findFirst();
            if (next.isEmpty()) {
                return false;
            }
            done.add(next.get());
            left.remove(next.get());
        }
        return true;
    }

    private static boolean open(List<Goal> goals, Offer offer, List<Offer> done) {
        return offer.steps().stream().allMatch(step -> {
            Goal goal = goals.stream()
                    .filter(g -> g.skill().equals(step.skill()))
                    .findFirst()
                    .orElseThrow();
            return start(goal, step) == 0
                    || done.stream()
                            .flatMap(d -> d.steps().stream())
                            .anyMatch(earlier -> earlier.skill().equals(step.skill())
                                    && earlier.to() >= step.from()
                                    && start(goal, earlier) < step.from());
        });
    }

    private static int start(Goal goal, Offer.Step step) {
        return goal.reach().get(step.from()) >= 0.5 ? 0 : step.from();
    }

    @Test
    void hours_and_money_are_never_exceeded_and_every_course_can_be_followed_where_it_stands() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            List<Goal> goals = People.goals(12, random);
            List<Offer> offers = People.offers(80, 12, random);
            Terms terms = Terms.of(20 + random.nextInt(300), 30 * random.nextInt(12), 0.7);
            Plan plan = PLANNER.plan(goals, offers, terms);
            assertThat(plan.hours()).isLessThanOrEqualTo(terms.hours());
            assertThat(plan.cost()).isLessThanOrEqualTo(terms.money());
            assertThat(plan.closed()).isLessThanOrEqualTo(plan.open() * terms.success() + 1e-9);
            assertThat(plan.chosen().stream().mapToDouble(Plan.Choice::closes).sum())
                    .isCloseTo(plan.closed(), within(1e-9));
            List<Offer> done = new ArrayList<>();
            for (Plan.Choice choice : plan.chosen()) {
                assertThat(open(goals, choice.offer(), done)).isTrue();
                done.add(choice.offer());
            }
        }
    }

    @Test
    void what_comes_before_a_skill_is_learned_before_it() {
        var planner = new Planner(Map.of("rag", List.of("embedding"), "embedding", List.of("python")));
        Plan plan = planner.plan(
                List.of(goal("rag", 0, .4, .8), goal("embedding", 0, .1, .2), goal("python", 0, .05, .1)),
                List.of(
                        offer("a-rag", 2, 0, new Offer.Step("rag", 0, 2)),
                        offer("b-embedding", 20, 0, new Offer.Step("embedding", 0, 2)),
                        offer("c-python", 30, 0, new Offer.Step("python", 0, 2))),
                Terms.of(100, 0, 0.7));
        assertThat(ids(plan)).containsExactly("c-python", "b-embedding", "a-rag");
    }

    @Test
    void a_skill_is_climbed_level_by_level() {
        List<Goal> goals = List.of(goal("rag", 0, .1, .2, .5, .9));
        Offer top = offer("a-advanced", 20, 0, new Offer.Step("rag", 2, 4));
        Offer base = offer("b-basics", 20, 0, new Offer.Step("rag", 0, 2));
        assertThat(ids(PLANNER.plan(goals, List.of(top, base), Terms.of(40, 0, 0.7))))
                .containsExactly("b-basics", "a-advanced");
        assertThat(ids(PLANNER.plan(goals, List.of(top, base), Terms.of(39, 0, 0.7))))
                .containsExactly("b-basics");
        assertThat(PLANNER.plan(goals, List.of(top), Terms.of(100, 0, 0.7)).chosen())
                .isEmpty();
    }

    @Test
    void courses_that_could_only_start_after_each_other_are_not_chosen() {
        List<Goal> goals = List.of(goal("one", 0, .3, .6), goal("two", 0, .3, .6));
        Offer first = offer("first", 5, 0, new Offer.Step("one", 1, 2), new Offer.Step("two", 0, 1));
        Offer second = offer("second", 5, 0, new Offer.Step("two", 1, 2), new Offer.Step("one", 0, 1));
        assertThat(PLANNER.plan(goals, List.of(first, second), Terms.of(100, 0, 0.7))
                        .chosen())
                .isEmpty();
        Offer way = offer("way-in", 5, 0, new Offer.Step("one", 0, 1));
        assertThat(ids(PLANNER.plan(goals, List.of(first, second, way), Terms.of(100, 0, 0.7))))
                .containsExactly("way-in", "first", "second");
    }

    @Test
    void among_equal_ways_the_shorter_and_the_cheaper_is_taken() {
        List<Goal> goals = List.of(goal("rag", 0, .2, .4));
        Offer.Step step = new Offer.Step("rag", 0, 2);
        List<Offer> offers =
                List.of(offer("long", 30, 0, step), offer("paid", 10, 80, step), offer("good", 10, 0, step));
        assertThat(ids(PLANNER.plan(goals, offers, Terms.of(100, 100, 0.7)))).containsExactly("good");
    }

    @Test
    void a_course_that_closes_next_to_nothing_is_not_worth_its_hours() {
        Plan plan = PLANNER.plan(
                List.of(goal("rag", 0, .001, .002)),
                List.of(offer("long", 60, 0, new Offer.Step("rag", 0, 2))),
                Terms.of(100, 0, 0.7));
        assertThat(plan.chosen()).isEmpty();
        assertThat(plan.optimal()).isTrue();
    }

    @Test
    void more_hours_never_make_a_plan_worse() {
        var random = new SplittableRandom(7);
        List<Goal> goals = People.goals(10, random);
        List<Offer> offers = People.offers(60, 10, random);
        double value = 0;
        for (int hours = 0; hours <= 400; hours += 40) {
            Plan plan = PLANNER.plan(goals, offers, Terms.of(hours, 200, 0.7));
            assertThat(plan.value() + plan.gap() * plan.bound()).isGreaterThanOrEqualTo(value - 1e-9);
            value = plan.value();
        }
    }

    @Test
    void the_same_question_gets_the_same_plan() {
        List<Goal> goals = People.goals(10, new SplittableRandom(3));
        List<Offer> offers = new ArrayList<>(People.offers(60, 10, new SplittableRandom(4)));
        Plan plan = PLANNER.plan(goals, offers, Terms.of(120, 100, 0.7));
        Collections.shuffle(offers, new Random(5));
        assertThat(PLANNER.plan(goals, offers, Terms.of(120, 100, 0.7))).isEqualTo(plan);
    }

    @Test
    void impossible_terms_are_refused() {
        assertThatThrownBy(() -> Terms.of(-1, 0, 0.7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Terms.of(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> offer("none", 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> goal("falls", 0, .2, .1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void prerequisites_in_any_depth_are_respected_where_courses_do_not_mix_skills() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new SplittableRandom(seed);
            Map<String, List<String>> prerequisites = People.prerequisites(10, random);
            List<Offer> offers = People.offers(60, 10, random).stream()
                    .map(o -> new Offer(o.id(), o.hours(), o.cost(), o.steps().subList(0, 1)))
                    .toList();
            Plan plan = new Planner(prerequisites).plan(People.goals(10, random), offers, Terms.of(300, 300, 0.7));
            Map<String, Set<String>> later = new HashMap<>();
            Set<String> met = new HashSet<>();
            for (Plan.Choice choice : plan.chosen()) {
                String skill = choice.offer().steps().getFirst().skill();
                assertThat(later.getOrDefault(skill, Set.of()))
                        .as("taught before %s, which comes before them", skill)
                        .isEmpty();
                met.add(skill);
                prerequisites
                        .getOrDefault(skill, List.of())
                        .forEach(first -> later.computeIfAbsent(first, none -> new HashSet<>())
                                .add(skill));
            }
            assertThat(met).isNotEmpty();
        }
    }
}
