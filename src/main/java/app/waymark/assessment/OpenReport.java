package app.waymark.assessment;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody found wrong with a question; whose it is, is not told.
 *
 * @param questionHash the version they were shown
 * @param text in their words, possibly empty
 */
public record OpenReport(UUID id, String questionId, String questionHash, String text, Instant at) {}
