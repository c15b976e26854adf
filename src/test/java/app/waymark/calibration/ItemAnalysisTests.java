package app.waymark.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.waymark.assessment.AnswerFacts.Fact;
import app.waymark.calibration.ItemAnalysis.Question;
import app.waymark.calibration.ItemStatistics.Flag;
import app.waymark.calibration.ItemStatistics.OptionFigures;
import app.waymark.measurement.ItemParameters;
import app.waymark.measurement.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Statistics against numbers worked out elsewhere, and flags against banks whose faults are known. */
class ItemAnalysisTests {

    private static final int FEWEST = ItemStatisticsService.FEWEST.usual();
    private static final double[] REST = {
        .3, .1, -.2, .25, -.1, .05, .2, -.3, 0, .15, .12, .4, -.35, .1, .02, -.15, .3, -.05, .2, -.1, .22, .05, .1, .35,
        -.25, -.4, .15, 0, .05, .3
    };
    private static final int[] CHOSEN = {
        0, 0, 3, 0, 2, 3, 0, 2, 0, 0, 0, 0, 1, 0, 3, 1, 0, 3, 0, 0, 0, 0, 2, 0, 1, 2, 0, 1, 0, 0
    };
    private static final Question QUESTION = new Question(
            "a question", new ItemParameters(1, 0.5, 0.25, 0.7), new ItemParameters(1, 0.5, 0.25, 0.7), 4, Set.of(0));

    private static List<Fact> thirty() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < REST.length; i++) {
            // as in the calculation: rights repeat every ten
            boolean right = "1101001011".charAt(i % 10) == '1';
            facts.add(new Fact(
                    right ? Outcome.RIGHT : Outcome.WRONG,
                    List.of(right ? 0 : CHOSEN[i] == 0 ? 1 : CHOSEN[i]),
                    20_000 + 1_000 * ((i * 11) % 17),
                    2 * REST[i],
                    0.4,
                    20,
                    REST[i]));
        }
        return facts;
    }

    /** The values come from a few lines of Python over the same thirty answers. */
    @Test
    void the_figures_of_thirty_answers_are_those_worked_out_elsewhere() {
        ItemStatistics figures = ItemAnalysis.of(QUESTION, thirty(), FEWEST).orElseThrow();
        var exactly = within(1e-12);
        assertThat(figures.right()).isEqualTo(0.6);
        assertThat(figures.restCorrelation()).isCloseTo(0.7345419810315059, exactly);
        assertThat(figures.restLow()).isCloseTo(0.5089552765343118, exactly);
        assertThat(figures.restHigh()).isCloseTo(0.8657163885076581, exactly);
        assertThat(figures.medianSeconds()).isEqualTo(28.5);
        assertThat(figures.expected()).isCloseTo(0.563311901341767, exactly);
        assertThat(figures.early()).isCloseTo(0.03702863073577857, exactly);
        assertThat(figures.late()).isCloseTo(0.03634756658068728, exactly);
        assertThat(figures.options()).extracting(OptionFigures::chosen).containsExactly(18, 4, 4, 4);
        assertThat(figures.options().get(1).correlation()).isCloseTo(-0.4507921794799592, exactly);
        assertThat(figures.options().get(2).correlation()).isCloseTo(-0.4270995281407883, exactly);
        assertThat(figures.options().get(3).correlation()).isCloseTo(-0.18069595421341036, exactly);
        assertThat(figures.flags()).isEmpty();
    }

    @Test
    void fewer_than_thirty_answers_say_nothing() {
        assertThat(ItemAnalysis.of(QUESTION, thirty().subList(0, 29), FEWEST)).isEmpty();
    }

    private static Map<Integer, List<Flag>> flags(SimulatedBank bank) {
        return bank.flagged(answers -> ItemAnalysis.of(answers.question(), answers.facts(), FEWEST)
                .map(ItemStatistics::flags)
                .orElse(List.of()));
    }

    @Test
    void a_clean_bank_that_200_people_have_answered_raises_at_most_two_flags() {
        Map<Integer, List<Flag>> flagged = flags(new SimulatedBank(20261127, 120, Set.of()).answeredBy(200, 30));
        assertThat(flagged).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void fifty_answers_a_question_find_four_of_five_wrong_keys() {
        Set<Integer> planted = Set.of(7, 31, 58, 83, 110);
        Map<Integer, List<Flag>> flagged = flags(new SimulatedBank(20261128, 120, planted).answeredBy(200, 30));
        Set<Integer> miskeyed = new TreeSet<>();
        flagged.forEach((item, flags) -> {
            if (flags.contains(Flag.MISKEY)) {
                miskeyed.add(item);
            }
        });
        assertThat(miskeyed.stream().filter(planted::contains)).hasSizeGreaterThanOrEqualTo(4);
        assertThat(miskeyed.stream().filter(item -> !planted.contains(item))).isEmpty();
    }

    @Test
    void a_question_that_becomes_known_is_flagged_as_leaking() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            boolean right = i < 120 ? i % 2 == 0 : i % 8 != 0;
            facts.add(new Fact(
                    right ? Outcome.RIGHT : Outcome.WRONG, List.of(right ? 0 : 1 + i % 3), 30_000, 0, 0.5, 20, 0));
        }
        assertThat(ItemAnalysis.of(QUESTION, facts, FEWEST).orElseThrow().flags())
                .contains(Flag.LEAKING);
    }

    @Test
    void a_question_that_everybody_knows_is_flagged_as_too_easy_and_an_option_nobody_takes_as_dead() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            facts.add(new Fact(Outcome.RIGHT, List.of(0), 30_000, 0, 0.5, 20, (i % 7) / 20.0));
        }
        assertThat(ItemAnalysis.of(QUESTION, facts, FEWEST).orElseThrow().flags())
                .containsExactly(Flag.TOO_EASY);
        List<Fact> hard = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean right = i % 2 == 0;
            hard.add(new Fact(
                    right ? Outcome.RIGHT : Outcome.WRONG,
                    List.of(right ? 0 : i % 4 == 1 ? 1 : 2),
                    30_000,
                    0,
                    0.5,
                    20,
                    right ? 0.1 : -0.1));
        }
        assertThat(ItemAnalysis.of(QUESTION, hard, FEWEST).orElseThrow().flags())
                .containsExactly(Flag.DEAD_DISTRACTOR);
    }
}
