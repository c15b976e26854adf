package app.waymark.curation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents in an order: dragged by their handle, or moved by buttons (and so by keyboard), added, copied from nothing
 * and taken away. Folded ones show their name until they are opened, so that a long roadmap stays quick.
 */
final class RowsPart implements FormPart {

    private static final List<String> NAMES =
            List.of("name", "title", "text", "domain", "question", "skill", "slug", "value");

    private final FormParts factory;
    private final Field field;
    private final String id;
    private final Runnable changed;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Div box = new Div();
    private final Span problem = new Span();
    private final Span told = new Span();
    private int made;

    RowsPart(FormParts factory, Field field, String id, String label, String hint, Runnable changed) {
        this.factory = factory;
        this.field = field;
        this.id = id;
        this.changed = changed;
        var heading = new Span(label);
        heading.addClassName("strong");
        var add = new NativeButton(factory.words().of("curation.form.add-row", label), click -> add());
        add.addClassNames("btn", "small");
        problem.addClassName("problem");
        problem.setVisible(false);
        told.addClassName("sr-only");
        told.getElement().setAttribute("role", "status");
        list.addClassName("form-rows");
        box.add(heading);
        if (!hint.isEmpty()) {
            var line = new Paragraph(hint);
            line.addClassName("hint");
            box.add(line);
        }
        box.add(problem, list, add, told);
        box.addClassName("field-group");
        box.setId(id);
        box.getElement().setAttribute("role", "group");
        box.getElement().setAttribute("aria-label", label);
    }

    /** One document of the list. */
    private final class Row {

        private final Div frame = new Div();
        private final Div content = new Div();
        private final Span name = new Span();
        private final String rowId = id + "-" + made++;
        private ObjectNode value;
        private @Nullable DocumentPart open;

        Row(ObjectNode value) {
            this.value = value;
            frame.addClassName("form-row");
            var handle = new Span("⠿");
            handle.addClassName("handle");
            handle.getElement().setAttribute("aria-hidden", "true");
            var tools = new Div(
                    tool("↑", "curation.form.up", () -> move(-1)),
                    tool("↓", "curation.form.down", () -> move(1)),
                    tool("×", "curation.form.remove", this::remove));
            tools.addClassName("row-tools");
            var head = new Div(handle, name);
            if (field.type() == Field.Type.FOLDED) {
                head.add(tool("✎", "curation.form.open", this::toggle));
            } else {
                open();
            }
            head.add(tools);
            head.addClassName("row-head");
            frame.add(head, content);
            rename();
            DragSource.create(frame).setDragData(this);
            DropTarget.create(frame)
                    .addDropListener(event -> event.getDragData()
                            .filter(Row.class::isInstance)
                            .map(Row.class::cast)
                            .filter(rows::contains)
                            .ifPresent(dragged -> dropped(dragged, this)));
        }

        private NativeButton tool(String sign, String key, Runnable work) {
            var button = new NativeButton(sign);
            button.addClickListener(click -> {
                work.run();
                // redrawing the list takes the focus away, and whoever moves a row by keyboard moves it again
                button.getElement().executeJs("if (this.isConnected) this.focus()");
            });
            button.addClassName("tool");
            String label = factory.words().of(key);
            button.setTitle(label);
            button.setAriaLabel(label + ": " + nameOf(value));
            return button;
        }

        private void toggle() {
            if (open == null) {
                open();
            } else {
                value = (ObjectNode) read();
                open = null;
                content.removeAll();
                rename();
            }
        }

        private void open() {
            var form = new DocumentPart(factory, field.inside(), rowId, false, () -> {
                rename();
                changed.run();
            });
            form.show(value);
            open = form;
            content.removeAll();
            content.add(form.component());
        }

        JsonNode read() {
            DocumentPart form = open;
            JsonNode now = form == null ? value : form.value();
            return now == null ? value : now;
        }

        private void rename() {
            name.setText(nameOf(read()));
        }

        private void move(int by) {
            int at = rows.indexOf(this);
            int to = Math.clamp(at + by, 0, rows.size() - 1);
            if (to != at) {
                rows.remove(at);
                rows.add(to, this);
                draw();
                told.setText(factory.words().of("curation.form.moved", nameOf(read()), to + 1, rows.size()));
                changed.run();
            }
        }

        private void remove() {
            rows.remove(this);
            draw();
            changed.run();
        }
    }

    private void dropped(Row dragged, Row on) {
        int to = rows.indexOf(on);
        rows.remove(dragged);
        rows.add(to, dragged);
        draw();
        changed.run();
    }

    private static String nameOf(JsonNode value) {
        return NAMES.stream()
                .map(name -> value.path(name).asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> text.length() > 90 ? text.substring(0, 90) + "…" : text)
                .orElse("");
    }

    private void add() {
        var row = new Row(JsonNodeFactory.instance.objectNode());
        if (row.open == null) {
            row.open();
        }
        rows.add(row);
        draw();
        row.content.getElement().executeJs("this.querySelector('input,select,textarea')?.focus()");
        changed.run();
    }

    private void draw() {
        list.removeAll();
        rows.forEach(row -> list.add(row.frame));
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public void show(@Nullable JsonNode value) {
        rows.clear();
        if (value != null) {
            value.valueStream()
                    .filter(ObjectNode.class::isInstance)
                    .forEach(node -> rows.add(new Row((ObjectNode) node)));
        }
        draw();
    }

    @Override
    public JsonNode value() {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> values.add(row.read()));
        return values;
    }

    @Override
    public void problem(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
    }
}
