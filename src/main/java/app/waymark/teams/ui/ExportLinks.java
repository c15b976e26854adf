package app.waymark.teams.ui;

import app.waymark.security.Actor;
import app.waymark.teams.TeamReportService;
import app.waymark.teams.TeamViewService;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** What a page shows, to take away: as a workbook with everything, as CSV, and on paper. */
final class ExportLinks extends Div {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String file;

    ExportLinks(
            TeamReportService reports,
            Supplier<Actor> actor,
            UUID team,
            String teamName,
            TeamReportService.Part part,
            TeamViewService.Query query) {
        addClassNames("row", "no-print", "export-links");
        file = teamName.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        var label = new Span(getTranslation("teams.export"));
        label.addClassName("muted");
        String name = part.name().toLowerCase(Locale.ROOT);
        add(
                label,
                link(
                        "teams.export.workbook",
                        ".xlsx",
                        WORKBOOK,
                        () -> reports.workbook(actor.get(), team, query, key -> getTranslation(key))),
                link(
                        "teams.export.csv",
                        "-" + name + ".csv",
                        "text/csv;charset=utf-8",
                        () -> reports.csv(actor.get(), team, part, query, key -> getTranslation(key))));
        var print = new NativeButton(getTranslation("teams.export.print"));
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        print.addClassNames("btn", "small", "quiet");
        var noted = new Span(getTranslation("teams.export.noted"));
        noted.addClassName("tiny");
        add(print, noted);
    }

    /** Adds a summary as PDF, before everything else. */
    ExportLinks summary(Supplier<byte[]> content) {
        addComponentAtIndex(1, link("teams.export.summary", ".pdf", "application/pdf", content));
        return this;
    }

    private Anchor link(String key, String ending, String type, Supplier<byte[]> content) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            (file.isEmpty() ? "team" : file) + ending,
                            type,
                            bytes.length);
                }),
                getTranslation(key));
    }
}
