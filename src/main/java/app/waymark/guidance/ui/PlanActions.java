package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.guidance.plan.DatedPlan;
import app.waymark.guidance.plan.PlanCalendar;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What can be done with a plan besides reading it. */
final class PlanActions {

    private PlanActions() {}

    /** A link that gives the plan as an iCalendar file. */
    static Anchor calendar(DatedPlan plan) {
        List<PlanCalendar.Entry> entries = entries(plan);
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] text = PlanCalendar.write(entries, Instant.now()).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(text), "waymark-plan.ics", "text/calendar", text.length);
                }),
                translate("plan.calendar"));
        link.addClassName("btn");
        link.setId("calendar");
        return link;
    }

    /** A button that opens the browser's print dialogue. */
    static NativeButton print() {
        var button = new NativeButton(translate("plan.print"));
        button.addClassName("btn");
        button.addAttachListener(
                event -> button.getElement().executeJs("this.addEventListener('click', () => window.print())"));
        return button;
    }

    static List<PlanCalendar.Entry> entries(DatedPlan plan) {
        List<PlanCalendar.Entry> entries = new ArrayList<>();
        String of = plan.request().role();
        for (DatedPlan.Item item : plan.items()) {
            String targets = item.targets().stream().map(PlanWords::target).collect(Collectors.joining("\n"));
            DatedPlan.Agreement agreement = item.agreement();
            String why = agreement == null ? targets : (agreed(agreement) + "\n" + targets).strip();
            entries.add(new PlanCalendar.Entry(
                    of + "-" + item.course(), item.from(), item.to(), item.title(), why, item.url()));
        }
        for (DatedPlan.Examination one : plan.examinations()) {
            LocalDate day = one.agreement().until();
            entries.add(new PlanCalendar.Entry(
                    of + "-examination-" + one.certification(), day, day, one.name(), agreed(one.agreement()), ""));
        }
        for (LocalDate day : plan.reassessments()) {
            entries.add(new PlanCalendar.Entry(
                    of + "-measure-" + day,
                    day,
                    day,
                    translate("plan.measure.calendar", plan.roleName()),
                    translate("plan.measure.text"),
                    ""));
        }
        return entries;
    }

    private static String agreed(DatedPlan.Agreement agreement) {
        return translate("plan.agreed", agreement.with(), PlanWords.day(agreement.until()));
    }
}
