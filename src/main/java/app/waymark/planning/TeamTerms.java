package app.waymark.planning;

/**
 * Under which conditions to plan for a team.
 *
 * @param money most US dollars in all
 * @param hours most hours for each person
 * @param success probability that somebody who finishes a course reaches the level it teaches to
 * @param worthOfHour weighted people that an hour must bring to be worth taking
 * @param worthOfDollar weighted people that a dollar must bring to be worth spending
 * @param patience milliseconds that the solver gets at once; who watches the search ({@link SearchWatch}) ends the whole
 */
public record TeamTerms(
        double money, double hours, double success, double worthOfHour, double worthOfDollar, long patience) {

    private static final double WORTH_OF_HOUR = 1e-3;
    private static final double WORTH_OF_DOLLAR = 1e-4;
    private static final long PATIENCE = 1_500;

    public TeamTerms {
        if (!(hours >= 0) || !(money >= 0) || !(success > 0 && success <= 1)) {
            throw new IllegalArgumentException("Hours and money not below 0, success above 0 and up to 1");
        }
    }

    /** The usual worth of time and money, and the usual patience. */
    public static TeamTerms of(double money, double hours, double success) {
        return new TeamTerms(money, hours, success, WORTH_OF_HOUR, WORTH_OF_DOLLAR, PATIENCE);
    }

    /** The same with other money, not below 0. */
    TeamTerms within(double left) {
        return new TeamTerms(Math.max(0, left), hours, success, worthOfHour, worthOfDollar, patience);
    }

    double price(Offer offer) {
        return worthOfHour * offer.hours() + worthOfDollar * offer.cost();
    }
}
