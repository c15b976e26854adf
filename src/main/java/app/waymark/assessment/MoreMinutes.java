package app.waymark.assessment;

/**
 * What going on would bring, played ahead many times from what is known.
 *
 * @param minutes offered
 * @param questions about how many they hold; none where the answers so far settle it already
 * @param chance of a clear answer whether the person is ready, 0 to 1
 * @param worthOffering below it the person is near the line, and working on something brings more than more questions
 */
public record MoreMinutes(int minutes, int questions, double chance, boolean worthOffering) {}
