package app.waymark.curation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;

/** A plain table that scrolls within itself on a small screen. */
final class Table extends Div {

    private final NativeTable table = new NativeTable();

    Table(String caption, String... columns) {
        addClassNames("table-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        table.addClassNames("plain", "curation-table");
        var head = new NativeTableRow();
        Arrays.stream(columns).forEach(column -> {
            var cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        add(table);
    }

    /** Adds a row whose first cell heads it. */
    NativeTableRow row(Component... cells) {
        var row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            if (i == 0) {
                var head = new NativeTableHeaderCell(cells[i]);
                head.getElement().setAttribute("scope", "row");
                row.add(head);
            } else {
                row.add(new NativeTableCell(cells[i]));
            }
        }
        table.getBody().add(row);
        return row;
    }

    /** A cell with a figure. */
    static Span num(String text) {
        var span = new Span(text);
        span.addClassName("num");
        return span;
    }

    static Span text(String text, String... classes) {
        var span = new Span(text);
        span.addClassNames(classes);
        return span;
    }
}
