package app.waymark.curation.ui;

import app.waymark.catalog.CatalogConflict;
import app.waymark.catalog.CatalogEditor;
import app.waymark.catalog.CatalogEntry;
import app.waymark.catalog.CatalogFault;
import app.waymark.catalog.CatalogKind;
import app.waymark.catalog.EntryKey;
import app.waymark.catalog.EntryVersion;
import app.waymark.catalog.UnknownEntry;
import app.waymark.people.PeopleNames;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What became of one thing of the catalogue: who, when, what, and the way back. */
@Route("curation/catalog/:kind/:slug/history")
@RolesAllowed(Actor.ADMIN)
class EntryHistoryView extends CurationPage {

    private final transient CatalogEditor editor;
    private final transient PeopleNames names;

    EntryHistoryView(CatalogEditor editor, PeopleNames names, CurrentActor currentActor) {
        super(currentActor);
        this.editor = editor;
        this.names = names;
    }

    @Override
    void draw() {
        CatalogEntry entry;
        try {
            entry = editor.entry(actor(), new EntryKey(CatalogKind.of(routeParameter("kind")), routeParameter("slug")));
        } catch (IllegalArgumentException | UnknownEntry e) {
            throw new NotFoundException();
        }
        header(getTranslation("curation.history.title", entry.thing().title()), getTranslation("curation.history.lead"))
                .under("curation/catalog/" + entry.key().path(), entry.thing().title());
        List<EntryVersion> history = editor.history(actor(), entry.key());
        Map<UUID, String> who = names.of(history.stream()
                .map(EntryVersion::changedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        for (int i = 0; i < history.size(); i++) {
            EntryVersion step = history.get(i);
            var card = new HistoryStep(
                    step.at(),
                    HistoryStep.who(step.changedBy(), who, words()),
                    step.reason(),
                    new StateChip(step.state(), words()),
                    step.changes(),
                    i == history.size() - 1,
                    entry.key().kind().code(),
                    words());
            if (i > 0) {
                card.add(button(getTranslation("curation.history.restore"), () -> restore(entry, step.revision())));
            }
            add(card);
        }
    }

    private void restore(CatalogEntry entry, long revision) {
        try {
            editor.restore(actor(), entry.key(), revision, entry.version());
            redraw();
            say(getTranslation("curation.history.restored"));
        } catch (CatalogFault e) {
            complain(e.faults());
        } catch (CatalogConflict e) {
            redraw();
            complain(getTranslation("curation.history.overtaken"));
        }
    }
}
