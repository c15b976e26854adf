package app.waymark.questions;

import java.util.List;

/**
 * What a person sees before answering: no key, no explanation.
 *
 * @param format one of the codes of {@link QuestionFormat}
 * @param stem sanitized HTML
 * @param options sanitized HTML in the order shown; empty for numeric questions
 * @param unit unit of a numeric answer, possibly empty
 */
public record QuestionFace(String format, String stem, List<String> options, String unit) {}
