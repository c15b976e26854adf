package app.waymark.people.ui;

import app.waymark.base.ui.AddressBar;
import app.waymark.base.ui.PageHeader;
import app.waymark.base.ui.SearchField;
import app.waymark.operations.SystemScreen;
import app.waymark.people.AuditSearch;
import app.waymark.people.AuditService;
import app.waymark.people.AuditService.AuditPage;
import app.waymark.people.AuditService.AuditRow;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who did what to which thing, with a filter that the address keeps, and the same as a file. */
@Route(AuditView.PATH)
@RolesAllowed("ADMIN")
class AuditView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "system/audit";

    private final transient AuditService audit;
    private final transient CurrentActor currentActor;
    private final SearchField text;
    private final Input from;
    private final Input to;
    private final Div list = new Div();

    AuditView(AuditService audit, CurrentActor currentActor) {
        this.audit = audit;
        this.currentActor = currentActor;
        addClassNames("wrap", "stack", "wide");
        text = new SearchField("q", getTranslation("people.audit.search"), typed -> show());
        from = date("from");
        to = date("to");
        var filters = new Div(text, field(from, "people.audit.from"), field(to, "people.audit.to"));
        filters.addClassName("filters");
        list.addClassName("stack");
        add(
                new PageHeader(getTranslation("people.audit.title"), getTranslation("people.audit.lead"))
                        .under(SystemScreen.ROOT, getTranslation("operations.system.title"))
                        .with(filters)
                        .actions(download()),
                list);
    }

    private Input date(String id) {
        var input = new Input();
        input.setId(id);
        input.setType("date");
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                show();
            }
        });
        return input;
    }

    private Component field(Input input, String words) {
        var label = new NativeLabel(getTranslation(words));
        label.setFor(input);
        var field = new Div(label, input);
        field.addClassName("field");
        return field;
    }

    private Component download() {
        // what is asked for is read while the screen is locked; the file is written for whoever is signed in by then
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    Actor actor = currentActor.require();
                    var csv = new StringWriter();
                    audit.export(actor, search(0), csv);
                    byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "waymark-audit.csv",
                            "text/csv; charset=utf-8",
                            bytes.length);
                }),
                getTranslation("people.audit.export"));
        link.addClassName("btn");
        link.setId("export");
        return link;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        text.show(parameters.getSingleParameter("q").orElse(""));
        from.setValue(day(parameters.getSingleParameter("from").orElse(""))
                .map(LocalDate::toString)
                .orElse(""));
        to.setValue(day(parameters.getSingleParameter("to").orElse(""))
                .map(LocalDate::toString)
                .orElse(""));
        draw(search(parameters
                .getSingleParameter("page")
                .filter(page -> page.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0)));
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private AuditSearch search(int page) {
        return new AuditSearch(
                text.text(),
                day(from.getValue()).orElse(null),
                day(to.getValue()).orElse(null),
                page);
    }

    private static Map<String, String> parameters(AuditSearch search) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!search.text().isBlank()) {
            parameters.put("q", search.text().strip());
        }
        if (search.from() != null) {
            parameters.put("from", search.from().toString());
        }
        if (search.to() != null) {
            parameters.put("to", search.to().toString());
        }
        return parameters;
    }

    private void show() {
        AuditSearch search = search(0);
        AddressBar.replace(this, PATH, QueryParameters.simple(parameters(search)));
        draw(search);
    }

    private void draw(AuditSearch search) {
        list.removeAll();
        AuditPage page = audit.search(currentActor.require(), search);
        var count = new Paragraph(getTranslation("people.audit.count", page.total()));
        count.addClassNames("small", "muted");
        count.getElement().setAttribute("role", "status");
        list.add(count);
        if (!page.rows().isEmpty()) {
            list.add(table(page.rows()));
        }
        list.add(new Pager(PATH, parameters(search), search.page(), AuditSearch.PAGE, page.total()));
    }

    private Component table(List<AuditRow> rows) {
        var table = new NativeTable();
        table.addClassNames("plain", "log");
        var head = new NativeTableRow();
        for (String column : List.of("at", "who", "action", "subject")) {
            var cell = new NativeTableHeaderCell(getTranslation("people.audit." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var header = new NativeTableHeader();
        header.add(head);
        var body = new NativeTableBody();
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(getLocale());
        rows.forEach(row -> {
            var at = new NativeTableCell(format.format(row.at().atZone(ZoneId.systemDefault())));
            at.addClassName("num");
            var subject = new NativeTableCell(row.subject());
            subject.addClassName("link-text");
            body.add(new NativeTableRow(
                    at,
                    new NativeTableCell(row.who() == null ? getTranslation("people.audit.system") : row.who()),
                    new NativeTableCell(new Code(row.action())),
                    subject));
        });
        table.add(header, body);
        var scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", getTranslation("people.audit.title"));
        return scroll;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.page-title", getTranslation("people.audit.title"));
    }
}
