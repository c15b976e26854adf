package app.waymark.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** The figures of a chart as a table that opens on demand and is always printed. The first cell names its row. */
public final class DataTable extends NativeDetails {

    /**
     * A closed table.
     *
     * @param summary what opens it, and its name
     * @param rows as many cells in each as there are {@code columns}
     */
    public DataTable(String summary, List<String> columns, List<List<String>> rows) {
        super(summary, scroll(summary, columns, rows));
    }

    private static Div scroll(String name, List<String> columns, List<List<String>> rows) {
        var head = new NativeTableRow();
        columns.forEach(column -> head.add(header(column, "col")));
        var body = new NativeTableBody();
        rows.forEach(row -> body.add(row(row)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("plain", "num");
        var scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", name);
        return scroll;
    }

    private static NativeTableRow row(List<String> cells) {
        var row = new NativeTableRow(header(cells.getFirst(), "row"));
        cells.stream().skip(1).forEach(cell -> row.add(new NativeTableCell(cell)));
        return row;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
