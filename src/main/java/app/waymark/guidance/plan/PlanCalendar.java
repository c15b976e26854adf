package app.waymark.guidance.plan;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/** A plan as iCalendar (RFC 5545): whole days that do not block anything, under names that stay the same. */
public final class PlanCalendar {

    /** One entry: {@code last} is the last day, itself included. */
    public record Entry(String id, LocalDate first, LocalDate last, String title, String text, String url) {}

    private PlanCalendar() {}

    /** The calendar's text. */
    public static String write(List<Entry> entries, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Waymark//Learning plan//EN");
        for (Entry entry : entries) {
            var event = new VEvent();
            event.setUid(entry.id() + "@waymark");
            event.setDateTimeStamp(Date.from(now));
            event.setDateStart(day(entry.first()));
            // iCalendar's end is the first day that no longer belongs to it
            event.setDateEnd(day(entry.last().plusDays(1)));
            event.setSummary(entry.title());
            event.setDescription(entry.text());
            event.setTransparency(Transparency.transparent());
            if (!entry.url().isEmpty()) {
                event.setUrl(entry.url());
            }
            calendar.addEvent(event);
        }
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static ICalDate day(LocalDate day) {
        // whole days are written from their date components, which no time zone of the server can move
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
