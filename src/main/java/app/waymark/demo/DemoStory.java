package app.waymark.demo;

import app.waymark.assessment.QuizScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** What happens in the demo's year, moment by moment. Pure: a seed and the people decide. */
final class DemoStory {

    static final Duration YEAR = Duration.ofDays(365);

    /** Something that happens. */
    sealed interface Event {
        Instant at();
    }

    /** Somebody answers questions, and releases the result as they release everything. */
    record Sits(Instant at, DemoPerson person, QuizScope scope, int deeper, double year) implements Event {}

    /**
     * Somebody answers the house's own questions, and shows that to nobody.
     *
     * @param reports whether they say that something is wrong with a question
     */
    record SitsHouseRules(Instant at, DemoPerson person, double year, boolean reports) implements Event {}

    /** Whoever manages a team asks it to look at its role, or at a few skills. */
    record Asks(Instant at, DemoTeam team, List<String> skills, int days) implements Event {}

    /** Somebody says that they have done what the team was last asked for. */
    record SaysDone(Instant at, DemoPerson person) implements Event {}

    /** A manager looks at the team view, or at the rows and one of them. */
    record Looks(Instant at, DemoTeam team, boolean rows) implements Event {}

    /** Whoever manages a team works out what it should learn, and proposes it where the team is that far. */
    record Plans(Instant at, DemoTeam team, DemoTeam.Training training) implements Event {}

    /** Somebody says what they take of what is proposed to them. */
    record Replies(Instant at, DemoPerson person) implements Event {}

    private static final int ROUNDS = 4;
    private static final int[] ROUND_DAYS = {12, 110, 215, 318};
    private static final int ROUND_LASTS = 34;
    private static final double SITS_FIRST = 0.92;
    private static final double SITS_LATER = 0.62;
    private static final double ELSEWHERE = 0.12;
    private static final double SAYS_DONE = 0.75;
    private static final int[] LOOK_DAYS = {60, 160, 262, 356, 362};
    private static final int PLAN_DAY = 357;
    private static final int LAST_DAY = 364;
    private static final double REPLIES = 0.75;
    /** Between the rounds, one half of the people in each half of the year. */
    private static final int[] HOUSE_DAYS = {52, 256};

    private static final int HOUSE_LASTS = 50;
    private static final int REPORTS = 8;

    private DemoStory() {}

    /** The year's events in order of time. */
    static List<Event> of(List<DemoTeam> teams, List<DemoPerson> people, Instant begin, RandomGenerator random) {
        List<Event> events = new ArrayList<>();
        for (DemoPerson person : people) {
            boolean first = true;
            for (int round = 0; round < ROUNDS; round++) {
                if (random.nextDouble() < (round == 0 ? SITS_FIRST : SITS_LATER)) {
                    sits(person, round, first, begin, events, random);
                    first = false;
                }
            }
        }
        for (DemoTeam team : teams) {
            for (int round : new int[] {0, 2, ROUNDS - 1}) {
                boolean last = round == ROUNDS - 1;
                events.add(new Asks(
                        at(begin, last ? 355 : ROUND_DAYS[round] - 2, random),
                        team,
                        round == 0 ? List.of() : team.aside(),
                        last ? 24 : ROUND_LASTS));
            }
            for (int day : LOOK_DAYS) {
                events.add(new Looks(at(begin, day, random), team, day > 200));
            }
            DemoTeam.Training training = team.training();
            if (training != null) {
                events.add(new Plans(at(begin, PLAN_DAY, random), team, training));
            }
        }
        people.stream()
                .filter(person -> person.team().training() != null && random.nextDouble() < REPLIES)
                .forEach(person ->
                        events.add(new Replies(at(begin, random.nextInt(PLAN_DAY + 1, LAST_DAY), random), person)));
        houseRules(people, begin, events, random);
        events.sort(Comparator.comparing(Event::at));
        return events;
    }

    private static void houseRules(List<DemoPerson> people, Instant begin, List<Event> events, RandomGenerator random) {
        for (int i = 0; i < people.size(); i++) {
            int day = HOUSE_DAYS[i % 2] + random.nextInt(HOUSE_LASTS);
            events.add(new SitsHouseRules(
                    at(begin, day, random), people.get(i), day / (double) YEAR.toDays(), i == REPORTS));
        }
    }

    private static void sits(
            DemoPerson person, int round, boolean first, Instant begin, List<Event> events, RandomGenerator random) {
        int day = ROUND_DAYS[round] + random.nextInt(ROUND_LASTS);
        Instant at = at(begin, day, random);
        QuizScope scope = random.nextDouble() < ELSEWHERE && !first
                ? QuizScope.FIELD
                : new QuizScope(QuizScope.Kind.ROLE, person.team().role());
        int deeper = first ? 1 + random.nextInt(2) : random.nextInt(2);
        events.add(new Sits(at, person, scope, deeper, day / (double) YEAR.toDays()));
        if (random.nextDouble() < SAYS_DONE) {
            events.add(new SaysDone(at.plus(Duration.ofDays(3)), person));
        }
    }

    /** Some time in the working hours of a day. */
    private static Instant at(Instant begin, int day, RandomGenerator random) {
        return begin.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(random.nextInt(8 * 60)));
    }
}
