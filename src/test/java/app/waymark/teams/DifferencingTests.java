package app.waymark.teams;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.security.Actor;
import app.waymark.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager looks after every single thing that happens, at today and at earlier dates, and compares. */
@TeamsTest
class DifferencingTests {

    private static final int ORDERS = 40;

    /** A view of everybody who is counted, and one of each skill, which not everybody's result measures. */
    private static final List<String> SUBJECTS = List.of("", "tokenization", "prompt-engineering");

    private static Map<String, Double> anything(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> Map.of("tokenization", 0.0);
            case 1 -> Map.of("tokenization", 0.0, "prompt-engineering", 0.0);
            default -> Map.of("prompt-engineering", 0.0);
        };
    }

    @Autowired
    Staff staff;

    @Autowired
    TeamService teams;

    @Autowired
    ReleaseService releases;

    @Autowired
    Snapshots snapshots;

    @Autowired
    MovableClock clock;

    /** One person's snapshot; every result has a moment of its own. */
    private record Part(UUID person, Instant asOf) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_two_looks_and_no_sum_of_looks_tell_of_fewer_than_five_people(long seed) {
        var random = new SplittableRandom(seed);
        Actor manager = staff.person("Manager");
        UUID team = staff.team(manager);
        List<Actor> people = new ArrayList<>(staff.members(team, 20));
        people.add(manager);
        Map<String, Set<Set<Part>>> views = new LinkedHashMap<>();
        SUBJECTS.forEach(subject -> views.put(subject, new LinkedHashSet<>()));
        Set<Part> shownAsRows = new HashSet<>();
        List<Instant> moments = new ArrayList<>();
        int refused = 0;
        for (int step = 0; step < 200; step++) {
            clock.advance(Duration.ofHours(1));
            Actor person = people.get(random.nextInt(people.size()));
            refused += act(random, person, team, manager) ? 0 : 1;
            clock.advance(Duration.ofHours(1));
            moments.add(clock.instant());
            for (int look = 0; look < 4; look++) {
                Instant at = look == 0 ? moments.getLast() : moments.get(random.nextInt(moments.size()));
                List<Snapshot> counted = snapshots.counted(team, at);
                counted.stream()
                        .filter(Snapshot::ownRow)
                        .forEach(row -> shownAsRows.add(new Part(row.personId(), row.asOf())));
                Set<UUID> once = counted.stream().map(Snapshot::personId).collect(Collectors.toSet());
                assertThat(counted).hasSameSizeAs(once);
                for (String subject : SUBJECTS) {
                    List<Snapshot> told = subject.isEmpty() ? counted : ReleaseRule.told(counted, subject);
                    views.get(subject)
                            .add(told.stream()
                                    .filter(snapshot -> !snapshot.ownRow())
                                    .map(snapshot -> new Part(snapshot.personId(), snapshot.asOf()))
                                    .collect(Collectors.toSet()));
                }
            }
        }
        assertThat(refused).isPositive();
        assertThat(views.get("")).hasSizeGreaterThan(5);
        int pairs = 0;
        for (Set<Set<Part>> distinct : views.values()) {
            List<Set<Part>> all = new ArrayList<>(distinct);
            pairs += all.size() * (all.size() - 1) / 2;
            compare(all, shownAsRows, random);
        }
        System.out.printf(
                "Teams: 800 looks, %d pairs of different ones compared, each reduced with all others in %d orders;"
                        + " none tells of one to four people%n",
                pairs, ORDERS);
    }

    private static void compare(List<Set<Part>> all, Set<Part> shownAsRows, SplittableRandom random) {
        for (Set<Part> one : all) {
            for (Set<Part> other : all) {
                assertThat(people(difference(one, other), shownAsRows))
                        .satisfiesAnyOf(
                                few -> assertThat(few).isEmpty(),
                                many -> assertThat(many).hasSizeGreaterThanOrEqualTo(ReleaseRule.LEAST));
            }
        }
        assertThatNoOneIsInTheSpan(all, shownAsRows, random);
    }

    /** @return whether it was done */
    private boolean act(SplittableRandom random, Actor person, UUID team, Actor manager) {
        try {
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> staff.releases(person, team, false, anything(random));
                case 10, 11 -> releases.release(person, team, false);
                case 12 -> staff.releases(person, team, true, anything(random));
                case 13 -> releases.release(person, team, true);
                case 14 -> releases.withdraw(person, team);
                case 15 -> {
                    teams.leave(person, team);
                    staff.store.join(team, person.personId(), false);
                }
                case 16 -> teams.promote(manager, team, person.personId());
                default -> teams.demote(manager, team, person.personId());
            }
            return true;
        } catch (TeamProblem | org.springframework.security.access.AccessDeniedException e) {
            staff.store.join(team, manager.personId(), true);
            return false;
        }
    }

    private static Set<Part> difference(Set<Part> one, Set<Part> other) {
        Set<Part> difference = new HashSet<>(one);
        difference.removeAll(other);
        other.stream().filter(part -> !one.contains(part)).forEach(difference::add);
        return difference;
    }

    private static Set<UUID> people(Set<Part> parts, Set<Part> known) {
        return parts.stream()
                .filter(part -> !known.contains(part))
                .map(Part::person)
                .collect(Collectors.toSet());
    }

    /** Any weighted sum of looks: reduce them as equations and see what is left of the rows with the fewest unknowns. */
    private static void assertThatNoOneIsInTheSpan(List<Set<Part>> views, Set<Part> known, SplittableRandom random) {
        List<Part> unknowns = new ArrayList<>(new LinkedHashSet<>(views.stream()
                .flatMap(Set::stream)
                .filter(part -> !known.contains(part))
                .toList()));
        for (int order = 0; order < ORDERS; order++) {
            shuffle(unknowns, random);
            for (double[] row : reduced(views, unknowns)) {
                var told = new TreeSet<UUID>();
                for (int i = 0; i < row.length; i++) {
                    if (Math.abs(row[i]) > 1e-9) {
                        told.add(unknowns.get(i).person());
                    }
                }
                assertThat(told.size())
                        .satisfiesAnyOf(
                                none -> assertThat(none).isZero(),
                                some -> assertThat(some).isGreaterThanOrEqualTo(ReleaseRule.LEAST));
            }
        }
    }

    private static void shuffle(List<Part> parts, SplittableRandom random) {
        for (int i = parts.size() - 1; i > 0; i--) {
            java.util.Collections.swap(parts, i, random.nextInt(i + 1));
        }
    }

    /** Gauss–Jordan elimination. */
    private static List<double[]> reduced(List<Set<Part>> views, List<Part> unknowns) {
        List<double[]> rows = new ArrayList<>();
        for (Set<Part> view : views) {
            double[] row = new double[unknowns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = view.contains(unknowns.get(i)) ? 1 : 0;
            }
            rows.add(row);
        }
        int pivots = 0;
        for (int column = 0; column < unknowns.size() && pivots < rows.size(); column++) {
            int pivot = pivots;
            while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < 1e-9) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            java.util.Collections.swap(rows, pivots, pivot);
            double[] chosen = rows.get(pivots);
            double by = chosen[column];
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] /= by;
            }
            for (int other = 0; other < rows.size(); other++) {
                double[] row = rows.get(other);
                double factor = other == pivots ? 0 : row[column];
                for (int i = 0; i < row.length && factor != 0; i++) {
                    row[i] -= factor * chosen[i];
                }
            }
            pivots++;
        }
        return rows;
    }
}
