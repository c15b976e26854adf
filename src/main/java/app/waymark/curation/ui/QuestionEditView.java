package app.waymark.curation.ui;

import app.waymark.base.Fault;
import app.waymark.base.Lifecycle;
import app.waymark.base.ui.PageHeader;
import app.waymark.catalog.CatalogService;
import app.waymark.questions.QuestionConflict;
import app.waymark.questions.QuestionContent;
import app.waymark.questions.QuestionDesk;
import app.waymark.questions.QuestionEdit;
import app.waymark.questions.QuestionEditor;
import app.waymark.questions.QuestionEntry;
import app.waymark.questions.QuestionFault;
import app.waymark.questions.QuestionFormat;
import app.waymark.questions.UnknownQuestion;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writing one question, beside how it looks, what is amiss and what stands next to it. */
@Route("curation/questions/:id")
@RouteAlias("curation/add-question")
@RolesAllowed(Actor.ADMIN)
class QuestionEditView extends CurationPage {

    private final transient QuestionEditor editor;
    private final transient QuestionDesk desk;
    private final transient CatalogService catalogService;
    private final transient Clock clock;
    private transient @Nullable QuestionEntry entry;
    private transient @Nullable DocumentForm form;
    private transient @Nullable Unsaved unsaved;
    private transient @Nullable QuestionAside aside;
    private final Div panel = new Div();
    private final Div formPlace = new Div();
    private QuestionFormat format = QuestionFormat.SINGLE_CHOICE;
    private String skill = "";
    private String base = "{}";
    private int version = -1;
    private boolean touched;

    QuestionEditView(
            QuestionEditor editor,
            QuestionDesk desk,
            CatalogService catalogService,
            CurrentActor currentActor,
            Clock clock) {
        super(currentActor);
        this.editor = editor;
        this.desk = desk;
        this.catalogService = catalogService;
        this.clock = clock;
        formPlace.addClassNames("form-place", "stack");
    }

    @Override
    void draw() {
        String id = routeParameter("id");
        try {
            entry = id.isEmpty() ? null : editor.entry(actor(), id);
        } catch (UnknownQuestion e) {
            throw new NotFoundException();
        }
        QuestionEntry stored = entry;
        version = stored == null ? -1 : stored.version();
        touched = stored != null;
        base = stored == null
                ? QuestionForms.beginning(
                        parameter("skill"), YearMonth.now(clock).toString())
                : QuestionDocument.of(stored, editor.write(actor(), stored.content()));
        head(stored);
        panel.removeAll();
        var side = new QuestionAside(actor(), desk, catalogService, words());
        aside = side;
        var columns = new Div(formPlace, side);
        columns.addClassName("editor-columns");
        add(panel, columns, actions(stored));
        showForm(base);
        unsaved = new Unsaved(this, "question/" + id);
        unsaved.find(this::takeUp);
        look();
    }

    private void head(@Nullable QuestionEntry stored) {
        PageHeader header = header(
                stored == null ? getTranslation("curation.question.new") : stored.id(),
                getTranslation("curation.question.lead"));
        if (stored == null) {
            return;
        }
        String path = "curation/questions/" + stored.id();
        var facts = new Div(
                new StateChip(stored.state(), words()),
                Table.text(catalogService.current().skillName(stored.skill()), "small", "muted"));
        if (stored.pool() != null) {
            facts.add(Table.text(getTranslation("curation.question.in-pool", stored.pool()), "chip"));
        }
        facts.add(
                new Anchor(path + "/history", getTranslation("curation.entry.history")),
                new Anchor(path + "/blind", getTranslation("curation.question.blind")),
                new Anchor(path + "/statistics", getTranslation("curation.question.statistics")));
        facts.addClassName("row");
        header.with(facts);
    }

    /** The form for the format in the document; all that was typed goes along when the format changes. */
    private void showForm(String document) {
        format = QuestionDocument.formatIn(document);
        skill = skillIn(document);
        var options = new Options(catalogService.current(), key -> getTranslation(key)).about(skill);
        var drawn = new DocumentForm("question", QuestionForms.of(format), words(), options, this::typed);
        drawn.show(document);
        form = drawn;
        formPlace.removeAll();
        formPlace.add(drawn, drawn.faults());
    }

    private static String skillIn(String document) {
        return QuestionDocument.from(document, "x").skill();
    }

    private SaveBar actions(@Nullable QuestionEntry stored) {
        Lifecycle state = stored == null ? Lifecycle.DRAFT : stored.state();
        var bar = new SaveBar(words(), state, Lifecycle.REVIEW, this::save);
        if (state == Lifecycle.PUBLISHED) {
            bar.act("curation.save.retire", () -> save(Lifecycle.RETIRED), "quiet");
        }
        if (stored != null) {
            bar.act(
                    "curation.entry.duplicate",
                    () -> go("curation/questions/" + editor.duplicate(actor(), stored.id())),
                    "quiet");
        }
        bar.act("curation.save.discard", this::discard, "quiet");
        return bar;
    }

    private void takeUp(Unsaved.Kept kept) {
        if (kept.document().equals(base)) {
            return;
        }
        version = kept.version();
        base = kept.base();
        showForm(kept.document());
        say(getTranslation("curation.unsaved"), button(getTranslation("curation.save.discard"), this::discard));
        look();
    }

    private void discard() {
        if (unsaved != null) {
            unsaved.forget();
        }
        redraw();
    }

    private void typed() {
        touched = true;
        String document = document();
        keep(document);
        if (QuestionDocument.formatIn(document) != format || !skillIn(document).equals(skill)) {
            showForm(document);
        }
        look();
    }

    /** Also on a conflict: what was kept is gone when the other save came from another tab of this browser. */
    private void keep(String document) {
        if (unsaved != null) {
            unsaved.keep(new Unsaved.Kept(version, base, document));
        }
    }

    private String document() {
        return form == null ? base : form.document();
    }

    /** Checks and draws what stands beside the form. */
    private void look() {
        try {
            QuestionDocument document = parsed();
            QuestionContent content = editor.read(actor(), document.content());
            if (touched) {
                problems(editor.check(actor(), document.skill(), content));
            }
            if (aside != null) {
                aside.show(document.skill(), content);
            }
        } catch (QuestionFault e) {
            problems(e.faults());
        }
    }

    private QuestionDocument parsed() {
        QuestionEntry stored = entry;
        return QuestionDocument.from(document(), stored == null ? null : stored.id());
    }

    private void problems(List<Fault> faults) {
        if (form != null) {
            form.problems(faults.stream().distinct().toList());
        }
    }

    private void save(Lifecycle to) {
        QuestionEntry before = entry;
        try {
            QuestionDocument document = parsed();
            QuestionContent content = editor.read(actor(), document.content());
            store(
                    new QuestionEdit(document.skill(), content, before == null ? null : version, to, document.pool()),
                    before);
        } catch (QuestionFault e) {
            problems(e.faults());
            complain(getTranslation("curation.not-saved"));
        }
    }

    private void store(QuestionEdit edit, @Nullable QuestionEntry before) {
        try {
            String reason = before == null
                    ? "new"
                    : before.state() == edit.state() ? "edited" : edit.state().code();
            editor.save(actor(), reason, List.of(edit));
            if (unsaved != null) {
                unsaved.forget();
            }
            if (before == null) {
                go("curation/questions/" + edit.content().id());
                return;
            }
            redraw();
            say(
                    getTranslation("curation.saved." + edit.state().code()),
                    button(getTranslation("curation.undo"), () -> undo(before)));
        } catch (QuestionFault e) {
            String at = edit.skill() + ", question " + edit.content().id() + ", ";
            problems(e.faults().stream().map(fault -> fault.within(at)).toList());
            complain(getTranslation("curation.not-saved"));
        } catch (QuestionConflict e) {
            conflict(e.theirs());
        }
    }

    private void undo(QuestionEntry before) {
        int now = editor.entry(actor(), before.id()).version();
        editor.save(
                actor(),
                "undone",
                List.of(new QuestionEdit(before.skill(), before.content(), now, before.state(), before.pool())));
        redraw();
        say(getTranslation("curation.undone"));
    }

    private void conflict(QuestionEntry theirs) {
        keep(document());
        String stored = QuestionDocument.of(theirs, editor.write(actor(), theirs.content()));
        var options = new Options(catalogService.current(), key -> getTranslation(key));
        panel.removeAll();
        var conflict = new ConflictPanel(
                stored,
                document(),
                Merge.of(base, document(), stored),
                new FormParts("question", words(), options::of),
                document -> goOn(document, theirs, stored));
        panel.add(conflict);
        conflict.show();
    }

    private void goOn(String document, QuestionEntry theirs, String stored) {
        entry = theirs;
        version = theirs.version();
        base = stored;
        panel.removeAll();
        showForm(document);
        typed();
        say(getTranslation("curation.conflict.go-on"));
    }

    @Override
    public String getPageTitle() {
        QuestionEntry stored = entry;
        return getTranslation(
                "curation.page-title", stored == null ? getTranslation("curation.question.new") : stored.id());
    }
}
