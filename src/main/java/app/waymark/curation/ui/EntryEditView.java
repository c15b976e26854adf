package app.waymark.curation.ui;

import app.waymark.base.Fault;
import app.waymark.base.Lifecycle;
import app.waymark.base.ui.PageHeader;
import app.waymark.catalog.CatalogConflict;
import app.waymark.catalog.CatalogEditor;
import app.waymark.catalog.CatalogEntry;
import app.waymark.catalog.CatalogFault;
import app.waymark.catalog.CatalogKind;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.CatalogThing;
import app.waymark.catalog.EntryChange;
import app.waymark.catalog.EntryKey;
import app.waymark.catalog.UnknownEntry;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Editing one thing of the catalogue. */
@Route("curation/catalog/:kind/:slug")
@RouteAlias("curation/add/:kind")
@RolesAllowed(Actor.ADMIN)
class EntryEditView extends CurationPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<CatalogKind, String> PAGES = Map.of(
            CatalogKind.SKILL, "skills/",
            CatalogKind.ROLE, "roles/",
            CatalogKind.ROADMAP, "roadmaps/",
            CatalogKind.CERTIFICATION, "certifications/");

    private final transient CatalogEditor editor;
    private final transient CatalogService catalogService;
    private transient @Nullable CatalogEntry entry;
    private transient @Nullable DocumentForm form;
    private transient @Nullable Unsaved unsaved;
    private final Div panel = new Div();
    private CatalogKind kind = CatalogKind.SKILL;
    private String base = "{}";
    private int version = -1;

    EntryEditView(CatalogEditor editor, CatalogService catalogService, CurrentActor currentActor) {
        super(currentActor);
        this.editor = editor;
        this.catalogService = catalogService;
        panel.addClassName("panel");
    }

    @Override
    void draw() {
        try {
            kind = CatalogKind.of(routeParameter("kind"));
            entry = routeParameter("slug").isEmpty()
                    ? null
                    : editor.entry(actor(), new EntryKey(kind, routeParameter("slug")));
        } catch (IllegalArgumentException | UnknownEntry e) {
            throw new NotFoundException();
        }
        CatalogEntry stored = entry;
        version = stored == null ? -1 : stored.version();
        base = stored == null ? ThingForms.beginning(kind) : stored.document();
        var options = new Options(catalogService.current(), key -> getTranslation(key));
        var drawn = new DocumentForm(kind.code(), ThingForms.of(kind), words(), options, this::typed);
        drawn.show(base);
        form = drawn;
        unsaved = new Unsaved(
                this, kind.code() + "/" + (stored == null ? "" : stored.key().slug()));
        panel.removeAll();
        head(stored);
        add(panel, drawn, drawn.faults(), actions(stored));
        unsaved.find(this::takeUp);
    }

    private void head(@Nullable CatalogEntry stored) {
        String name = getTranslation("curation.kind." + kind.code());
        PageHeader header = header(
                stored == null
                        ? getTranslation("curation.entry.new", name.toLowerCase(getLocale()))
                        : stored.thing().title(),
                getTranslation("curation.entry.lead." + kind.code()));
        if (stored == null) {
            return;
        }
        var facts = new Div(
                new StateChip(stored.state(), words()),
                Table.text(name + " · " + stored.key().slug(), "small", "muted"),
                new Anchor(
                        "curation/catalog/" + stored.key().path() + "/history",
                        getTranslation("curation.entry.history")));
        if (PAGES.containsKey(kind) && stored.state() == Lifecycle.PUBLISHED) {
            facts.add(new Anchor(PAGES.get(kind) + stored.key().slug(), getTranslation("curation.entry.page")));
        }
        if (kind == CatalogKind.SKILL) {
            facts.add(new Anchor(
                    "curation/questions?skill=" + stored.key().slug(), getTranslation("curation.entry.questions")));
        }
        facts.addClassName("row");
        header.with(facts);
    }

    private SaveBar actions(@Nullable CatalogEntry stored) {
        Lifecycle state = stored == null ? Lifecycle.DRAFT : stored.state();
        var bar = new SaveBar(words(), state, Lifecycle.PUBLISHED, this::save);
        if (stored != null) {
            bar.act("curation.entry.duplicate", this::duplicate, "quiet");
            if (state == Lifecycle.PUBLISHED) {
                bar.act("curation.retire", this::askToRetire, "quiet");
            }
        }
        bar.act("curation.save.discard", this::discard, "quiet");
        return bar;
    }

    private void takeUp(Unsaved.Kept kept) {
        if (form == null || kept.document().equals(base)) {
            return;
        }
        version = kept.version();
        base = kept.base();
        form.show(kept.document());
        say(getTranslation("curation.unsaved"), button(getTranslation("curation.save.discard"), this::discard));
        check();
    }

    private void discard() {
        if (unsaved != null) {
            unsaved.forget();
        }
        redraw();
    }

    private void typed() {
        keep();
        check();
    }

    /** Also on a conflict: what was kept is gone when the other save came from another tab of this browser. */
    private void keep() {
        if (unsaved != null && form != null) {
            unsaved.keep(new Unsaved.Kept(version, base, form.document()));
        }
    }

    private void check() {
        try {
            EntryChange change = new EntryChange(thing(), null, Lifecycle.PUBLISHED);
            problems(editor.check(actor(), List.of(change)), change.key());
        } catch (CatalogFault e) {
            problems(e.faults(), new EntryKey(kind, ""));
        }
    }

    /** The thing in the form; a new one is named after its name. */
    private CatalogThing thing() {
        String document = form == null ? "{}" : form.document();
        ObjectNode node = (ObjectNode) JSON.readTree(document);
        CatalogEntry stored = entry;
        node.put(
                "slug",
                stored == null
                        ? slug(node.path("name").asString(node.path("title").asString("")))
                        : stored.key().slug());
        return editor.read(actor(), kind, node.toString());
    }

    private static String slug(String name) {
        String slug = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "unnamed" : slug;
    }

    /** Says what is wrong: in this thing at its fields, elsewhere with its name. */
    private void problems(List<Fault> faults, EntryKey key) {
        String mine = key.kind().code() + " " + key.slug() + ", ";
        if (form != null) {
            form.problems(
                    faults.stream().map(fault -> fault.within(mine)).distinct().toList());
        }
    }

    private void save(Lifecycle to) {
        try {
            CatalogThing thing = thing();
            var change = new EntryChange(thing, entry == null ? null : version, to);
            store(change);
        } catch (CatalogFault e) {
            problems(e.faults(), new EntryKey(kind, ""));
        }
    }

    private void store(EntryChange change) {
        boolean isNew = entry == null;
        EntryKey key = change.key();
        CatalogEntry before = entry;
        try {
            editor.save(
                    actor(),
                    isNew
                            ? "new"
                            : change.state() == before(before)
                                    ? "edited"
                                    : change.state().code(),
                    List.of(change));
            if (unsaved != null) {
                unsaved.forget();
            }
            if (isNew) {
                go("curation/catalog/" + key.path());
                return;
            }
            redraw();
            say(
                    getTranslation("curation.saved." + change.state().code()),
                    button(getTranslation("curation.undo"), () -> undo(java.util.Objects.requireNonNull(before))));
        } catch (CatalogFault e) {
            problems(e.faults(), key);
            complain(getTranslation("curation.not-saved"));
        } catch (CatalogConflict e) {
            conflict(change, e.theirs());
        }
    }

    private static Lifecycle before(@Nullable CatalogEntry entry) {
        return entry == null ? Lifecycle.DRAFT : entry.state();
    }

    private void undo(CatalogEntry before) {
        int now = editor.entry(actor(), before.key()).version();
        editor.save(actor(), "undone", List.of(new EntryChange(before.thing(), now, before.state())));
        redraw();
        say(getTranslation("curation.undone"));
    }

    private void conflict(EntryChange mine, CatalogEntry theirs) {
        keep();
        String my = editor.write(actor(), mine.thing());
        String before = entry == null ? base : canonical(base);
        var options = new Options(catalogService.current(), key -> getTranslation(key));
        panel.removeAll();
        var conflict = new ConflictPanel(
                theirs.document(),
                my,
                Merge.of(before, my, theirs.document()),
                new FormParts(kind.code(), words(), options::of),
                document -> goOn(document, theirs));
        panel.add(conflict);
        conflict.show();
    }

    private String canonical(String document) {
        return editor.write(actor(), editor.read(actor(), kind, document));
    }

    /** Goes on with a document, as made from what is stored now. */
    private void goOn(String document, CatalogEntry theirs) {
        entry = theirs;
        version = theirs.version();
        base = theirs.document();
        panel.removeAll();
        if (form != null) {
            form.show(document);
        }
        typed();
        say(getTranslation("curation.conflict.go-on"));
    }

    private void duplicate() {
        CatalogEntry stored = entry;
        if (stored != null) {
            EntryKey copy = editor.duplicate(actor(), stored.key(), getTranslation("curation.entry.copy-suffix"));
            go("curation/catalog/" + copy.path());
        }
    }

    private void askToRetire() {
        CatalogEntry stored = entry;
        if (stored != null) {
            panel.removeAll();
            panel.add(new RetirePanel(
                    stored,
                    editor.dependents(actor(), stored.key()),
                    editor.countedDependents(actor(), stored.key()),
                    catalogService.current(),
                    words(),
                    this::retire,
                    panel::removeAll));
            panel.getElement().executeJs("this.scrollIntoView({block: 'center'})");
        }
    }

    /** Retires what is stored, not what is being typed. */
    private void retire(EntryChange change) {
        panel.removeAll();
        store(change);
    }
}
