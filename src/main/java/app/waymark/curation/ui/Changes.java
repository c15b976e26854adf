package app.waymark.curation.ui;

import app.waymark.base.FieldChange;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between two documents, field by field. */
final class Changes extends Div {

    Changes(List<FieldChange> changes, String before, String after, UnaryOperator<String> names, Words words) {
        if (changes.isEmpty()) {
            add(Table.text(words.of("curation.history.no-changes"), "small", "muted"));
            return;
        }
        var table = new Table(words.of("curation.history.changes"), words.of("curation.history.field"), before, after);
        table.addClassName("changes");
        changes.forEach(change -> {
            var row = table.row(field(change.path(), names), side(change.before(), words), side(change.after(), words));
            // a phone has no room for the columns and sets the sides below each other
            row.getComponentAt(1).getElement().setAttribute("data-label", before);
            row.getComponentAt(2).getElement().setAttribute("data-label", after);
        });
        add(table);
    }

    private static Component field(String path, UnaryOperator<String> names) {
        return Table.text(Arrays.stream(path.split("/")).map(names).collect(Collectors.joining(" › ")), "small");
    }

    private static Component side(@Nullable String text, Words words) {
        var span = new Span(Objects.requireNonNullElseGet(text, () -> words.of("curation.history.nothing")));
        span.addClassNames("small", "diff-side");
        span.setClassName("muted", text == null);
        return span;
    }
}
