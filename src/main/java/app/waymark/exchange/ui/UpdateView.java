package app.waymark.exchange.ui;

import app.waymark.base.Fault;
import app.waymark.base.ui.PageHeader;
import app.waymark.catalog.CatalogConflict;
import app.waymark.catalog.CatalogFault;
import app.waymark.exchange.PendingUpdate;
import app.waymark.exchange.UpdateService;
import app.waymark.questions.QuestionConflict;
import app.waymark.questions.QuestionFault;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a new release brings for what an admin has edited, side by side. */
@Route(UpdateView.PATH)
@RolesAllowed("ADMIN")
class UpdateView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "exchange/updates";

    private static final int CHARACTERS = 400;

    private final transient UpdateService updates;
    private final transient CurrentActor currentActor;
    private final Div notice = new Div();
    private final Div list = new Div();

    UpdateView(UpdateService updates, CurrentActor currentActor) {
        this.updates = updates;
        this.currentActor = currentActor;
        addClassNames("wrap", "stack", "wide");
        notice.getElement().setAttribute("role", "status");
        list.addClassName("stack");
        add(
                new PageHeader(getTranslation("exchange.updates.title"), getTranslation("exchange.updates.lead"))
                        .under("curation", getTranslation("nav.curation")),
                notice,
                list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw("");
    }

    private void draw(String said) {
        notice.setText(said);
        notice.setClassName("notice", !said.isEmpty());
        list.removeAll();
        List<PendingUpdate> pending = updates.pending(currentActor.require());
        if (pending.isEmpty()) {
            list.add(new Paragraph(getTranslation("exchange.updates.none")));
            return;
        }
        var count = new Paragraph(getTranslation("exchange.updates.count", pending.size()));
        count.addClassNames("small", "muted");
        list.add(count);
        pending.forEach(one -> list.add(card(one)));
    }

    private Component card(PendingUpdate update) {
        String name = getTranslation("exchange.kind." + update.kind()) + " " + update.slug();
        var card = new Div(new H2(name));
        card.addClassNames("card", "stack");
        if (update.removed()) {
            card.add(new Paragraph(getTranslation("exchange.updates.removed")));
        } else {
            card.add(table(name, update.fields()));
        }
        var mine = new NativeButton(
                getTranslation(update.removed() ? "exchange.updates.keep" : "exchange.updates.mine"),
                click -> decide(
                        () -> updates.keepMine(currentActor.require(), update.kind(), update.slug()),
                        getTranslation("exchange.updates.kept", name)));
        var theirs = new NativeButton(
                getTranslation(update.removed() ? "exchange.updates.retire" : "exchange.updates.theirs"),
                click -> decide(
                        () -> updates.takeTheirs(currentActor.require(), update.kind(), update.slug()),
                        getTranslation(
                                update.removed() ? "exchange.updates.retired" : "exchange.updates.taken", name)));
        List.of(mine, theirs).forEach(button -> {
            button.addClassName("btn");
            button.setAriaLabel(button.getText() + ": " + name);
        });
        var row = new Div(mine, theirs);
        row.addClassName("row");
        card.add(row);
        return card;
    }

    private void decide(Runnable work, String said) {
        try {
            work.run();
            draw(said);
        } catch (CatalogFault e) {
            draw(getTranslation("exchange.updates.refused", told(e.faults())));
        } catch (QuestionFault e) {
            draw(getTranslation("exchange.updates.refused", told(e.faults())));
        } catch (CatalogConflict | QuestionConflict e) {
            draw(getTranslation("exchange.updates.conflict"));
        }
    }

    private String told(List<Fault> faults) {
        return faults.stream().map(fault -> fault.in(getLocale())).collect(Collectors.joining("; "));
    }

    private Component table(String name, List<PendingUpdate.Field> fields) {
        var head = new NativeTableRow();
        for (String column : List.of("field", "before", "shipped", "yours")) {
            var cell = new NativeTableHeaderCell(getTranslation("exchange.updates." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var header = new NativeTableHeader();
        header.add(head);
        var body = new NativeTableBody();
        fields.forEach(field -> {
            var path = new NativeTableHeaderCell();
            path.getElement().setAttribute("scope", "row");
            path.add(new Span(field.path()));
            if (field.contested()) {
                var both = new Span(getTranslation("exchange.updates.contested"));
                both.addClassNames("chip", "warn");
                path.add(new Div(both));
            }
            body.add(new NativeTableRow(path, cell(field.before()), cell(field.shipped()), cell(field.mine())));
        });
        var table = new NativeTable();
        table.addClassName("plain");
        table.add(header, body);
        var scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", name);
        return scroll;
    }

    private NativeTableCell cell(@Nullable String text) {
        String shown = text == null ? getTranslation("exchange.preview.empty") : text;
        var cell = new NativeTableCell(shown.length() <= CHARACTERS ? shown : shown.substring(0, CHARACTERS) + "…");
        cell.addClassName("link-text");
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.page-title", getTranslation("exchange.updates.title"));
    }
}
