package app.waymark.curation.ui;

import app.waymark.base.FieldChange;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two documents, field by field. */
final class Changes extends Div {

    Changes(List<FieldChange> changes, String before, String after, Words words) {
        if (changes.isEmpty()) {
            add(Table.text(words.of("curation.history.no-changes"), "small", "muted"));
            return;
        }
        var table = new Table(words.of("curation.history.changes"), words.of("curation.history.field"), before, after);
        changes.forEach(
                change -> table.row(field(change.path()), side(change.before(), words), side(change.after(), words)));
        add(table);
    }

    private static Component field(String path) {
        return Table.text(path.replace("/", " › ").replace('-', ' '), "small");
    }

    private static Component side(@Nullable String text, Words words) {
        var span = new Span(Objects.requireNonNullElseGet(text, () -> words.of("curation.history.nothing")));
        span.addClassNames("small", "diff-side");
        span.setClassName("muted", text == null);
        return span;
    }
}
