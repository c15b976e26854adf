package app.waymark.curation.ui;

import app.waymark.base.Lifecycle;
import com.vaadin.flow.component.html.Span;

/** The state of a thing in a word with a shape of its own. */
final class StateChip extends Span {

    StateChip(Lifecycle state, Words words) {
        addClassNames("chip", "state", "state-" + state.code());
        var shape = new Span(
                switch (state) {
                    case DRAFT -> "◌";
                    case REVIEW -> "◐";
                    case PUBLISHED -> "●";
                    case RETIRED -> "⊘";
                });
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, new Span(words.of("curation.state." + state.code())));
    }
}
