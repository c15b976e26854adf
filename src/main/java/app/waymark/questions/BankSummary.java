package app.waymark.questions;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The state of the bank: one row per skill, and every rate. */
record BankSummary(List<SkillRow> skills, List<Rate> rates) {

    /**
     * What there is for one skill.
     *
     * @param levels questions at levels 1 to 5
     * @param formats questions by format
     * @param agreed share of questions whose first blind reader chose the key, or null when none has been read
     * @param rightWithoutStem share of right answers of the readers of the options alone who read the whole bank as it is
     *     now, or null
     * @param resources published ways to each of the levels 1 to 5
     * @param freeResources those of them that cost nothing
     * @param required highest level that a role requires, 0 for none
     */
    record SkillRow(
            String skill,
            int needed,
            int questions,
            List<Integer> levels,
            Map<String, Long> formats,
            @Nullable Double agreed,
            @Nullable Double rightWithoutStem,
            List<Long> resources,
            List<Long> freeResources,
            int required) {}

    static BankSummary of(
            AuthoredBank bank,
            CheckRecords records,
            DifficultyRecords comparisons,
            List<Rate> catalogue,
            List<Rate> references) {
        return new BankSummary(
                bank.skills().stream().map(skill -> row(bank, skill, records)).toList(),
                Stream.of(
                                BankCheck.rates(bank),
                                RecordRates.of(bank, records),
                                DifficultyRates.of(bank, comparisons),
                                catalogue,
                                references)
                        .flatMap(List::stream)
                        .toList());
    }

    private static SkillRow row(AuthoredBank bank, BankSkill skill, CheckRecords records) {
        List<AuthoredQuestion> questions = bank.of(skill);
        Map<String, Long> formats = new LinkedHashMap<>();
        for (QuestionFormat format : QuestionFormat.values()) {
            formats.put(
                    format.code(),
                    questions.stream().filter(q -> q.format() == format).count());
        }
        return new SkillRow(
                skill.slug(),
                skill.needed(),
                questions.size(),
                Arrays.stream(CoverageRates.levelCounts(questions)).boxed().toList(),
                formats,
                valueOf(RecordRates.firstAgreement(questions, records)),
                valueOf(RecordRates.rightWithoutStem(bank, questions, records)),
                IntStream.rangeClosed(1, 5).mapToObj(skill::resourcesTo).toList(),
                IntStream.rangeClosed(1, 5).mapToObj(skill::freeResourcesTo).toList(),
                skill.required());
    }

    private static @Nullable Double valueOf(Rate rate) {
        return rate.of() == 0 ? null : rate.value();
    }
}
