package app.waymark.catalog.ui;

import app.waymark.base.ui.ExternalLink;
import app.waymark.catalog.SourcePlace;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Says which document, and which place in it, a page comes from. */
final class SourceLine extends Paragraph {

    SourceLine(SourcePlace source) {
        addClassNames("tiny", "source");
        String name = CatalogWords.source(source.document());
        add(new Span(getTranslation("catalog.source") + " "));
        add(source.url() == null ? new Span(name) : new ExternalLink(source.url(), name));
        add(new Span(", " + source.place()));
    }
}
