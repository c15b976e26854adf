package app.waymark.guidance;

import app.waymark.assessment.AttemptResult;
import app.waymark.measurement.RequirementWord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a frozen result says about each skill; where it says nothing there is nothing, never the prior. */
public final class Beliefs {

    private static final double PROBABLY_MEETS = 0.7;

    private final @Nullable AttemptResult result;
    private final Map<String, NormalBelief> known = new HashMap<>();
    private final Map<String, AttemptResult.SkillResult> skills = new HashMap<>();

    private Beliefs(@Nullable AttemptResult result) {
        this.result = result;
        if (result != null) {
            result.skills().forEach(skill -> {
                skills.put(skill.slug(), skill);
                Double mean = skill.mean();
                Double sd = skill.sd();
                if (mean != null && sd != null) {
                    known.put(skill.slug(), new NormalBelief(mean, sd));
                }
            });
        }
    }

    /** The beliefs of a result. */
    public static Beliefs of(AttemptResult result) {
        return new Beliefs(result);
    }

    /** Of somebody who has not answered anything. */
    public static Beliefs none() {
        return new Beliefs(null);
    }

    /** Whether any skill is known. */
    public boolean any() {
        return !known.isEmpty();
    }

    /** The result, if anything is known by it. */
    @Nullable
    UUID attempt() {
        return result == null || known.isEmpty() ? null : result.attemptId();
    }

    Optional<NormalBelief> of(String skill) {
        return Optional.ofNullable(known.get(skill));
    }

    /** Counted answers to the skill's own questions. */
    public int answers(String skill) {
        AttemptResult.SkillResult found = skills.get(skill);
        return found == null ? 0 : found.answers();
    }

    /** Measured, estimated or unknown. */
    public String standing(String skill) {
        AttemptResult.SkillResult found = skills.get(skill);
        return found == null ? "unknown" : found.standing();
    }

    /** The likely range of levels, if anything is known: lower and upper end. */
    public Optional<int[]> levels(String skill) {
        AttemptResult.SkillResult found = skills.get(skill);
        Integer low = found == null ? null : found.lowLevel();
        Integer high = found == null ? null : found.highLevel();
        return low == null || high == null ? Optional.empty() : Optional.of(new int[] {low, high});
    }

    /** Probability of reaching a level; empty where nothing is known. */
    public Optional<Double> reaches(String skill, int level) {
        return of(skill).map(belief -> belief.reaches(level));
    }

    /** Expected shortfall below a level, in logits; 0 where nothing is known. */
    public double shortfall(String skill, int level) {
        return of(skill).map(belief -> belief.shortfall(level)).orElse(0.0);
    }

    /** Whether the person can very likely or probably do a level. */
    boolean probably(String skill, int level) {
        return reaches(skill, level).map(p -> p >= PROBABLY_MEETS).orElse(false);
    }

    /** Against a level: meets, probably-meets, open, probably-below, below, or unknown. */
    public String word(String skill, int level) {
        if (result != null) {
            Optional<AttemptResult.RequirementResult> frozen = result.requirements().stream()
                    .filter(r -> r.skill().equals(skill) && r.level() == level)
                    .findFirst();
            if (frozen.isPresent()) {
                return frozen.get().probability() == null
                        ? "unknown"
                        : frozen.get().word();
            }
        }
        return reaches(skill, level).map(Beliefs::word).orElse("unknown");
    }

    private static String word(double probability) {
        return switch (RequirementWord.of(probability)) {
            case MEETS -> "meets";
            case PROBABLY_MEETS -> "probably-meets";
            case CANT_TELL -> "open";
            case PROBABLY_BELOW -> "probably-below";
            case BELOW -> "below";
        };
    }
}
