package app.waymark.measurement;

/**
 * What more minutes would bring: "about 12 more (10 minutes): 40 % chance of a clear answer".
 *
 * @param questions how many questions would be asked, on average
 * @param chanceOfVerdict the chance that the verdict on the role becomes clear
 */
public record Forecast(double questions, double chanceOfVerdict) {

    private static final double WORTH_OFFERING = 0.3;

    /** Otherwise the honest advice is: you are near the line; work on something instead. */
    public boolean isWorthOffering() {
        return chanceOfVerdict >= WORTH_OFFERING;
    }
}
