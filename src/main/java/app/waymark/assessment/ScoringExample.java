package app.waymark.assessment;

import app.waymark.measurement.AbilityRange;
import app.waymark.measurement.Cuts;
import app.waymark.measurement.ItemFormat;
import app.waymark.measurement.ItemParameters;
import app.waymark.measurement.Outcome;
import app.waymark.measurement.RequirementWord;
import app.waymark.measurement.Response;
import app.waymark.measurement.Scorer;
import app.waymark.measurement.SkillStanding;
import app.waymark.measurement.SkillTree;
import app.waymark.measurement.TreePosterior;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handful of made-up questions about one skill, scored by the engine as real answers are, to show how answers become a
 * range and a word.
 */
public final class ScoringExample {

    /** The questions, from easy to hard. */
    public static final List<Question> QUESTIONS = List.of(
            new Question(1, ItemFormat.SINGLE_CHOICE, 4),
            new Question(2, ItemFormat.SINGLE_CHOICE, 4),
            new Question(3, ItemFormat.MULTIPLE_RESPONSE, 5),
            new Question(3, ItemFormat.ORDERING, 4),
            new Question(4, ItemFormat.NUMERIC, 0),
            new Question(5, ItemFormat.SINGLE_CHOICE, 4));

    private static final int SKILL = 0;
    private static final Scorer SCORER = new Scorer(SkillTree.withDefaults(new int[] {SKILL}, new boolean[] {false}));

    private ScoringExample() {}

    /** One question: its level, its format, and how many options it shows. */
    public record Question(int level, ItemFormat format, int options) {}

    /**
     * What may be said of one skill, as in a result.
     *
     * @param standing measured, estimated or unknown
     * @param low lower end of the 80 % range as a place on the band, or null where unknown
     * @param best best estimate, only where measured
     * @param probability of reaching what is asked, or null where unknown
     * @param word meets, probably-meets, open, probably-below or below
     */
    public record Picture(
            String standing,
            @Nullable Double low,
            @Nullable Double best,
            @Nullable Double high,
            @Nullable Integer lowLevel,
            @Nullable Integer highLevel,
            @Nullable Double probability,
            String word) {}

    /**
     * Scores the example.
     *
     * @param outcomes one per question; null where it was not asked
     * @param level what a role asks for, 1 to 5
     */
    public static Picture picture(List<? extends @Nullable Outcome> outcomes, int level) {
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < QUESTIONS.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome != null) {
                Question question = QUESTIONS.get(i);
                responses.add(Response.now(
                        SKILL,
                        ItemParameters.assumed(question.level(), question.format(), question.options()),
                        outcome));
            }
        }
        TreePosterior posterior = SCORER.posterior(responses);
        return switch (SkillStanding.of(posterior, SKILL)) {
            case SkillStanding.Measured m ->
                known("measured", m.range(), ResultFreezer.BandScale.position(m.mean()), posterior, level);
            case SkillStanding.Estimated e -> known("estimated", e.range(), null, posterior, level);
            case SkillStanding.Unknown u -> new Picture("unknown", null, null, null, null, null, null, "open");
        };
    }

    private static Picture known(
            String standing, AbilityRange range, @Nullable Double best, TreePosterior posterior, int level) {
        double probability = posterior.marginal(SKILL).probabilityAtLeast(Cuts.ofLevel(level));
        return new Picture(
                standing,
                ResultFreezer.BandScale.position(range.low()),
                best,
                ResultFreezer.BandScale.position(range.high()),
                range.lowestLevel(),
                range.highestLevel(),
                probability,
                ResultFreezer.word(RequirementWord.of(probability)));
    }
}
