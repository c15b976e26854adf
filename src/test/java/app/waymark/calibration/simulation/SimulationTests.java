package app.waymark.calibration.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.base.SeedFiles;
import app.waymark.measurement.Exposure;
import app.waymark.measurement.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulationTests {

    private static final ShippedWorld WORLD = ShippedWorld.read(new SeedFiles("classpath:/seed-data/"));
    private static final Role ROLE = WORLD.roles().get("prompt-engineer");
    private static final int AT_22_MINUTES = 1;
    private static final int AT_42_MINUTES = 2;

    private static List<Sitting.Result> sittings(Strategy strategy, double a0, int people) {
        var sitting = new Sitting(WORLD, ROLE, strategy, PlayedBank.guessed(WORLD, a0, 7), Sitting.Plan.GOALS);
        return IntStream.range(0, people)
                .mapToObj(i -> sitting.sit(
                        SimulatedPerson.random(WORLD.tree(), new SplittableRandom(i)), Exposure.NONE, 100 + i))
                .toList();
    }

    private static Tally tally(Strategy strategy, double a0, int people) {
        var tally = new Tally();
        sittings(strategy, a0, people).forEach(tally::add);
        return tally;
    }

    @Test
    void the_same_seed_makes_the_same_people_answers_and_figures() {
        assertThat(tally(Strategy.BALANCED, 1, 12).figures(AT_22_MINUTES))
                .isEqualTo(tally(Strategy.BALANCED, 1, 12).figures(AT_22_MINUTES));
    }

    @Test
    void nobody_is_asked_the_same_question_twice_and_nobody_more_minutes_than_promised() {
        assertThat(sittings(Strategy.BALANCED, 1, 12)).allSatisfy(sitting -> {
            assertThat(sitting.items()).doesNotHaveDuplicates();
            double minutes = WORLD.items().stream()
                            .filter(item -> sitting.items().contains(item.id()))
                            .mapToDouble(item -> item.expectedSeconds())
                            .sum()
                    / 60;
            assertThat(minutes).isLessThan(44);
        });
    }

    @Test
    void sharper_questions_tell_more() {
        assertThat(tally(Strategy.BALANCED, 1.7, 60).squaredCorrelation(AT_22_MINUTES))
                .isGreaterThan(tally(Strategy.BALANCED, 0.7, 60).squaredCorrelation(AT_22_MINUTES));
    }

    @Test
    void questions_that_measure_nothing_are_seen_to_tell_nothing() {
        assertThat(tally(Strategy.BALANCED, 0.02, 60).squaredCorrelation(AT_22_MINUTES))
                .isLessThan(0.2);
    }

    @Test
    void people_above_every_requirement_are_hardly_ever_told_not_yet_and_people_two_essentials_short_never_ready() {
        Tally able = placed(0.8, 0);
        Tally twoShort = placed(0.3, 2);

        assertThat(able.figures(AT_42_MINUTES)).containsEntry("truly ready", 1.0);
        assertThat(able.verdicts(AT_42_MINUTES, "NOT_YET").value()).isLessThanOrEqualTo(0.05);
        assertThat(twoShort.figures(AT_42_MINUTES)).containsEntry("truly ready", 0.0);
        assertThat(twoShort.verdicts(AT_42_MINUTES, "READY").value()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void knowing_the_questions_as_they_are_tells_more() {
        double guessed = finalSquaredCorrelation(PlayedBank.guessed(WORLD, 1.7, 7));
        double calibrated = finalSquaredCorrelation(PlayedBank.calibrated(WORLD, 1.7, 7));
        assertThat(calibrated).isGreaterThan(guessed);
    }

    private static double finalSquaredCorrelation(PlayedBank bank) {
        var sitting = new Sitting(WORLD, ROLE, Strategy.BALANCED, bank, new Sitting.Plan(List.of(), 22));
        var tally = new Tally();
        for (int i = 0; i < 80; i++) {
            SimulatedPerson person = SimulatedPerson.random(WORLD.tree(), new SplittableRandom(i));
            tally.add(sitting.sit(person, Exposure.NONE, 100 + i));
        }
        double[] curve = tally.squaredCorrelationCurve();
        assertThat(curve).hasSize(22 / Sitting.CURVE_STEP + 1);
        return curve[curve.length - 1];
    }

    @Test
    void an_instance_learns_from_its_first_people_how_sharp_its_questions_are() {
        assertThat(learnedFrom100People(1.7)).isBetween(1.25, 2.1);
        assertThat(learnedFrom100People(0.7)).isBetween(0.5, 0.85);
    }

    private static double learnedFrom100People(double a0) {
        List<LearningInstance> instances = new ArrayList<>();
        new Studies(WORLD, 7, 100).learning(a0, List.of(100), (people, instance) -> instances.add(instance));
        LearningInstance instance = instances.getFirst();
        assertThat(instance.bank().known()).allSatisfy(item -> {
            if (instance.sharpness() > 1) {
                assertThat(item.parameters().a()).isGreaterThan(1);
            } else {
                assertThat(item.parameters().a()).isLessThan(1);
            }
        });
        return instance.sharpness();
    }

    @Test
    void more_minutes_are_promised_only_to_people_without_a_clear_verdict() {
        var study = new ForecastStudy(WORLD, ROLE, PlayedBank.guessed(WORLD, 1, 7));
        List<ForecastStudy.Outcome> outcomes = IntStream.range(0, 30)
                .mapToObj(i -> study.of(SimulatedPerson.random(WORLD.tree(), new SplittableRandom(i)), i))
                .flatMap(java.util.Optional::stream)
                .toList();
        assertThat(outcomes).isNotEmpty().hasSizeLessThan(30).allSatisfy(outcome -> {
            assertThat(outcome.forecast().chanceOfVerdict()).isBetween(0.0, 1.0);
            assertThat(outcome.questions()).isBetween(1, 30);
        });
    }

    @Test
    void exposure_is_counted_among_the_people_whose_role_has_the_question() {
        Tally tally = tally(Strategy.FIXED_FORM, 1, 10);
        assertThat(tally.highestExposure(WORLD)).isEqualTo(1);
        assertThat(tally.bankUsed(WORLD).hits()).isEqualTo(tally.given().size());
    }

    private static Tally placed(double surplus, int essentialsShort) {
        var sitting = new Sitting(WORLD, ROLE, Strategy.BALANCED, PlayedBank.guessed(WORLD, 1, 7), Sitting.Plan.GOALS);
        var tally = new Tally();
        for (int i = 0; i < 40; i++) {
            SimulatedPerson person =
                    SimulatedPerson.towards(ROLE, surplus, essentialsShort, 0.8, WORLD.tree(), new SplittableRandom(i));
            tally.add(sitting.sit(person, Exposure.NONE, 100 + i));
        }
        return tally;
    }
}
