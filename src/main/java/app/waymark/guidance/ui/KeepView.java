package app.waymark.guidance.ui;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.ResultService;
import app.waymark.assessment.UnknownAttempt;
import app.waymark.base.ui.PageHeader;
import app.waymark.guidance.GuidanceService;
import app.waymark.guidance.PdfRenderer;
import app.waymark.guidance.ResultExports;
import app.waymark.guidance.RoleComparison;
import app.waymark.guidance.SharedLinkService;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** A result as something to keep, and as something to show to somebody else. */
@Route("results/:attempt/keep")
@AnonymousAllowed
class KeepView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ResultService results;
    private final transient GuidanceService guidanceService;
    private final transient RoleComparison roleComparison;
    private final transient PdfRenderer pdf;
    private final transient ResultExports exports;
    private final transient SharedLinkService links;
    private final transient CurrentActor currentActor;

    KeepView(
            ResultService results,
            GuidanceService guidanceService,
            RoleComparison roleComparison,
            PdfRenderer pdf,
            ResultExports exports,
            SharedLinkService links,
            CurrentActor currentActor) {
        this.results = results;
        this.guidanceService = guidanceService;
        this.roleComparison = roleComparison;
        this.pdf = pdf;
        this.exports = exports;
        this.links = links;
        this.currentActor = currentActor;
        addClassNames("wrap", "narrow", "stack", "wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            UUID attempt =
                    UUID.fromString(event.getRouteParameters().get("attempt").orElse(""));
            Actor actor = currentActor.require();
            Optional<AttemptResult> result = results.result(actor, attempt);
            if (result.isEmpty()) {
                event.forwardTo("quiz/" + attempt);
                return;
            }
            draw(actor, result.get());
        } catch (IllegalArgumentException | UnknownAttempt | AccessDeniedException e) {
            throw new NotFoundException();
        }
    }

    private void draw(Actor actor, AttemptResult result) {
        removeAll();
        var words = new ResultWords(result);
        add(
                new PageHeader(getTranslation("keep.title"), getTranslation("keep.lead", words.scopeName()))
                        .under("results/" + result.attemptId(), getTranslation("keep.back")),
                keep(result.attemptId(), FileNames.of(words.scopeName(), result.endedAt())),
                new ShareSection(actor, result.attemptId(), links));
    }

    private Component keep(UUID attempt, String file) {
        var report = download("keep.pdf", file + ".pdf", "application/pdf", () -> report(attempt));
        report.addClassName("primary");
        report.setId("pdf");
        var print = new NativeButton(getTranslation("keep.print"));
        print.addClassName("btn");
        print.addClickListener(click -> getUI().ifPresent(ui -> ui.getPage()
                .executeJs(
                        "const w = window.open($0, '_blank'); w && w.addEventListener('load', () => setTimeout(() => w.print(), 2500))",
                        "results/" + attempt)));
        var json = download(
                "keep.json", file + ".json", "application/json", () -> exports.json(currentActor.require(), attempt));
        json.setId("json");
        var resume = download(
                "keep.resume",
                file + "-resume.json",
                "application/json",
                () -> exports.jsonResume(currentActor.require(), attempt, new ResumeWords()));
        resume.setId("resume");
        var first = new Div(report, print);
        first.addClassName("row");
        var others = new Div(json, resume);
        others.addClassName("row");
        var section = new Div(
                new H2(getTranslation("keep.files")),
                new Paragraph(getTranslation("keep.pdf.text")),
                first,
                new Paragraph(getTranslation("keep.json.text")),
                others);
        section.addClassNames("card", "stack");
        return section;
    }

    private byte[] report(UUID attempt) {
        AttemptResult result = results.result(currentActor.require(), attempt).orElseThrow();
        return pdf.render(
                new ReportHtml(result, guidanceService.guidance(result), roleComparison.compare(result), getLocale())
                        .document());
    }

    /** Whoever downloads is looked at again then: the page may be older than the sign-out. */
    private Anchor download(String key, String file, String type, Supplier<byte[]> content) {
        var anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(new ByteArrayInputStream(bytes), file, type, bytes.length);
                }),
                getTranslation(key));
        anchor.addClassName("btn");
        return anchor;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("keep.page-title");
    }
}
