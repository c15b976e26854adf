package app.waymark.assessment.ui;

import app.waymark.assessment.AnswerSubmission;
import app.waymark.assessment.PlayerState;
import app.waymark.questions.QuestionFace;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the wire to and from the player element. */
final class PlayerWire {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PlayerWire() {}

    /** The element's state; {@code savedSeq} is the number of the last answer known to be committed. */
    record State(
            String title,
            int answered,
            int minutesLeft,
            double share,
            int savedSeq,
            String note,
            @Nullable Question question) {}

    /** A question without its key. */
    record Question(int seq, UUID nonce, String skill, String format, String stem, List<String> options, String unit) {

        static Question of(int seq, UUID nonce, String skill, QuestionFace face) {
            return new Question(seq, nonce, skill, face.format(), face.stem(), face.options(), face.unit());
        }
    }

    private record Answer(
            int seq,
            UUID nonce,
            List<Integer> positions,
            @Nullable Double number,
            boolean dontKnow,
            long millis) {}

    /** A report about the question shown. */
    record Report(int seq, String text) {}

    static String state(PlayerState state, String title, int savedSeq, String note) {
        PlayerState.Question question = state.question();
        return JSON.writeValueAsString(new State(
                title,
                state.answered(),
                state.minutesLeft(),
                Math.round(state.share() * 1000) / 1000.0,
                savedSeq,
                note,
                question == null
                        ? null
                        : Question.of(question.seq(), question.nonce(), question.skill(), question.face())));
    }

    static AnswerSubmission submission(String payload) {
        Answer answer = JSON.readValue(payload, Answer.class);
        return new AnswerSubmission(
                answer.seq(),
                answer.nonce(),
                answer.positions() == null ? List.of() : answer.positions(),
                answer.number(),
                answer.dontKnow(),
                answer.millis());
    }

    static Report report(String payload) {
        return JSON.readValue(payload, Report.class);
    }

    static String words(java.util.Map<String, String> words) {
        return JSON.writeValueAsString(words);
    }
}
