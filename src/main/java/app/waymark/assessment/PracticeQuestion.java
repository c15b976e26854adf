package app.waymark.assessment;

import app.waymark.questions.QuestionFace;
import java.util.UUID;

/**
 * A question to practise that waits for its answer: no key, no reasons.
 *
 * @param seq its number among those that the person has practised of the skill, from 1
 * @param nonce has to come back with the answer
 * @param skill name of the skill
 */
public record PracticeQuestion(int seq, UUID nonce, String skill, QuestionFace face) {}
