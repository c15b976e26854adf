package app.waymark.curation.ui;

import app.waymark.base.Lifecycle;
import app.waymark.base.ui.AddressBar;
import app.waymark.base.ui.LevelName;
import app.waymark.base.ui.SearchField;
import app.waymark.base.ui.SelectField;
import app.waymark.base.ui.SelectField.Option;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.questions.QuestionConflict;
import app.waymark.questions.QuestionEdit;
import app.waymark.questions.QuestionEditor;
import app.waymark.questions.QuestionEntry;
import app.waymark.questions.QuestionFault;
import app.waymark.questions.QuestionFormat;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** All questions, by skill, level, format and state; what is ticked can be changed together. */
@Route(QuestionListView.PATH)
@RolesAllowed(Actor.ADMIN)
class QuestionListView extends CurationPage {

    static final String PATH = "curation/questions";
    private static final int PAGE = 60;
    private static final int STEM = 140;

    private final transient QuestionEditor editor;
    private final transient CatalogService catalogService;
    private final SearchField search;
    private final Map<String, SelectField> filters = new LinkedHashMap<>();
    private final Div results = new Div();
    private transient List<QuestionEntry> found = List.of();
    private int shown;

    QuestionListView(QuestionEditor editor, CatalogService catalogService, CurrentActor currentActor) {
        super(currentActor);
        this.editor = editor;
        this.catalogService = catalogService;
        search = new SearchField("q", getTranslation("curation.questions.search"), text -> filter(false));
        results.addClassName("stack");
    }

    private SelectField select(String name) {
        var select = new SelectField(name, getTranslation("curation.list." + name), chosen -> filter(true));
        select.options(List.of(new Option("", getTranslation("curation.list.all"))));
        filters.put(name, select);
        return select;
    }

    @Override
    void draw() {
        if (filters.isEmpty()) {
            fill(catalogService.current());
        }
        var add = new Anchor(
                "curation/add-question" + (parameter("skill").isEmpty() ? "" : "?skill=" + parameter("skill")),
                getTranslation("curation.questions.add"));
        add.addClassNames("btn", "primary");
        header(getTranslation("curation.questions.title"), getTranslation("curation.questions.lead"))
                .actions(add);
        var bar = new Div(search);
        bar.addClassName("filters");
        filters.values().forEach(bar::add);
        add(bar, results);
        search.show(parameter("q"));
        filters.forEach((name, select) -> select.show(parameter(name)));
        show();
    }

    private void fill(Catalog catalog) {
        SelectField skill = select("skill");
        catalog.domains()
                .forEach(domain -> skill.group(
                        domain.name(),
                        catalog.skillsOf(domain.slug()).stream()
                                .map(one -> new Option(one.slug(), one.name()))
                                .toList()));
        select("level")
                .options(IntStream.rangeClosed(1, 5)
                        .mapToObj(level -> new Option(Integer.toString(level), LevelName.words(level)))
                        .toList());
        select("format")
                .options(Arrays.stream(QuestionFormat.values())
                        .map(one ->
                                new Option(one.code(), getTranslation("curation.option.question-type." + one.code())))
                        .toList());
        select("state")
                .options(Arrays.stream(Lifecycle.values())
                        .map(one -> new Option(one.code(), getTranslation("curation.state." + one.code())))
                        .toList());
        select("pool")
                .options(List.of(
                        new Option("private", getTranslation("curation.pool.private")),
                        new Option("shared", getTranslation("curation.pool.shared"))));
    }

    private String chosen(String name) {
        return Objects.requireNonNull(filters.get(name)).chosen();
    }

    /** Keeps the filter in the address: a choice is a step to go back, typing is not. */
    private void filter(boolean step) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", search.text().strip());
        filters.forEach((name, select) -> query.put(name, select.chosen()));
        query.values().removeIf(String::isEmpty);
        if (step) {
            AddressBar.push(this, PATH, QueryParameters.simple(query));
        } else {
            AddressBar.replace(this, PATH, QueryParameters.simple(query));
        }
        show();
    }

    private void show() {
        List<QuestionEntry> all =
                chosen("skill").isEmpty() ? editor.entries(actor()) : editor.entriesOf(actor(), chosen("skill"));
        found = all.stream().filter(this::fits).toList();
        shown = PAGE;
        list();
    }

    private boolean fits(QuestionEntry entry) {
        String wanted = search.text().strip().toLowerCase(Locale.ROOT);
        String pool = chosen("pool");
        return (entry.id().contains(wanted)
                        || String.valueOf(entry.content().stem())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                && (chosen("level").isEmpty()
                        || chosen("level")
                                .equals(Integer.toString(entry.content().level())))
                && (chosen("format").isEmpty()
                        || chosen("format").equals(entry.content().type().code()))
                && (chosen("state").isEmpty()
                        || chosen("state").equals(entry.state().code()))
                && (pool.isEmpty() || pool.equals("private") == (entry.pool() != null));
    }

    private void list() {
        results.removeAll();
        var count = Table.text(getTranslation("curation.questions.count", found.size()), "small", "muted");
        count.getElement().setAttribute("role", "status");
        results.add(count);
        if (found.isEmpty()) {
            results.add(Table.text(getTranslation("curation.list.none")));
            return;
        }
        var ticks = new Ticks<QuestionEntry>(words(), this::run);
        for (Lifecycle to : List.of(Lifecycle.PUBLISHED, Lifecycle.REVIEW, Lifecycle.RETIRED)) {
            ticks.action(to.code(), getTranslation("curation.bulk.to." + to.code()));
        }
        var table = new Table(
                getTranslation("curation.questions.title"),
                getTranslation("curation.list.question"),
                getTranslation("curation.list.skill"),
                getTranslation("curation.list.level"),
                getTranslation("curation.list.format"),
                getTranslation("curation.list.state"));
        found.stream().limit(shown).forEach(entry -> {
            String stem = String.valueOf(entry.content().stem());
            var link = new Anchor(PATH + "/" + entry.id(), stem.length() > STEM ? stem.substring(0, STEM) + "…" : stem);
            var state = new Span(new StateChip(entry.state(), words()));
            if (entry.pool() != null) {
                state.add(Table.text(entry.pool(), "chip"));
            }
            var row = table.row(
                    new Span(ticks.box(entry, entry.id()), link),
                    Table.text(catalogService.current().skillName(entry.skill()), "small"),
                    Table.num(Integer.toString(entry.content().level())),
                    Table.text(
                            getTranslation("curation.option.question-type."
                                    + entry.content().type().code()),
                            "small"),
                    state);
            // a phone has no room for the columns, and a bare figure says nothing
            row.getComponentAt(2).getElement().setAttribute("data-label", getTranslation("curation.list.level"));
        });
        results.add(ticks.bar(), table);
        if (found.size() > shown) {
            results.add(button(getTranslation("curation.list.more", found.size() - shown), () -> {
                shown += PAGE;
                list();
            }));
        }
    }

    private void run(String action, List<QuestionEntry> ticked) {
        Lifecycle to = Lifecycle.of(action);
        try {
            int changed = editor.save(
                    actor(),
                    action,
                    ticked.stream()
                            .map(entry ->
                                    new QuestionEdit(entry.skill(), entry.content(), entry.version(), to, entry.pool()))
                            .toList());
            show();
            say(
                    getTranslation("curation.bulk.done", changed),
                    button(getTranslation("curation.undo"), () -> undo(ticked)));
        } catch (QuestionFault e) {
            complain(e.faults());
        } catch (QuestionConflict e) {
            show();
            complain(getTranslation("curation.bulk.conflict", e.theirs().id()));
        }
    }

    /** Puts everything back as it was before. */
    private void undo(List<QuestionEntry> before) {
        Map<String, Integer> versions = new HashMap<>();
        editor.entries(actor(), before.stream().map(QuestionEntry::id).toList())
                .forEach(entry -> versions.put(entry.id(), entry.version()));
        editor.save(
                actor(),
                "undone",
                before.stream()
                        .map(entry -> new QuestionEdit(
                                entry.skill(), entry.content(), versions.get(entry.id()), entry.state(), entry.pool()))
                        .toList());
        show();
        say(getTranslation("curation.undone"));
    }
}
