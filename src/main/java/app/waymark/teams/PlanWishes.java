package app.waymark.teams;

import java.time.LocalDate;
import java.util.List;

/**
 * Within what a team's training is planned.
 *
 * @param money US dollars in all
 * @param hours for each person until the date
 * @param success assumed probability that finishing a course takes somebody to the level it teaches to, above 0, up to 1
 * @param priorities slugs of skills that go first
 */
public record PlanWishes(int money, int hours, LocalDate until, double success, List<String> priorities) {

    public PlanWishes {
        priorities = List.copyOf(priorities);
    }
}
