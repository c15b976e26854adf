package app.waymark.measurement;

/**
 * What a selector may look at.
 *
 * @param state the attempt so far
 * @param scope what the attempt is about
 * @param guessing the person's guessing rate
 * @param exposure how often items were shown to others
 */
public record SelectionContext(QuizState state, Scope scope, EffectiveGuessing guessing, Exposure exposure) {}
