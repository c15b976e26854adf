package app.waymark.teams;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team's training plan as its managers see it.
 *
 * @param gap by how much, at most, a better plan could be worth more, as a share; null once it was changed by hand
 * @param proposed whether the team has been asked
 * @param accepted people who have accepted a part of it: hidden below five, then in steps of five
 * @param parts everybody who shows a row, by name, and then all others together if they are five at least
 * @param effects what is wanted, with what the plan is expected to change
 */
public record TrainingPlan(
        UUID id,
        PlanWishes wishes,
        @Nullable Double gap,
        boolean proposed,
        int accepted,
        List<Part> parts,
        List<Effect> effects) {

    public TrainingPlan {
        parts = List.copyOf(parts);
        effects = List.copyOf(effects);
    }

    /**
     * What one person, or everybody without a row, is to take.
     *
     * @param personId null for everybody without a row
     * @param people 1, or how many of those are counted
     */
    public record Part(@Nullable UUID personId, String name, int people, List<Seat> seats) {

        public Part {
            seats = List.copyOf(seats);
        }

        /** Hours for each person, on average. */
        public double hours() {
            return seats.stream()
                            .mapToDouble(seat -> seat.hours() * seat.people())
                            .sum()
                    / people;
        }
    }

    /**
     * Places in a course or an examination.
     *
     * @param certification an examination instead of a course
     * @param url where it is found, or null
     * @param hours effort, 0 for an examination
     * @param cost US dollars for one place
     * @param people number of places
     * @param skills names of the wanted skills that it is for
     */
    public record Seat(
            UUID id,
            boolean certification,
            String slug,
            String title,
            @Nullable String url,
            double hours,
            double cost,
            int people,
            List<String> skills) {

        public Seat {
            skills = List.copyOf(skills);
        }
    }

    /**
     * One skill that is wanted.
     *
     * @param now expected number of people who reach the level
     * @param then the same when everybody has finished what is planned
     * @param low lower end of the 80 % range of {@code then}
     */
    public record Effect(String skill, String name, int level, int wanted, double now, double then, int low, int high) {

        /** Expected number of people gained. */
        public double gained() {
            return then - now;
        }
    }

    /** Number of places. */
    public int places() {
        return parts.stream()
                .flatMap(part -> part.seats().stream())
                .mapToInt(Seat::people)
                .sum();
    }

    /** Price of all places in US dollars. */
    public double cost() {
        return parts.stream()
                .flatMap(part -> part.seats().stream())
                .mapToDouble(seat -> seat.people() * seat.cost())
                .sum();
    }
}
