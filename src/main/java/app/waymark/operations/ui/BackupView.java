package app.waymark.operations.ui;

import app.waymark.base.ui.PageHeader;
import app.waymark.operations.BackupService;
import app.waymark.operations.BackupService.BackupRow;
import app.waymark.operations.SystemScreen;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The last backups, one now, and how to make and restore them. */
@Route(BackupView.PATH)
@RolesAllowed("ADMIN")
class BackupView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "system/backups";

    private static final int POLL_MILLIS = 1000;
    /** Looks in vain before a backup that has not begun is taken for one that does not. */
    private static final int PATIENCE = 5;

    private static final Duration LOST = Duration.ofHours(6);
    private static final double MEGA = 1_000_000;

    private final transient BackupService backups;
    private final transient CurrentActor currentActor;
    private final Div list = new Div();
    private final NativeButton make;
    private int waiting;

    BackupView(BackupService backups, CurrentActor currentActor) {
        this.backups = backups;
        this.currentActor = currentActor;
        addClassNames("wrap", "stack", "wide");
        make = new NativeButton(getTranslation("operations.backups.make"), click -> {
            backups.begin(currentActor.require());
            waiting = PATIENCE;
            click.getSource().setEnabled(false);
            poll();
        });
        make.addClassNames("btn", "primary");
        list.addClassName("stack");
        list.getElement().setAttribute("role", "status");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var where = new Paragraph(getTranslation("operations.backups.where") + " ");
        where.add(new Code(backups.directory(currentActor.require()).toString()));
        where.addClassNames("small", "muted");
        add(
                new PageHeader(getTranslation("operations.backups.title"), getTranslation("operations.backups.lead"))
                        .under(SystemScreen.ROOT, getTranslation("operations.system.title"))
                        .actions(make)
                        .with(where),
                section("operations.backups.last", list),
                section(
                        "operations.backups.how",
                        new Paragraph(getTranslation("operations.backups.how.make")),
                        new Pre("script/backup waymark.zip"),
                        new Paragraph(getTranslation("operations.backups.how.restore")),
                        new Pre("WAYMARK_DATA_DIR=.data-new script/restore waymark.zip [--sha256=SUM]")));
        draw();
    }

    private Component section(String title, Component... content) {
        var section = new Div(new H2(getTranslation(title)));
        section.add(content);
        section.addClassName("stack");
        return section;
    }

    private void poll() {
        getUI().ifPresent(ui -> {
            ui.setPollInterval(POLL_MILLIS);
            ui.addPollListener(event -> {
                event.unregisterListener();
                if (isAttached()) {
                    draw();
                } else {
                    ui.setPollInterval(-1);
                }
            });
        });
    }

    private void draw() {
        list.removeAll();
        List<BackupRow> rows = backups.backups(currentActor.require());
        if (rows.isEmpty()) {
            list.add(new Paragraph(getTranslation("operations.backups.none")));
        }
        if (!rows.isEmpty()) {
            var items = new UnorderedList();
            items.addClassNames("clean", "ruled");
            rows.forEach(row -> items.add(item(row)));
            list.add(items);
        }
        boolean running = rows.stream().anyMatch(BackupView::isRunning);
        waiting = running ? 0 : Math.max(0, waiting - 1);
        make.setEnabled(!running && waiting == 0);
        if (running || waiting > 0) {
            poll();
        } else {
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    private static boolean isRunning(BackupRow row) {
        return row.endedAt() == null && row.startedAt().isAfter(Instant.now().minus(LOST));
    }

    private ListItem item(BackupRow row) {
        var file = new Code(row.file());
        file.addClassNames("small", "link-text");
        var item = new ListItem(new Div(new Span(Moments.of(row.startedAt(), getLocale()))), outcome(row), file);
        item.addClassName("pair");
        if (row.sha256() != null) {
            var checksum = new Span(getTranslation("operations.backups.checksum") + " ");
            checksum.add(new Code(row.sha256()));
            checksum.addClassNames("tiny", "link-text", "block");
            item.add(checksum);
        }
        return item;
    }

    private Span outcome(BackupRow row) {
        var outcome = new Span();
        outcome.addClassName("num");
        if (row.failure() != null) {
            outcome.setText(getTranslation("operations.jobs.failed", row.failure()));
            outcome.addClassNames("chip", "warn");
        } else if (row.endedAt() != null) {
            outcome.setText(getTranslation(
                    "operations.backups.row",
                    String.format(getLocale(), "%,d", row.rows()),
                    String.format(getLocale(), "%.1f", row.bytes() / MEGA)));
        } else if (isRunning(row)) {
            outcome.setText(getTranslation("operations.backups.running", row.tablesDone(), row.tables()));
        } else {
            outcome.setText(getTranslation("operations.backups.lost"));
            outcome.addClassNames("chip", "warn");
        }
        return outcome;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.page-title", getTranslation("operations.backups.title"));
    }
}
