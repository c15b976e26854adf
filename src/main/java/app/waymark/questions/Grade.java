package app.waymark.questions;

import java.util.List;

/**
 * What an answer was worth.
 *
 * @param right full credit
 * @param misconceptions slugs of the wrong beliefs that the answer fits
 */
public record Grade(boolean right, List<String> misconceptions) {}
