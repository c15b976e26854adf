package app.waymark.teams.ui;

import app.waymark.teams.TrainingPlan;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What is to be booked: each course or examination once, with its places and what they cost together. */
final class PlanBookings extends UnorderedList {

    PlanBookings(List<TrainingPlan.Booking> bookings) {
        addClassNames("clean", "ruled");
        bookings.forEach(booking -> {
            TrainingPlan.Seat seat = booking.seat();
            var places = new Span(
                    getTranslation(seat.people() == 1 ? "teams.plan.place" : "teams.plan.places", seat.people()));
            places.addClassName("strong");
            var cost = new Span(SeatWords.dollars(booking.cost()));
            cost.addClassNames("small", "muted", "block");
            var count = new Span(places, cost);
            count.addClassNames("num", "booking");
            var item = new ListItem(
                    SeatWords.of(
                            seat.certification(),
                            seat.slug(),
                            seat.title(),
                            seat.url(),
                            seat.hours(),
                            seat.cost(),
                            seat.skills()),
                    count);
            item.addClassName("pair");
            add(item);
        });
    }
}
