package app.waymark.questions;

import app.waymark.questions.CheckRecords.Reader;
import app.waymark.questions.DifficultyRecords.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The questions of each skill in shuffled order and without their levels, for a reader who says which of them more
 * people would get wrong. An order of the whole skill holds the comparisons of all its pairs.
 *
 * @param check {@link #CHECK}, which tells this sheet from others
 * @param skills by the number shown
 */
record DifficultySheet(String check, Map<String, Skill> skills) {

    static final String CHECK = "difficulty";

    private static final Pattern NUMBER = Pattern.compile("Q\\d+");

    /** A skill with its questions by the number shown. */
    record Skill(String skill, Map<String, Shown> questions) {}

    /** A question as it was shown. */
    record Shown(String question, String seen, int level) {}

    /** A sheet and the text for its reader. */
    record Made(DifficultySheet sheet, String text) {}

    /** Skills with a question that has not been compared as it is now. */
    static List<BankSkill> uncompared(AuthoredBank bank, DifficultyRecords records) {
        Set<String> seen = records.rows().stream().map(Placed::seen).collect(Collectors.toSet());
        return bank.skills().stream()
                .filter(skill ->
                        bank.of(skill).stream().map(Seen::stemAndOptions).anyMatch(print -> !seen.contains(print)))
                .toList();
    }

    static Made make(AuthoredBank bank, Collection<BankSkill> wanted, Random random) {
        Map<String, Skill> skills = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (BankSkill skill : wanted) {
            String name = "S" + (skills.size() + 1);
            text.append("# ").append(name).append("\n\n");
            List<AuthoredQuestion> shuffled = new ArrayList<>(bank.of(skill));
            Collections.shuffle(shuffled, random);
            Map<String, Shown> shown = new LinkedHashMap<>();
            for (AuthoredQuestion question : shuffled) {
                String number = "Q" + ++count;
                List<Integer> order = new ArrayList<>(
                        IntStream.range(0, question.texts().size()).boxed().toList());
                Collections.shuffle(order, random);
                shown.put(
                        number,
                        new Shown(
                                question.label(),
                                Seen.stemAndOptions(question),
                                question.content().level()));
                text.append("## ").append(number).append("\n\n");
                text.append(ReadingSheet.face(ReadingSheet.Kind.BLIND, question, order));
            }
            skills.put(name, new Skill(skill.slug(), shown));
        }
        return new Made(new DifficultySheet(CHECK, skills), text.toString());
    }

    /**
     * Turns a reader's orders into rows.
     *
     * @param answers by skill, the numbers of all its questions, the one that fewest would get wrong first
     * @throws IllegalArgumentException if an order is missing, incomplete or names a question twice
     */
    List<Placed> read(JsonNode answers, DifficultyRecords known, Reader reader, String month) {
        List<Placed> rows = new ArrayList<>();
        skills.forEach((name, skill) -> {
            List<String> order = NUMBER.matcher(answers.path(name).toString())
                    .results()
                    .map(match -> match.group())
                    .toList();
            if (order.size() != skill.questions().size()
                    || !new HashSet<>(order).equals(skill.questions().keySet())) {
                throw new IllegalArgumentException(name + ": not an order of its questions");
            }
            String ranking = known.nextRanking(skill.skill());
            for (String number : order) {
                Shown shown = Objects.requireNonNull(skill.questions().get(number));
                rows.add(new Placed(
                        ranking,
                        shown.question(),
                        shown.seen(),
                        reader,
                        month,
                        shown.level(),
                        order.indexOf(number) + 1));
            }
        });
        return rows;
    }
}
