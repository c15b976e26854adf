package app.waymark.operations.ui;

import app.waymark.base.ui.PageHeader;
import app.waymark.operations.JobService;
import app.waymark.operations.JobService.JobRow;
import app.waymark.operations.JobService.Run;
import app.waymark.operations.SystemScreen;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The jobs that run by the clock, with their last runs. */
@Route(JobView.PATH)
@RolesAllowed("ADMIN")
class JobView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "system/jobs";

    private static final int POLL_MILLIS = 2000;

    /** The scheduler says in how many seconds, so that the minute is a rounded one. */
    private static final int HALF_A_MINUTE = 30;

    private final transient JobService jobs;
    private final transient CurrentActor currentActor;
    private final Div list = new Div();

    JobView(JobService jobs, CurrentActor currentActor) {
        this.jobs = jobs;
        this.currentActor = currentActor;
        addClassNames("wrap", "stack", "wide");
        list.addClassName("stack");
        add(
                new PageHeader(getTranslation("operations.jobs.title"), getTranslation("operations.jobs.lead"))
                        .under(SystemScreen.ROOT, getTranslation("operations.system.title")),
                list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    private void draw() {
        list.removeAll();
        boolean running = false;
        for (JobRow job : jobs.jobs(currentActor.require())) {
            list.add(card(job));
            running |= !job.runs().isEmpty() && job.runs().getFirst().endedAt() == null;
        }
        boolean poll = running;
        getUI().ifPresent(ui -> {
            ui.setPollInterval(poll ? POLL_MILLIS : -1);
            if (poll) {
                ui.addPollListener(event -> {
                    event.unregisterListener();
                    if (isAttached()) {
                        draw();
                    } else {
                        ui.setPollInterval(-1);
                    }
                });
            }
        });
    }

    private Component card(JobRow job) {
        String name = getTranslation("operations.job." + job.name());
        var run = new NativeButton(getTranslation("operations.jobs.run"), click -> {
            jobs.run(currentActor.require(), job.name());
            getUI().ifPresent(ui -> {
                ui.setPollInterval(POLL_MILLIS);
                ui.addPollListener(event -> {
                    event.unregisterListener();
                    draw();
                });
            });
        });
        run.addClassNames("btn", "small");
        run.setAriaLabel(getTranslation("operations.jobs.run-long", name));
        var head = new Div(new H2(name), run);
        head.addClassNames("row", "spread");
        var about = new Paragraph(getTranslation("operations.job." + job.name() + ".about"));
        about.addClassNames("small", "muted");
        var card = new Div(head, about);
        card.addClassNames("card", "stack", "tight");
        if (job.next() != null) {
            card.add(new Paragraph(getTranslation(
                    "operations.jobs.next", Moments.of(job.next().plusSeconds(HALF_A_MINUTE), getLocale()))));
        }
        if (job.runs().isEmpty()) {
            card.add(new Paragraph(getTranslation("operations.jobs.never")));
            return card;
        }
        var runs = new UnorderedList();
        runs.addClassNames("clean", "ruled", "small");
        job.runs().forEach(one -> {
            var item = new ListItem(new Span(Moments.of(one.startedAt(), getLocale())), outcome(one));
            item.addClassName("pair");
            runs.add(item);
        });
        card.add(runs);
        return card;
    }

    private Span outcome(Run run) {
        Span outcome;
        if (run.endedAt() == null) {
            outcome = new Span(getTranslation("operations.jobs.running"));
        } else if (run.failure() != null) {
            outcome = new Span(getTranslation("operations.jobs.failed", run.failure()));
            outcome.addClassNames("chip", "warn");
        } else {
            outcome = new Span(getTranslation(
                    "operations.jobs.done", Moments.length(run.startedAt(), run.endedAt(), getLocale())));
            outcome.addClassName("num");
        }
        return outcome;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.page-title", getTranslation("operations.jobs.title"));
    }
}
