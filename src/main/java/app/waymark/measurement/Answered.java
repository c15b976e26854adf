package app.waymark.measurement;

/**
 * One answer within the attempt.
 *
 * @param counted false where the item is a pilot item or the answer was flagged; it then moves nothing
 */
public record Answered(Item item, Outcome outcome, boolean counted) {

    public Response response() {
        return new Response(item.skill(), item.parameters(), outcome, counted && item.counted(), 0);
    }
}
