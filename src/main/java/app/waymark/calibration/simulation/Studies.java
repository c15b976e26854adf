package app.waymark.calibration.simulation;

import app.waymark.measurement.Exposure;
import app.waymark.measurement.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lets groups of people sit; the same seed makes the same groups, whatever the number of processors. */
final class Studies {

    private static final int BATCH = 20;
    private static final int BAR = 40;

    /** People who teach an instance are not those whom it then measures. */
    private static final int OTHER_PEOPLE = 1_000_000;

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

    /**
     * What questions a batch of people of each role meets. How hard they truly are is drawn anew for each, so that figures
     * tell of authors' guesses in general and intervals hold for them.
     */
    interface Banks {
        PlayedBank of(int batch);
    }

    /** Known as their authors have guessed them. */
    Banks guessed(double a0) {
        return batch -> PlayedBank.guessed(world, a0, seed + batch);
    }

    /** Known as they truly are. */
    Banks calibrated(double a0) {
        return batch -> PlayedBank.calibrated(world, a0, seed + batch);
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
        return overRoles(strategy, guessed(a0), whom, count, plan);
    }

    /** The same with questions that the engine knows otherwise. */
    Tally overRoles(Strategy strategy, Banks banks, People whom, int count, Sitting.Plan plan) {
        Tally tally = new Tally();
        List<Role> roles = List.copyOf(world.roles().values());
        for (int r = 0; r < roles.size(); r++) {
            play(strategy, banks, roles.get(r), whom, shareOf(count, r, roles.size()), plan, tally);
        }
        return tally;
    }

    /** Everybody for one role, for the exposure of its questions. */
    Tally inRole(String role, int count, Sitting.Plan plan) {
        Tally tally = new Tally();
        PlayedBank oneInstance = PlayedBank.guessed(world, 1, seed);
        play(
                Strategy.BALANCED,
                batch -> oneInstance,
                world.role(role),
                anybody(Correlations.USUAL),
                count,
                plan,
                tally);
        return tally;
    }

    /** What "more minutes" promised, and what came of it. */
    List<ForecastStudy.Outcome> forecasts(int count) {
        List<ForecastStudy.Outcome> outcomes = new ArrayList<>();
        List<Role> roles = List.copyOf(world.roles().values());
        People whom = anybody(Correlations.USUAL);
        for (int r = 0; r < roles.size(); r++) {
            Role role = roles.get(r);
            var study = new ForecastStudy(world, role, PlayedBank.guessed(world, 1, seed));
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

    /**
     * An instance whose people answer, one role as often as another.
     *
     * @param after numbers of people, ascending, after each of which it is handed over
     */
    void learning(double a0, List<Integer> after, BiConsumer<Integer, LearningInstance> each) {
        var instance = new LearningInstance(PlayedBank.guessed(world, a0, seed));
        List<Role> roles = List.copyOf(world.roles().values());
        People whom = anybody(Correlations.USUAL);
        Map<Role, Map<String, Integer>> given = new HashMap<>();
        int perRole = LearningInstance.PEOPLE_A_NIGHT / roles.size();
        for (int night = 1; night * LearningInstance.PEOPLE_A_NIGHT <= after.getLast(); night++) {
            int from = OTHER_PEOPLE + (night - 1) * perRole;
            for (Role role : roles) {
                var sitting = new Sitting(world, role, Strategy.BALANCED, instance.bank(), LearningInstance.SITTING);
                Map<String, Integer> shown = given.computeIfAbsent(role, r -> new HashMap<>());
                Exposure exposure = exposure(shown, from - OTHER_PEOPLE);
                sat(sitting, whom, role, exposure, from, from + perRole).forEach(result -> {
                    instance.add(result);
                    result.items().forEach(item -> shown.merge(item, 1, Integer::sum));
                });
            }
            instance.recalibrate();
            int people = night * LearningInstance.PEOPLE_A_NIGHT;
            if (after.contains(people)) {
                each.accept(people, instance);
            }
        }
    }

    private List<Sitting.Result> sat(Sitting sitting, People whom, Role role, Exposure exposure, int from, int to) {
        List<Sitting.Result> results = IntStream.range(from, to)
                .parallel()
                .mapToObj(i ->
                        sitting.sit(whom.person(role, new SplittableRandom(own(role, i))), exposure, own(role, i) + 1))
                .toList();
        progress(results.size());
        return results;
    }

    private static int shareOf(int count, int part, int parts) {
        return count / parts + (part < count % parts ? 1 : 0);
    }

    private long own(Role role, int i) {
        return seed * 31 + i * 7_919L + role.hashCode() % 1_000;
    }

    /** Batches see the exposure that the batches before them left, so that the outcome does not depend on threads. */
    private void play(
            Strategy strategy, Banks banks, Role role, People whom, int count, Sitting.Plan plan, Tally tally) {
        Map<String, Integer> given = new HashMap<>();
        for (int from = 0; from < count; from += BATCH) {
            var sitting = new Sitting(world, role, strategy, banks.of(from / BATCH), plan);
            Exposure exposure = strategy.isHeldBack() ? exposure(given, from) : Exposure.NONE;
            sat(sitting, whom, role, exposure, from, Math.min(count, from + BATCH))
                    .forEach(result -> {
                        tally.add(result);
                        result.items().forEach(item -> given.merge(item, 1, Integer::sum));
                    });
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
