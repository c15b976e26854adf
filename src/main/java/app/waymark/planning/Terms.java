package app.waymark.planning;

/**
 * Under which conditions to plan.
 *
 * @param hours most hours in all
 * @param money most US dollars in all
 * @param success probability that finishing a course moves a skill to the course's stated level (never lower)
 * @param worthOfHour weighted logits that an hour must close to be worth taking; settles "least time"
 * @param worthOfDollar weighted logits that a dollar must close to be worth spending; settles "least money"
 * @param patience milliseconds after which the best plan found so far is taken, with its gap
 */
public record Terms(
        double hours, double money, double success, double worthOfHour, double worthOfDollar, long patience) {

    /** What is assumed of a finished course unless the person says otherwise. */
    public static final double ASSUMED_SUCCESS = 0.7;

    private static final double WORTH_OF_HOUR = 2e-4;
    private static final double WORTH_OF_DOLLAR = 2e-5;
    private static final long PATIENCE = 450;

    public Terms {
        if (!(hours >= 0) || !(money >= 0) || !(success > 0 && success <= 1)) {
            throw new IllegalArgumentException("Hours and money not below 0, success above 0 and up to 1");
        }
    }

    /** The usual worth of time and money, and the usual patience. */
    public static Terms of(double hours, double money, double success) {
        return new Terms(hours, money, success, WORTH_OF_HOUR, WORTH_OF_DOLLAR, PATIENCE);
    }

    /** The same with other hours. */
    Terms within(double otherHours) {
        return new Terms(otherHours, money, success, worthOfHour, worthOfDollar, patience);
    }

    double price(Offer offer) {
        return worthOfHour * offer.hours() + worthOfDollar * offer.cost();
    }
}
