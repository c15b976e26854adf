package app.waymark.measurement;

/**
 * An answer and what it cost.
 *
 * @param seconds charged to the time promised to the person
 */
public record TimedAnswer(Answered answer, double seconds) {}
