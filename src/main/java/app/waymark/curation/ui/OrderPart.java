package app.waymark.curation.ui;

import app.waymark.catalog.CatalogEntry;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind in the order in which people see them: dragged by their handle, or moved by buttons, and so by
 * keyboard. Every move is stored at once.
 */
final class OrderPart extends Div {

    private final Words words;
    private final transient Move move;
    private final transient java.util.function.Supplier<List<CatalogEntry>> entries;
    private final OrderedList list = new OrderedList();
    private final Span told = new Span();

    /** Stores a move. */
    interface Move {
        void before(CatalogEntry moved, @Nullable CatalogEntry next);
    }

    OrderPart(Words words, java.util.function.Supplier<List<CatalogEntry>> entries, Move move) {
        this.words = words;
        this.entries = entries;
        this.move = move;
        addClassNames("stack");
        list.addClassNames("form-rows", "clean");
        told.addClassName("sr-only");
        told.getElement().setAttribute("role", "status");
        var hint = new Paragraph(words.of("curation.order.hint"));
        hint.addClassNames("small", "muted");
        add(hint, list, told);
        draw("", "");
    }

    /** Draws the list; the button of the thing that was moved gets the focus back. */
    private void draw(String focused, String tool) {
        list.removeAll();
        List<CatalogEntry> all = entries.get();
        for (int i = 0; i < all.size(); i++) {
            list.add(row(all, i, focused, tool));
        }
    }

    private ListItem row(List<CatalogEntry> all, int at, String focused, String tool) {
        CatalogEntry entry = all.get(at);
        var handle = new Span("⠿");
        handle.addClassName("handle");
        handle.getElement().setAttribute("aria-hidden", "true");
        var up = tool("↑", "curation.form.up", entry, () -> shift(entry, -1));
        up.setEnabled(at > 0);
        var down = tool("↓", "curation.form.down", entry, () -> shift(entry, 1));
        down.setEnabled(at < all.size() - 1);
        if (focused.equals(entry.key().slug())) {
            boolean upwards = tool.equals("up") ? up.isEnabled() : !down.isEnabled();
            (upwards ? up : down).focus();
        }
        var tools = new Div(up, down);
        tools.addClassName("row-tools");
        var head = new Div(handle, Table.text(entry.thing().title()), new StateChip(entry.state(), words), tools);
        head.addClassName("row-head");
        var item = new ListItem(head);
        item.addClassName("form-row");
        DragSource.create(item).setDragData(entry);
        DropTarget.create(item)
                .addDropListener(event -> event.getDragData()
                        .filter(CatalogEntry.class::isInstance)
                        .map(CatalogEntry.class::cast)
                        .ifPresent(dragged -> dropped(dragged, entry)));
        return item;
    }

    private NativeButton tool(String sign, String key, CatalogEntry entry, Runnable work) {
        var button = new NativeButton(sign, click -> work.run());
        button.addClassName("tool");
        button.setTitle(words.of(key));
        button.setAriaLabel(words.of(key) + ": " + entry.thing().title());
        return button;
    }

    private void shift(CatalogEntry entry, int by) {
        List<CatalogEntry> all = entries.get();
        int at = indexOf(all, entry);
        int to = at + by;
        if (at < 0 || to < 0 || to >= all.size()) {
            draw("", "");
            return;
        }
        int following = by < 0 ? to : to + 1;
        store(entry, following < all.size() ? all.get(following) : null, by < 0 ? "up" : "down");
    }

    /** Takes the place of the thing it is dropped on. */
    private void dropped(CatalogEntry dragged, CatalogEntry on) {
        List<CatalogEntry> all = entries.get();
        int from = indexOf(all, dragged);
        int to = indexOf(all, on);
        if (from >= 0 && to >= 0 && from != to) {
            int following = from < to ? to + 1 : to;
            store(dragged, following < all.size() ? all.get(following) : null, "");
        }
    }

    private static int indexOf(List<CatalogEntry> all, CatalogEntry entry) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equals(entry.key())) {
                return i;
            }
        }
        return -1;
    }

    private void store(CatalogEntry moved, @Nullable CatalogEntry next, String tool) {
        move.before(moved, next);
        draw(tool.isEmpty() ? "" : moved.key().slug(), tool);
        List<CatalogEntry> all = entries.get();
        told.setText(words.of("curation.form.moved", moved.thing().title(), indexOf(all, moved) + 1, all.size()));
    }
}
