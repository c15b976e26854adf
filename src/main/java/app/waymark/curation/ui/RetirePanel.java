package app.waymark.curation.ui;

import app.waymark.base.Lifecycle;
import app.waymark.base.Phrase;
import app.waymark.base.ui.SelectField;
import app.waymark.base.ui.SelectField.Option;
import app.waymark.catalog.Availability;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogEntry;
import app.waymark.catalog.Certification;
import app.waymark.catalog.Dependent;
import app.waymark.catalog.EntryChange;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What depends on a thing that is to be retired, its successor if it has one, and the button that does it. */
final class RetirePanel extends Div {

    private static final int SHOWN = 12;

    private final Words words;

    RetirePanel(
            CatalogEntry entry,
            List<Dependent> dependents,
            List<Phrase> counted,
            Catalog catalog,
            Words words,
            Consumer<EntryChange> retire,
            Runnable cancel) {
        this.words = words;
        addClassNames("card", "stack");
        getElement().setAttribute("role", "region");
        String title = words.of("curation.retire.title", entry.thing().title());
        getElement().setAttribute("aria-label", title);
        add(new H2(title));
        List<Dependent> blocking =
                dependents.stream().filter(Dependent::blocking).toList();
        List<Dependent> others = dependents.stream().filter(d -> !d.blocking()).toList();
        add(new Paragraph(words.of(
                dependents.isEmpty() && counted.isEmpty() ? "curation.retire.nothing" : "curation.retire.dependents",
                dependents.size())));
        if (!blocking.isEmpty()) {
            add(new Paragraph(words.of("curation.retire.blocking")), list(blocking));
        }
        if (!others.isEmpty()) {
            add(new Paragraph(words.of("curation.retire.others")), list(others));
        }
        if (!counted.isEmpty()) {
            var list = new UnorderedList();
            counted.forEach(one -> list.add(new ListItem(words.say(one))));
            add(new Paragraph(words.of("curation.retire.counted")), list);
        }
        var buttons = new Div();
        buttons.addClassName("row");
        if (blocking.isEmpty()) {
            SelectField successor = entry.thing() instanceof Certification c ? successor(c, catalog) : null;
            if (successor != null) {
                add(successor);
            }
            buttons.add(
                    button(words.of("curation.retire.do"), () -> retire.accept(retired(entry, successor)), "primary"));
        }
        buttons.add(button(words.of("curation.cancel"), cancel));
        add(buttons);
    }

    private SelectField successor(Certification certification, Catalog catalog) {
        var select = new SelectField("successor", words.of("curation.retire.successor"), chosen -> {});
        select.options(List.of(new Option("", words.of("curation.retire.no-successor"))));
        select.options(catalog.certifications().stream()
                .filter(c -> !c.slug().equals(certification.slug()) && c.status() != Availability.RETIRED)
                .map(c -> new Option(c.slug(), c.name() + " · " + c.provider()))
                .toList());
        String known = certification.successor();
        select.show(known == null ? "" : known);
        return select;
    }

    private static EntryChange retired(CatalogEntry entry, @Nullable SelectField successor) {
        if (successor != null && entry.thing() instanceof Certification c) {
            String chosen = successor.chosen();
            return new EntryChange(c.replacedBy(chosen.isEmpty() ? null : chosen), entry.version(), Lifecycle.RETIRED);
        }
        return entry.in(Lifecycle.RETIRED);
    }

    private Component list(List<Dependent> dependents) {
        var list = new UnorderedList();
        dependents.stream().limit(SHOWN).forEach(one -> {
            String path = one.kind().equals("question")
                    ? "curation/questions/" + one.id()
                    : "curation/catalog/" + one.kind() + "/" + one.id();
            list.add(new ListItem(
                    new Anchor(path, one.name()),
                    new Span(" · " + words.of("curation.kind." + one.kind()) + " · " + field(one))));
        });
        if (dependents.size() > SHOWN) {
            list.add(new ListItem(words.of("curation.retire.more", dependents.size() - SHOWN)));
        }
        return list;
    }

    /** The field that refers, as its form calls it. */
    private String field(Dependent one) {
        return words.or(
                "curation.field." + one.kind() + "." + one.field(),
                words.or("curation.field." + one.field(), one.field()));
    }

    private static NativeButton button(String text, Runnable work, String... classes) {
        var button = new NativeButton(text, click -> work.run());
        button.addClassNames("btn", "small");
        button.addClassNames(classes);
        return button;
    }
}
