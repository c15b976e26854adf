package app.waymark.curation.ui;

import app.waymark.base.DocumentDiff;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;

/** Somebody else has saved first: both versions side by side, and the three ways to go on. Nothing typed is lost. */
final class ConflictPanel extends Div {

    private final H2 title = new H2();

    /**
     * A panel.
     *
     * @param theirs what is stored now
     * @param mine what stands in the form
     * @param merged mine on top of theirs
     * @param take gets the document to go on with, made from theirs
     */
    ConflictPanel(String theirs, String mine, Merge.Merged merged, FormParts names, Consumer<String> take) {
        Words words = names.words();
        addClassNames("card", "warn", "stack");
        getElement().setAttribute("role", "alert");
        title.setText(words.of("curation.conflict.title"));
        title.getElement().setAttribute("tabindex", "-1");
        add(title, new Paragraph(words.of("curation.conflict.text")));
        add(new Changes(
                DocumentDiff.between(theirs, mine),
                words.of("curation.conflict.theirs"),
                words.of("curation.conflict.mine"),
                names::name,
                words));
        if (!merged.both().isEmpty()) {
            List<String> fields = merged.both().stream().map(names::name).toList();
            add(new Paragraph(words.of("curation.conflict.both", String.join(", ", fields))));
        }
        var row = new Div(
                way(words.of("curation.conflict.merge"), () -> take.accept(merged.document()), "primary"),
                way(words.of("curation.conflict.keep-mine"), () -> take.accept(mine)),
                way(words.of("curation.conflict.take-theirs"), () -> take.accept(theirs)));
        row.addClassName("row");
        add(row);
    }

    /** Brings it before whoever pressed save at the other end of the form: eyes and keyboard. */
    void show() {
        title.getElement()
                .executeJs("this.focus({preventScroll: true}); this.closest('.card').scrollIntoView({block: 'start'})");
    }

    private static NativeButton way(String text, Runnable work, String... classes) {
        var button = new NativeButton(text, click -> work.run());
        button.addClassNames("btn", "small");
        button.addClassNames(classes);
        return button;
    }
}
