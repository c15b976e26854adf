package app.waymark.assessment.ui;

import app.waymark.assessment.PracticeFeedback;
import app.waymark.assessment.PracticeOverview;
import app.waymark.assessment.PracticeQuestion;
import app.waymark.questions.QuestionFormat;
import app.waymark.questions.QuestionReview;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What goes to the player element to practise: first a question without its key, then the key beside the answer. */
final class PracticeWire {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PracticeWire() {}

    /** The element's state; {@code minutesLeft} is not for practice, which promises none. */
    private record State(
            String title,
            int answered,
            double share,
            int savedSeq,
            String note,
            PlayerWire.Question question,
            Practice practice) {}

    /**
     * That it is practice.
     *
     * @param stop where to go afterwards
     * @param feedback what became of the answer, or null while the question waits
     */
    private record Practice(String stop, @Nullable Feedback feedback) {}

    /** Marks stand in the order shown; steps stand in the right order. */
    private record Feedback(
            String outcome,
            List<Mark> marks,
            List<Mark> steps,
            String answer,
            String worked,
            String explanation,
            String source,
            String sourceUrl) {}

    /** An option or step; {@code shown} is its place among the options as they were shown, from 0. */
    private record Mark(String text, boolean right, String because, int shown) {}

    /** Before the answer. */
    static String question(PracticeOverview overview, PracticeQuestion question, String title, String note) {
        return write(overview, question, title, note, 0, null);
    }

    /** After the answer, which is stored. */
    static String feedback(PracticeOverview overview, String title, PracticeFeedback feedback) {
        QuestionReview review = feedback.question();
        boolean ordering = review.format() == QuestionFormat.ORDERING;
        List<Mark> choices = IntStream.range(0, review.choices().size())
                .mapToObj(author ->
                        mark(review.choices().get(author), feedback.order().indexOf(author)))
                .toList();
        return write(
                overview,
                feedback.asked(),
                title,
                "",
                feedback.asked().seq(),
                new Feedback(
                        feedback.outcome(),
                        ordering
                                ? List.of()
                                : feedback.order().stream().map(choices::get).toList(),
                        ordering ? choices : List.of(),
                        text(review.answer()),
                        text(review.worked()),
                        review.explanation(),
                        review.referenceTitle(),
                        review.referenceUrl()));
    }

    private static Mark mark(QuestionReview.Choice choice, int shown) {
        return new Mark(choice.text(), choice.right(), choice.because(), shown);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String write(
            PracticeOverview overview,
            PracticeQuestion question,
            String title,
            String note,
            int savedSeq,
            @Nullable Feedback feedback) {
        return JSON.writeValueAsString(new State(
                title,
                overview.practised(),
                overview.available() == 0 ? 0 : (double) overview.practised() / overview.available(),
                savedSeq,
                note,
                PlayerWire.Question.of(question.seq(), question.nonce(), question.skill(), question.face()),
                new Practice("practice/" + overview.skill(), feedback)));
    }
}
