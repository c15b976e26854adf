package app.waymark.teams.ui;

import app.waymark.teams.Heatmap;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** One person's row, written out under its domains: the same cells as in the heatmap. */
final class RowCells extends Div {

    RowCells(List<Heatmap.Column> columns, Heatmap.Row row) {
        addClassName("row-cells");
        String domain = "";
        var list = new UnorderedList();
        for (int i = 0; i < columns.size(); i++) {
            Heatmap.Column column = columns.get(i);
            if (!column.domain().equals(domain)) {
                domain = column.domain();
                list = new UnorderedList();
                list.addClassNames("clean", "ruled");
                add(new H3(column.domainName()), list);
            }
            var item = new ListItem(new Span(column.name()), cell(row.cells().get(i)));
            item.addClassName("pair");
            list.add(item);
        }
    }

    static Span cell(Heatmap.Cell cell) {
        var shown = new Span(TeamWords.cell(cell) + CellStyle.trend(cell));
        shown.getElement().setAttribute("aria-hidden", "true");
        shown.setClassName("cell " + CellStyle.of(cell));
        var spoken = new Span(TeamWords.spoken(cell));
        spoken.addClassNames("small", "muted");
        var both = new Span(spoken, shown);
        both.addClassName("row");
        return both;
    }
}
