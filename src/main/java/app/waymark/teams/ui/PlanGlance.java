package app.waymark.teams.ui;

import app.waymark.teams.TrainingPlan;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;

/** What a team has planned to learn and book, below what it can do; the whole is a click away. */
final class PlanGlance extends Div {

    private static final int FIRST = 5;

    PlanGlance(UUID team, TrainingPlan.Standing plan) {
        addClassName("stack");
        var facts = new Paragraph(getTranslation(
                plan.proposed() ? "teams.glance.proposed" : "teams.glance.draft",
                plan.places(),
                SeatWords.dollars(plan.cost()),
                TeamWords.day(plan.until(), getLocale())));
        add(new H2(getTranslation("teams.glance.title")), facts);
        if (plan.accepted() > 0) {
            facts.add(" " + getTranslation("teams.glance.accepted", plan.accepted()));
        }
        List<TrainingPlan.Booking> bookings = plan.bookings();
        add(new PlanBookings(bookings.stream().limit(FIRST).toList()));
        int more = Math.max(0, bookings.size() - FIRST);
        add(new Anchor(
                "teams/" + team + "/plan",
                more == 0 ? getTranslation("teams.glance.open") : getTranslation("teams.glance.more", more)));
    }
}
