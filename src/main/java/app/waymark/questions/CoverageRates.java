package app.waymark.questions;

import app.waymark.base.Phrase;
import app.waymark.questions.Rate.Limit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Whether there are enough questions of each kind for each skill. */
final class CoverageRates {

    private static final Phrase GROUP = Phrase.of("bank.coverage");
    private static final int LEAST_QUESTIONS = 850;
    private static final double HARD_TO_GUESS = 0.4;
    private static final double HARD_TO_GUESS_IN_SKILL = 0.3;
    private static final double SITUATIONS = 0.6;
    private static final int SITUATIONS_FROM = 3;
    private static final Set<QuestionFormat> HARD =
            Set.of(QuestionFormat.MULTIPLE_RESPONSE, QuestionFormat.ORDERING, QuestionFormat.NUMERIC);

    private CoverageRates() {}

    /** A skill with a remark for the report. */
    private record Remarked(String label, boolean sound) implements Rate.Named {}

    static List<Rate> of(AuthoredBank bank) {
        return List.of(
                Rate.number(
                        GROUP,
                        Phrase.of("bank.coverage.questions"),
                        Limit.atLeast(LEAST_QUESTIONS),
                        bank.questions().size(),
                        bank.questions().size(),
                        List.of()),
                skills(Phrase.of("bank.coverage.enough"), bank.skills(), skill -> enough(bank, skill)),
                skills(Phrase.of("bank.coverage.levels"), bank.skills(), skill -> levels(bank, skill)),
                Rate.share(
                        GROUP,
                        Phrase.of("bank.coverage.hard"),
                        Limit.atLeast(HARD_TO_GUESS),
                        bank.questions(),
                        q -> HARD.contains(q.format())),
                skills(
                        Phrase.of("bank.coverage.hard-each"),
                        bank.skills().stream()
                                .filter(skill -> skill.required() > 0 && !skill.soft())
                                .toList(),
                        skill -> share(bank, skill, q -> HARD.contains(q.format()) ? 1 : 0, HARD_TO_GUESS_IN_SKILL)),
                skills(
                        Phrase.of("bank.coverage.judgement"),
                        bank.skills().stream().filter(BankSkill::soft).toList(),
                        skill -> share(bank, skill, q -> q.format() == QuestionFormat.JUDGEMENT ? 1 : 0, 0.5)),
                Rate.share(
                        GROUP,
                        Phrase.of("bank.coverage.situations"),
                        Limit.atLeast(SITUATIONS),
                        bank.questions().stream()
                                .filter(q -> q.content().level() >= SITUATIONS_FROM)
                                .toList(),
                        q -> q.content().situation()));
    }

    private interface Judge {
        Remarked of(BankSkill skill);
    }

    private static Rate skills(Phrase name, List<BankSkill> skills, Judge judge) {
        return Rate.share(GROUP, name, Limit.ALL, skills.stream().map(judge::of).toList(), Remarked::sound);
    }

    private static Remarked enough(AuthoredBank bank, BankSkill skill) {
        int there = bank.of(skill).size();
        return new Remarked(skill.slug() + " (" + there + "/" + skill.needed() + ")", there >= skill.needed());
    }

    private static Remarked levels(AuthoredBank bank, BankSkill skill) {
        int[] there = levelCounts(bank.of(skill));
        boolean sound = there[0] >= 2 && there[1] >= 2 && there[2] >= 2 && there[3] >= 2 && there[4] >= 1;
        return new Remarked(skill.slug() + " " + Arrays.toString(there), sound);
    }

    /** Questions at each of the levels 1 to 5. */
    static int[] levelCounts(List<AuthoredQuestion> questions) {
        int[] counts = new int[5];
        questions.forEach(q -> counts[q.content().level() - 1]++);
        return counts;
    }

    private static Remarked share(
            AuthoredBank bank, BankSkill skill, ToDoubleFunction<AuthoredQuestion> credit, double least) {
        double share = bank.of(skill).stream().mapToDouble(credit).average().orElse(0);
        return new Remarked(skill.slug() + " (" + Math.round(100 * share) + " %)", share >= least);
    }
}
