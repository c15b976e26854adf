package app.waymark.exchange.ui;

import app.waymark.base.Fault;
import app.waymark.base.FieldChange;
import app.waymark.exchange.Difference;
import app.waymark.exchange.ImportFault;
import app.waymark.exchange.ImportPreview;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import would do, or what keeps it from being done. */
final class PreviewPart extends Div {

    private static final int SHOWN = 100;
    private static final int CHARACTERS = 240;

    PreviewPart(ImportPreview preview, Runnable store, Runnable cancel) {
        addClassNames("card", "stack");
        setId("preview");
        if (!preview.faults().isEmpty()) {
            faults(preview.faults());
        } else if (preview.differences().isEmpty()) {
            add(
                    new H2(getTranslation("exchange.preview.same")),
                    new Paragraph(getTranslation("exchange.preview.unchanged", preview.unchanged())));
        } else {
            differences(preview);
            var begin = new NativeButton(
                    getTranslation(
                            "exchange.preview.store", preview.differences().size()),
                    click -> store.run());
            begin.addClassNames("btn", "primary");
            begin.setId("store");
            var leave = new NativeButton(getTranslation("exchange.import.cancel"), click -> cancel.run());
            leave.addClassName("btn");
            var row = new Div(begin, leave);
            row.addClassName("row");
            add(row);
        }
        preview.notes().forEach(note -> {
            var line = new Paragraph(note.in(getLocale()));
            line.addClassNames("small", "muted");
            add(line);
        });
    }

    private void faults(List<ImportFault> faults) {
        add(
                new H2(getTranslation("exchange.preview.faults", faults.size())),
                new Paragraph(getTranslation("exchange.preview.nothing")));
        var list = new UnorderedList();
        list.addClassNames("clean", "ruled");
        faults.stream().limit(SHOWN).forEach(fault -> {
            var where = new Span(where(fault));
            where.addClassNames("small", "muted", "link-text");
            var what = new Span(new Fault(fault.field(), fault.problem()).in(getLocale()));
            what.addClassName("link-text");
            list.add(new ListItem(what, where));
        });
        add(list);
        more(faults.size());
    }

    private String where(ImportFault fault) {
        if (fault.file().isEmpty()) {
            return "";
        }
        return fault.row() == 0
                ? fault.file()
                : getTranslation("exchange.preview.place", fault.file(), Integer.toString(fault.row()));
    }

    private void more(int size) {
        if (size > SHOWN) {
            add(new Paragraph(getTranslation("exchange.preview.more", size - SHOWN)));
        }
    }

    private void differences(ImportPreview preview) {
        long added = preview.differences().stream().filter(Difference::added).count();
        add(
                new H2(getTranslation("exchange.preview.title")),
                new Paragraph(getTranslation(
                        "exchange.preview.counts", added, preview.differences().size() - added, preview.unchanged())));
        var list = new UnorderedList();
        list.addClassNames("clean", "ruled");
        preview.differences().stream().limit(SHOWN).forEach(one -> list.add(new ListItem(difference(one))));
        add(list);
        more(preview.differences().size());
    }

    private Component difference(Difference one) {
        String title = getTranslation(
                one.added() ? "exchange.preview.new" : "exchange.preview.changed",
                getTranslation("exchange.kind." + one.kind()),
                one.slug());
        if (one.changes().isEmpty()) {
            return new Span(title);
        }
        var changes = new UnorderedList();
        changes.addClassNames("clean", "inside");
        one.changes().forEach(change -> changes.add(new ListItem(change(change))));
        return new NativeDetails(title, changes);
    }

    private Component change(FieldChange change) {
        var path = new Span(change.path());
        path.addClassName("strong");
        var before = new Div(getTranslation("exchange.preview.before", shortened(change.before())));
        before.addClassNames("small", "muted", "link-text");
        var after = new Div(getTranslation("exchange.preview.after", shortened(change.after())));
        after.addClassNames("small", "link-text");
        return new Div(path, before, after);
    }

    private String shortened(@Nullable String text) {
        if (text == null) {
            return getTranslation("exchange.preview.empty");
        }
        return text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS) + "…";
    }
}
