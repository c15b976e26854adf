package app.waymark.assessment;

/**
 * What going deeper would bring, foretold by playing it many times over with people drawn from what is believed.
 *
 * @param minutes of the step on offer
 * @param questions how many would be asked, about; 0 when the answers may be enough already
 * @param percent chance of a clear answer on the role afterwards, from 0 to 100
 * @param worthOffering whether that chance is high enough to spend the minutes; otherwise working on a gap brings more
 */
public record MoreMinutes(int minutes, int questions, int percent, boolean worthOffering) {}
