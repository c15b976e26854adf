package app.waymark.questions;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Scores an answer all or nothing and names the misconceptions it fits. */
final class Grading {

    private Grading() {}

    /**
     * The grade of a choice.
     *
     * @throws InvalidAnswer when the choice is not of the question's form
     */
    static Grade grade(QuestionContent content, Choice choice) {
        return switch (content.type()) {
            case SINGLE_CHOICE, JUDGEMENT -> chosen(content, choice, 1);
            case MULTIPLE_RESPONSE -> chosen(content, choice, content.choices());
            case ORDERING -> ordered(content, choice);
            case NUMERIC -> numeric(content, choice);
        };
    }

    private static Grade chosen(QuestionContent content, Choice choice, int most) {
        List<QuestionContent.Option> options = Objects.requireNonNull(content.options());
        Set<Integer> selected = new HashSet<>(choice.selected());
        if (selected.isEmpty()
                || selected.size() != choice.selected().size()
                || selected.size() > most
                || !IntStream.range(0, options.size()).boxed().toList().containsAll(selected)) {
            throw new InvalidAnswer("not a choice of this question");
        }
        boolean right =
                IntStream.range(0, options.size()).allMatch(i -> options.get(i).isBest() == selected.contains(i));
        List<String> misconceptions = selected.stream()
                .sorted()
                .map(i -> options.get(i).misconception())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Grade(right, right ? List.of() : misconceptions);
    }

    private static Grade ordered(QuestionContent content, Choice choice) {
        List<Integer> natural = IntStream.range(0, content.choices()).boxed().toList();
        if (!choice.selected().stream().sorted().toList().equals(natural)) {
            throw new InvalidAnswer("not an order of this question's steps");
        }
        return new Grade(choice.selected().equals(natural), List.of());
    }

    private static Grade numeric(QuestionContent content, Choice choice) {
        Double number = choice.number();
        if (number == null || !Double.isFinite(number)) {
            throw new InvalidAnswer("not a number");
        }
        double allowance = content.allowance() * (1 + 1e-9) + 1e-12;
        boolean right = Math.abs(number - Objects.requireNonNull(content.answer())) <= allowance;
        if (right || content.commonErrors() == null) {
            return new Grade(right, List.of());
        }
        return new Grade(
                false,
                content.commonErrors().stream()
                        .filter(error -> Math.abs(error.value() - number) <= Math.max(allowance, 1e-9))
                        .map(QuestionContent.CommonError::misconception)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
