package app.waymark.teams;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

        private Seat and(Seat other) {
            return new Seat(id, certification, slug, title, url, hours, cost, people + other.people, skills);
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

    /**
     * What is to be booked of one course or examination, nobody named.
     *
     * @param seat what it is; its number of places is that of the whole team
     */
    public record Booking(Seat seat) {

        /** US dollars for all places. */
        public double cost() {
            return seat.people() * seat.cost();
        }
    }

    /**
     * A plan at a first look, nobody named.
     *
     * @param accepted as in the plan
     * @param bookings what most people take first
     */
    public record Standing(LocalDate until, boolean proposed, int accepted, List<Booking> bookings) {

        public Standing {
            bookings = List.copyOf(bookings);
        }

        /** Number of places. */
        public int places() {
            return bookings.stream()
                    .mapToInt(booking -> booking.seat().people())
                    .sum();
        }

        /** Price of all places in US dollars. */
        public double cost() {
            return bookings.stream().mapToDouble(Booking::cost).sum();
        }
    }

    /** What is to be booked in these parts, what most people take first. */
    static List<Booking> bookings(List<Part> parts) {
        Map<String, Seat> whole = new LinkedHashMap<>();
        parts.stream()
                .flatMap(part -> part.seats().stream())
                .forEach(seat -> whole.merge(seat.certification() + seat.slug(), seat, Seat::and));
        return whole.values().stream()
                .sorted(Comparator.comparing(Seat::certification)
                        .thenComparing(Comparator.comparingInt(Seat::people).reversed())
                        .thenComparing(Seat::title))
                .map(Booking::new)
                .toList();
    }

    /** What is to be booked, what most people take first. */
    public List<Booking> bookings() {
        return bookings(parts);
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
