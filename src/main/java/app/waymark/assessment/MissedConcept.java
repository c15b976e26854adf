package app.waymark.assessment;

/** A skill and level at which an answer was missed. */
public record MissedConcept(String skill, int level) {}
