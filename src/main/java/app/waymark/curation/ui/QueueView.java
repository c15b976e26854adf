package app.waymark.curation.ui;

import app.waymark.calibration.ItemStatisticsService;
import app.waymark.catalog.CatalogConflict;
import app.waymark.catalog.CatalogFault;
import app.waymark.curation.CurationQueue;
import app.waymark.curation.MonthlyQueue;
import app.waymark.curation.QueueEntry;
import app.waymark.questions.QuestionConflict;
import app.waymark.questions.QuestionFault;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** What is worth an admin's two hours this month, the most valuable per minute first. */
@Route(QueueView.PATH)
@Menu(title = "nav.curation", order = 90)
@RolesAllowed(Actor.ADMIN)
class QueueView extends CurationPage {

    static final String PATH = "curation";
    private static final int SHOWN_LATER = 100;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final transient CurationQueue curation;
    private final transient ItemStatisticsService statistics;

    QueueView(CurationQueue curation, ItemStatisticsService statistics, CurrentActor currentActor) {
        super(currentActor);
        this.curation = curation;
        this.statistics = statistics;
    }

    @Override
    void draw() {
        MonthlyQueue queue = curation.queue(actor());
        header(
                getTranslation("curation.queue.title"),
                getTranslation(
                        "curation.queue.lead",
                        queue.now().size(),
                        queue.minutes(),
                        queue.later().size(),
                        queue.laterMinutes()));
        if (queue.now().isEmpty()) {
            add(Table.text(getTranslation("curation.queue.empty")));
        } else {
            add(list(queue.now()));
        }
        if (!queue.later().isEmpty()) {
            var later = new NativeDetails(
                    getTranslation("curation.queue.later", queue.later().size(), queue.laterMinutes()));
            var content = new Div(list(queue.later().stream().limit(SHOWN_LATER).toList()));
            if (queue.later().size() > SHOWN_LATER) {
                content.add(Table.text(
                        getTranslation("curation.queue.more", queue.later().size() - SHOWN_LATER), "small"));
            }
            later.setContent(content);
            add(later);
        }
        add(how());
    }

    private Component list(List<QueueEntry> entries) {
        var list = new Div();
        list.addClassName("queue");
        entries.forEach(entry -> list.add(entry(entry)));
        return list;
    }

    private Component entry(QueueEntry entry) {
        String kind = entry.kind().code();
        var link = new Anchor(entry.link(), entry.title());
        link.addClassName("strong");
        var why = Table.text(words().say(entry.why()), "why", "block");
        var facts = Table.text(
                getTranslation("curation.queue.facts", entry.minutes(), Math.round(10 * entry.value()) / 10.0),
                "tiny",
                "num",
                "block");
        var open = new Anchor(entry.link(), getTranslation("curation.queue.open." + kind));
        open.addClassNames("btn", "small");
        open.setAriaLabel(getTranslation("curation.queue.open." + kind) + ": " + entry.title());
        var settle = button(getTranslation("curation.queue.settle." + kind), () -> settle(entry));
        settle.setAriaLabel(getTranslation("curation.queue.settle." + kind) + ": " + entry.title());
        var ways = new Div(open, settle);
        ways.addClassName("row");
        var chip = Table.text(getTranslation("curation.queue.kind." + kind), "chip");
        var box = new Div(new Div(chip, new Div(link), why, facts), ways);
        box.addClassName("queue-entry");
        return box;
    }

    private void settle(QueueEntry entry) {
        try {
            Optional<YearMonth> next = curation.settle(actor(), entry);
            redraw();
            say(next.map(month -> getTranslation("curation.queue.settled-until", entry.title(), month.toString()))
                    .orElseGet(() -> getTranslation("curation.queue.settled", entry.title())));
        } catch (CatalogFault e) {
            complain(e.faults());
        } catch (QuestionFault e) {
            complain(e.faults());
        } catch (CatalogConflict | QuestionConflict e) {
            redraw();
            complain(getTranslation("curation.history.overtaken"));
        }
    }

    private Component how() {
        String computed = statistics
                .computedAt(actor())
                .map(at -> getTranslation("curation.statistics.computed", TIME.format(at)))
                .orElse(getTranslation("curation.statistics.never", statistics.fewest()));
        var part = new Div(
                new H2(getTranslation("curation.queue.how")),
                Table.text(getTranslation("curation.queue.how.text"), "small", "muted", "block"),
                Table.text(computed, "small", "muted", "block"),
                button(getTranslation("curation.statistics.compute"), this::compute, "quiet"));
        part.addClassNames("stack", "tight");
        return part;
    }

    private void compute() {
        statistics.computeNow(actor());
        redraw();
        say(getTranslation("curation.statistics.done"));
    }
}
