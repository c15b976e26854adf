package app.waymark.curation.ui;

import app.waymark.base.Lifecycle;
import app.waymark.base.ui.AddressBar;
import app.waymark.base.ui.SearchField;
import app.waymark.base.ui.SelectField;
import app.waymark.base.ui.SelectField.Option;
import app.waymark.catalog.CatalogConflict;
import app.waymark.catalog.CatalogEditor;
import app.waymark.catalog.CatalogEntry;
import app.waymark.catalog.CatalogFault;
import app.waymark.catalog.CatalogKind;
import app.waymark.catalog.EntryChange;
import app.waymark.catalog.EntryKey;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Everything in the catalogue, by kind and state; what is ticked can be changed together. */
@Route(CatalogListView.PATH)
@RolesAllowed(Actor.ADMIN)
class CatalogListView extends CurationPage {

    static final String PATH = "curation/catalog";
    private static final int PAGE = 100;

    /** Kinds that people see in the order in which they are stored. */
    private static final Set<String> ORDERED =
            Set.of(CatalogKind.DOMAIN.code(), CatalogKind.ROLE.code(), CatalogKind.ROADMAP.code());

    private final transient CatalogEditor editor;
    private final transient Clock clock;
    private final SearchField search;
    private final SelectField kind;
    private final SelectField state;
    private final Div results = new Div();
    private transient List<CatalogEntry> found = List.of();
    private int shown;
    private boolean ordering;

    CatalogListView(CatalogEditor editor, CurrentActor currentActor, Clock clock) {
        super(currentActor);
        this.editor = editor;
        this.clock = clock;
        search = new SearchField("q", getTranslation("curation.list.search"), text -> filter(false));
        kind = new SelectField("kind", getTranslation("curation.list.kind"), chosen -> filter(true));
        kind.options(List.of(new Option("", getTranslation("curation.list.all"))));
        kind.options(Arrays.stream(CatalogKind.values())
                .map(one -> new Option(one.code(), getTranslation("curation.kinds." + one.code())))
                .toList());
        state = new SelectField("state", getTranslation("curation.list.state"), chosen -> filter(true));
        state.options(List.of(new Option("", getTranslation("curation.list.all"))));
        state.options(Arrays.stream(Lifecycle.values())
                .map(one -> new Option(one.code(), getTranslation("curation.state." + one.code())))
                .toList());
        results.addClassName("stack");
    }

    @Override
    void draw() {
        var add = new SelectField("add", getTranslation("curation.list.add"), chosen -> go("curation/add/" + chosen));
        add.options(List.of(new Option("", getTranslation("curation.list.add-what"))));
        add.options(Arrays.stream(CatalogKind.values())
                .map(one -> new Option(one.code(), getTranslation("curation.kind." + one.code())))
                .toList());
        header(getTranslation("curation.catalog.title"), getTranslation("curation.catalog.lead"));
        var filters = new Div(search, kind, state, add);
        filters.addClassName("filters");
        add(filters, results);
        search.show(parameter("q"));
        kind.show(parameter("kind"));
        state.show(parameter("state"));
        show();
    }

    /** Keeps the filter in the address: a choice is a step to go back, typing is not. */
    private void filter(boolean step) {
        ordering = false;
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", search.text().strip());
        query.put("kind", kind.chosen());
        query.put("state", state.chosen());
        query.values().removeIf(String::isEmpty);
        if (step) {
            AddressBar.push(this, PATH, QueryParameters.simple(query));
        } else {
            AddressBar.replace(this, PATH, QueryParameters.simple(query));
        }
        show();
    }

    private void show() {
        String wanted = search.text().strip().toLowerCase(Locale.ROOT);
        found = editor.entries(actor()).stream()
                .filter(entry ->
                        kind.chosen().isEmpty() || entry.key().kind().code().equals(kind.chosen()))
                .filter(entry ->
                        state.chosen().isEmpty() || entry.state().code().equals(state.chosen()))
                .filter(entry -> entry.key().slug().contains(wanted)
                        || entry.thing().title().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        shown = PAGE;
        draw(found);
    }

    private void draw(List<CatalogEntry> entries) {
        results.removeAll();
        if (ordering && ORDERED.contains(kind.chosen())) {
            results.add(
                    new OrderPart(
                            words(),
                            this::ofKind,
                            (moved, next) -> editor.place(actor(), moved.key(), next == null ? null : next.key())),
                    button(getTranslation("curation.order.done"), () -> order(false), "primary"));
            return;
        }
        var count = Table.text(getTranslation("curation.list.count", entries.size()), "small", "muted");
        count.getElement().setAttribute("role", "status");
        var head = new Div(count);
        head.addClassName("row");
        if (ORDERED.contains(kind.chosen())) {
            head.add(button(getTranslation("curation.order.change"), () -> order(true)));
        }
        results.add(head);
        if (entries.isEmpty()) {
            results.add(Table.text(getTranslation("curation.list.none")));
            return;
        }
        var ticks = new Ticks<CatalogEntry>(words(), this::run);
        ticks.action("published", getTranslation("curation.bulk.publish"));
        ticks.action("review", getTranslation("curation.bulk.review"));
        ticks.action("retired", getTranslation("curation.bulk.retire"));
        ticks.action("verified", getTranslation("curation.bulk.verified"));
        var table = new Table(
                getTranslation("curation.catalog.title"),
                getTranslation("curation.list.name"),
                getTranslation("curation.list.kind"),
                getTranslation("curation.list.state"),
                getTranslation("curation.list.changed"));
        entries.stream().limit(shown).forEach(entry -> {
            var name = new Anchor(
                    PATH + "/" + entry.key().path(),
                    entry.thing().title().isBlank()
                            ? entry.key().slug()
                            : entry.thing().title());
            table.row(
                    new Span(ticks.box(entry, entry.thing().title()), name),
                    Table.text(
                            getTranslation("curation.kind." + entry.key().kind().code()), "small"),
                    new StateChip(entry.state(), words()),
                    Table.text(changed(entry), "small", "muted"));
        });
        results.add(ticks.bar(), table);
        if (entries.size() > shown) {
            results.add(button(getTranslation("curation.list.more", entries.size() - shown), () -> {
                shown += PAGE;
                draw(found);
            }));
        }
    }

    private List<CatalogEntry> ofKind() {
        return editor.entries(actor()).stream()
                .filter(entry -> entry.key().kind().code().equals(kind.chosen()))
                .toList();
    }

    private void order(boolean begins) {
        ordering = begins;
        show();
    }

    private String changed(CatalogEntry entry) {
        return entry.editedAt() == null
                ? getTranslation("curation.list.as-shipped")
                : LocalDate.ofInstant(entry.editedAt(), clock.getZone()).toString();
    }

    private void run(String action, List<CatalogEntry> ticked) {
        try {
            List<EntryChange> changes = new ArrayList<>();
            for (CatalogEntry entry : ticked) {
                changes.add(
                        action.equals("verified")
                                ? entry.verifiedOn(LocalDate.now(clock))
                                : entry.in(Lifecycle.of(action)));
            }
            int changed = editor.save(actor(), action, changes);
            Map<EntryKey, Lifecycle> before = new LinkedHashMap<>();
            ticked.forEach(entry -> before.put(entry.key(), entry.state()));
            show();
            say(
                    getTranslation("curation.bulk.done", changed),
                    button(getTranslation("curation.undo"), () -> undo(ticked)));
        } catch (CatalogFault e) {
            complain(e.faults());
        } catch (CatalogConflict e) {
            show();
            complain(getTranslation("curation.bulk.conflict", e.theirs().thing().title()));
        }
    }

    /** Puts everything back as it was before. */
    private void undo(List<CatalogEntry> before) {
        Map<EntryKey, CatalogEntry> now = new LinkedHashMap<>();
        editor.entries(actor()).forEach(entry -> now.put(entry.key(), entry));
        editor.save(
                actor(),
                "undone",
                before.stream()
                        .map(entry -> new EntryChange(
                                entry.thing(),
                                Objects.requireNonNull(now.get(entry.key())).version(),
                                entry.state()))
                        .toList());
        show();
        say(getTranslation("curation.undone"));
    }
}
