package app.waymark.curation.ui;

import app.waymark.base.FieldChange;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a history. */
final class HistoryStep extends Div {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    HistoryStep(
            Instant at,
            String who,
            String reason,
            Component state,
            List<FieldChange> changes,
            boolean first,
            String form,
            Words words) {
        addClassNames("card", "stack");
        var facts = new Div(state, Table.text(who, "small"));
        String why = words.or("curation.reason." + reason, reason);
        if (!why.equalsIgnoreCase(who)) {
            facts.add(Table.text(why, "small", "muted"));
        }
        facts.addClassName("row");
        add(new H2(words.of("curation.history.at", TIME.format(at))), facts);
        if (!first) {
            add(new Changes(
                    changes,
                    words.of("curation.history.before"),
                    words.of("curation.history.after"),
                    field -> words.field(form, field),
                    words));
        }
    }

    /** Who it was, in words. */
    static String who(@Nullable UUID person, Map<UUID, String> names, Words words) {
        return person == null
                ? words.of("curation.history.waymark")
                : names.getOrDefault(person, words.of("curation.history.somebody"));
    }
}
