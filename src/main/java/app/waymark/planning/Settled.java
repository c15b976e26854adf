package app.waymark.planning;

/**
 * An offer that is taken in any case, because somebody has agreed to it.
 *
 * @param by hours of learning after which it should be finished
 */
public record Settled(Offer offer, double by) {}
