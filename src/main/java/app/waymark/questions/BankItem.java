package app.waymark.questions;

import app.waymark.measurement.ItemParameters;

/**
 * A question as the engine sees it.
 *
 * @param questionId stable name of the question
 * @param hash version: hash of the content
 * @param skill slug of the one skill it measures
 * @param level 1 to 5, as the author set it
 * @param choices options or steps to shuffle; 0 for numeric questions
 * @param words words that are read, code included
 * @param expectedSeconds time a person is expected to need
 * @param pilot answered, but not counted
 * @param calibrated whether enough answers stand behind its parameters
 */
public record BankItem(
        String questionId,
        String hash,
        String skill,
        int level,
        QuestionFormat format,
        int choices,
        int words,
        int expectedSeconds,
        ItemParameters parameters,
        boolean pilot,
        boolean calibrated) {}
