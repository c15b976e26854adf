package app.waymark.calibration.simulation;

import app.waymark.measurement.Exposure;
import app.waymark.measurement.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lets groups of people sit; the same seed makes the same groups, whatever the number of processors. */
final class Studies {

    private static final int BATCH = 20;
    private static final int BAR = 40;

    private final ShippedWorld world;
    private final long seed;
    private final int planned;
    private int done;

    /** @param planned people in all, for the progress bar */
    Studies(ShippedWorld world, long seed, int planned) {
        this.world = world;
        this.seed = seed;
        this.planned = planned;
    }

    /** Who sits. */
    interface People {
        SimulatedPerson person(Role role, SplittableRandom random);
    }

    /** The general public. */
    People anybody(Correlations correlations) {
        return (role, random) -> SimulatedPerson.random(world.tree(), correlations, random);
    }

    /** People who stand at every requirement by so many logits, some essentials apart. */
    People placed(double surplus, int essentialsShort, double shortBy) {
        return (role, random) -> SimulatedPerson.towards(role, surplus, essentialsShort, shortBy, world.tree(), random);
    }

    /** Spreads people over all roles. */
    Tally overRoles(Strategy strategy, double a0, People whom, int count, Sitting.Plan plan) {
        Tally tally = new Tally();
        List<Role> roles = List.copyOf(world.roles().values());
        for (int r = 0; r < roles.size(); r++) {
            play(strategy, a0, roles.get(r), whom, shareOf(count, r, roles.size()), plan, tally);
        }
        return tally;
    }

    /** Everybody for one role, for the exposure of its questions. */
    Tally inRole(String role, int count, Sitting.Plan plan) {
        Tally tally = new Tally();
        play(Strategy.A_RULE, 1, world.role(role), anybody(Correlations.USUAL), count, plan, tally);
        return tally;
    }

    /** What "more minutes" promised, and what came of it. */
    List<ForecastStudy.Outcome> forecasts(int count) {
        List<ForecastStudy.Outcome> outcomes = new ArrayList<>();
        List<Role> roles = List.copyOf(world.roles().values());
        People whom = anybody(Correlations.USUAL);
        for (int r = 0; r < roles.size(); r++) {
            Role role = roles.get(r);
            var study = new ForecastStudy(world, role, new TrueItems(world.items(), 1, seed));
            int people = shareOf(count, r, roles.size());
            for (int from = 0; from < people; from += BATCH) {
                List<Optional<ForecastStudy.Outcome>> batch = IntStream.range(from, Math.min(people, from + BATCH))
                        .parallel()
                        .mapToObj(i ->
                                study.of(whom.person(role, new SplittableRandom(own(role, i))), own(role, i) + 1))
                        .toList();
                batch.forEach(outcome -> outcome.ifPresent(outcomes::add));
                progress(batch.size());
            }
        }
        return outcomes;
    }

    private static int shareOf(int count, int part, int parts) {
        return count / parts + (part < count % parts ? 1 : 0);
    }

    private long own(Role role, int i) {
        return seed * 31 + i * 7_919L + role.hashCode() % 1_000;
    }

    /** Batches see the exposure that the batches before them left, so that the outcome does not depend on threads. */
    private void play(Strategy strategy, double a0, Role role, People whom, int count, Sitting.Plan plan, Tally tally) {
        var sitting = new Sitting(world, role, strategy, new TrueItems(world.items(), a0, seed), plan);
        Map<String, Integer> given = new HashMap<>();
        for (int from = 0; from < count; from += BATCH) {
            Exposure exposure = strategy.isHeldBack() ? exposure(given, from) : Exposure.NONE;
            List<Sitting.Result> results = IntStream.range(from, Math.min(count, from + BATCH))
                    .parallel()
                    .mapToObj(i -> sitting.sit(
                            whom.person(role, new SplittableRandom(own(role, i))), exposure, own(role, i) + 1))
                    .toList();
            results.forEach(result -> {
                tally.add(result);
                result.asked().forEach(item -> given.merge(item, 1, Integer::sum));
            });
            progress(results.size());
        }
    }

    private static Exposure exposure(Map<String, Integer> given, int people) {
        return new Exposure(given.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new Exposure.Use(people, e.getValue()))));
    }

    @SuppressWarnings("SystemOut")
    private void progress(int more) {
        done += more;
        int full = Math.min(BAR, done * BAR / planned);
        System.err.print("\r[" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + done + " of " + planned);
    }
}
