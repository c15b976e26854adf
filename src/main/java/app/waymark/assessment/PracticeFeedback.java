package app.waymark.assessment;

import app.waymark.questions.QuestionReview;
import java.util.List;

/**
 * What becomes of an answer that was practised.
 *
 * @param asked the question that was answered
 * @param outcome right, wrong or dont-know
 * @param order the author's index of each option in the order shown
 * @param question with its key and reasons
 */
public record PracticeFeedback(PracticeQuestion asked, String outcome, List<Integer> order, QuestionReview question) {}
