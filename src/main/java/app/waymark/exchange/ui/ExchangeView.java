package app.waymark.exchange.ui;

import app.waymark.base.Lifecycle;
import app.waymark.base.ui.AddressBar;
import app.waymark.base.ui.PageHeader;
import app.waymark.base.ui.SelectField;
import app.waymark.base.ui.SelectField.Option;
import app.waymark.catalog.CatalogService;
import app.waymark.exchange.ExportService;
import app.waymark.exchange.ExportService.Format;
import app.waymark.exchange.ImportOptions;
import app.waymark.exchange.ImportService;
import app.waymark.exchange.ImportStatus;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes files in, after showing what they would change, and gives everything out. */
@Route(ExchangeView.PATH)
@RolesAllowed("ADMIN")
class ExchangeView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "exchange";

    private static final int MOST_BYTES = 40_000_000;
    private static final int POLL_MILLIS = 500;
    private static final String POOL = "[a-z0-9]+(-[a-z0-9]+)*";

    private final transient ImportService imports;
    private final transient ExportService exports;
    private final transient CatalogService catalogService;
    private final transient CurrentActor currentActor;
    private final Div outcome = new Div();
    private final Input pool = new Input();
    private Lifecycle state = Lifecycle.PUBLISHED;

    ExchangeView(
            ImportService imports, ExportService exports, CatalogService catalogService, CurrentActor currentActor) {
        this.imports = imports;
        this.catalogService = catalogService;
        this.exports = exports;
        this.currentActor = currentActor;
        addClassNames("wrap", "stack", "wide");
        outcome.addClassName("stack");
        outcome.setId("outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeader(getTranslation("exchange.title"), getTranslation("exchange.lead"))
                        .under("curation", getTranslation("nav.curation")),
                upload(),
                outcome,
                export());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        outcome.removeAll();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("import")
                .flatMap(ExchangeView::id)
                .ifPresent(this::draw);
    }

    private static Optional<UUID> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private Component upload() {
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            String typed = pool.getValue().strip();
            if (!typed.isEmpty() && !typed.matches(POOL)) {
                outcome.removeAll();
                outcome.add(notice(getTranslation("exchange.pool.problem"), true));
                return;
            }
            UUID id = imports.begin(
                    currentActor.require(),
                    metadata.fileName(),
                    bytes,
                    new ImportOptions(state, typed.isEmpty() ? null : typed));
            show(id);
        }));
        upload.setMaxFileSize(MOST_BYTES);
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".zip", ".yaml", ".yml", ".csv", ".tsv");
        upload.addFileRejectedListener(event -> {
            outcome.removeAll();
            outcome.add(notice(event.getErrorMessage(), true));
        });
        upload.setI18n(uploadWords());
        upload.getElement().setAttribute("aria-label", getTranslation("exchange.import.title"));
        var help = new Paragraph(getTranslation("exchange.import.help"));
        help.addClassNames("small", "muted");
        var card = new Div(new H2(getTranslation("exchange.import.title")), help, states(), pool(), upload);
        card.addClassNames("card", "stack");
        return card;
    }

    private UploadI18N uploadWords() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("exchange.upload.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("exchange.upload.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("exchange.upload.many"))
                        .setFileIsTooBig(getTranslation("exchange.upload.large"))
                        .setIncorrectFileType(getTranslation("exchange.upload.type")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("exchange.upload.connecting"))
                                .setStalled(getTranslation("exchange.upload.stalled"))
                                .setProcessing(getTranslation("exchange.upload.processing"))
                                .setHeld(getTranslation("exchange.upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(getTranslation("exchange.upload.left"))
                                .setUnknown(getTranslation("exchange.upload.left-unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(getTranslation("exchange.upload.failed"))
                                .setUnexpectedServerError(getTranslation("exchange.upload.failed"))
                                .setForbidden(getTranslation("exchange.upload.failed"))))
                .setFile(new UploadI18N.File()
                        .setRetry(getTranslation("exchange.upload.again"))
                        .setStart(getTranslation("exchange.upload.start"))
                        .setRemove(getTranslation("exchange.upload.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
    }

    private Component states() {
        var choices = new FieldSet();
        choices.addClassNames("stack", "tight", "bare");
        var legend = new Element("legend");
        legend.setText(getTranslation("exchange.state"));
        choices.getElement().appendChild(legend);
        for (Lifecycle one : List.of(Lifecycle.PUBLISHED, Lifecycle.DRAFT)) {
            var radio = new Element("input");
            radio.setAttribute("type", "radio");
            radio.setAttribute("name", "state");
            radio.setProperty("checked", one == state);
            radio.addEventListener("change", event -> state = one);
            var label = new NativeLabel();
            label.addClassName("check");
            label.getElement().appendChild(radio, Element.createText(getTranslation("exchange.state." + one.code())));
            choices.add(label);
        }
        return choices;
    }

    private Component pool() {
        pool.setId("pool");
        pool.getElement().setAttribute("aria-describedby", "pool-hint");
        pool.getElement().setAttribute("autocomplete", "off");
        var label = new NativeLabel(getTranslation("exchange.pool"));
        label.setFor(pool);
        var hint = new Span(getTranslation("exchange.pool.hint"));
        hint.setId("pool-hint");
        hint.addClassName("hint");
        var field = new Div(label, pool, hint);
        field.addClassName("field");
        return field;
    }

    /** Keeps the import in the address, so that a reload comes back to it. */
    private void show(UUID id) {
        AddressBar.replace(this, PATH, QueryParameters.of("import", id.toString()));
        draw(id);
        outcome.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }

    private void draw(UUID id) {
        outcome.removeAll();
        Optional<ImportStatus> found = imports.status(currentActor.require(), id);
        if (found.isEmpty()) {
            outcome.add(notice(getTranslation("exchange.import.gone"), false));
            return;
        }
        ImportStatus status = found.get();
        if (status.busy()) {
            outcome.add(progress(id, status));
            poll(id);
            return;
        }
        getUI().ifPresent(ui -> ui.setPollInterval(-1));
        switch (status.phase()) {
            case STORED -> outcome.add(notice(getTranslation("exchange.import.stored"), false));
            case CANCELLED -> outcome.add(notice(getTranslation("exchange.import.cancelled"), false));
            default -> {
                if (status.preview() != null) {
                    outcome.getElement().executeJs("this.scrollIntoView({block: 'start'})");
                    if (status.preview().wantsSkill()) {
                        outcome.add(skill(id));
                    }
                    outcome.add(new PreviewPart(
                            status.preview(),
                            () -> {
                                imports.store(currentActor.require(), id);
                                draw(id);
                            },
                            () -> {
                                imports.cancel(currentActor.require(), id);
                                draw(id);
                            }));
                }
            }
        }
    }

    /** Lets the admin say what questions are about whose files do not. */
    private Component skill(UUID id) {
        var select = new SelectField(
                "skill",
                getTranslation("exchange.skill"),
                chosen -> show(imports.begin(currentActor.require(), id, chosen)));
        select.options(List.of(new Option("", getTranslation("exchange.skill.choose"))));
        select.options(catalogService.current().skills().stream()
                .map(one -> new Option(one.slug(), one.name()))
                .toList());
        var text = new Paragraph(getTranslation("exchange.skill.text"));
        text.addClassNames("small", "muted");
        var card = new Div(text, select);
        card.addClassNames("card", "stack");
        return card;
    }

    private void poll(UUID id) {
        getUI().ifPresent(ui -> {
            ui.setPollInterval(POLL_MILLIS);
            ui.addPollListener(event -> {
                event.unregisterListener();
                if (isAttached()) {
                    draw(id);
                } else {
                    ui.setPollInterval(-1);
                }
            });
        });
    }

    private Component progress(UUID id, ImportStatus status) {
        boolean reading = status.phase() == ImportStatus.Phase.READING;
        var text = new Span(
                status.of() == 0
                        ? getTranslation(reading ? "exchange.import.reading" : "exchange.import.storing")
                        : getTranslation(
                                reading ? "exchange.import.reading-of" : "exchange.import.storing-of",
                                status.done(),
                                status.of()));
        var bar = new Element("progress");
        bar.setAttribute("aria-label", getTranslation("exchange.import.progress"));
        if (status.of() > 0) {
            bar.setAttribute("max", Integer.toString(status.of()));
            bar.setAttribute("value", Integer.toString(status.done()));
        }
        var cancel = new NativeButton(getTranslation("exchange.import.cancel"), click -> {
            imports.cancel(currentActor.require(), id);
            draw(id);
        });
        cancel.addClassName("btn");
        var row = new Div(text);
        row.getElement().appendChild(bar);
        row.add(cancel);
        row.addClassNames("card", "row");
        return row;
    }

    private static Div notice(String text, boolean problem) {
        var notice = new Div(text);
        notice.addClassName("notice");
        notice.setClassName("problem", problem);
        return notice;
    }

    private Component export() {
        var section = new Div(new H2(getTranslation("exchange.export.title")));
        section.addClassName("stack");
        section.add(new Paragraph(getTranslation("exchange.export.lead")));
        var cards = new Div();
        cards.addClassNames("cards", "two");
        for (Format format : Format.values()) {
            var about = new Paragraph(getTranslation("exchange.export." + format.code() + ".about"));
            about.addClassNames("small", "muted");
            var row = new Div(download(
                    "exchange.export.download",
                    format,
                    format.file(),
                    () -> exports.export(currentActor.require(), format)));
            row.addClassName("row");
            if (format == Format.QUESTIONS_CSV || format == Format.COURSES_CSV) {
                row.add(download(
                        "exchange.export.template",
                        format,
                        "template-" + format.file(),
                        () -> exports.template(format)));
            }
            var card = new Div(new H3(getTranslation("exchange.export." + format.code())), about, row);
            card.addClassNames("card", "stack", "tight");
            cards.add(card);
        }
        section.add(cards);
        return section;
    }

    private Anchor download(String words, Format format, String file, java.util.function.Supplier<byte[]> content) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(new ByteArrayInputStream(bytes), file, format.type(), bytes.length);
                }),
                getTranslation(words));
        link.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(words) + ": " + getTranslation("exchange.export." + format.code()));
        link.addClassNames("btn", "small");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.page-title", getTranslation("exchange.title"));
    }
}
