package app.waymark.measurement;

/**
 * A point on one scale and how sure it is.
 *
 * @param theta in logits
 * @param standardError in logits
 */
public record AbilityEstimate(double theta, double standardError) {}
