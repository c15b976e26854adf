package app.waymark.curation.ui;

import app.waymark.base.Lifecycle;
import app.waymark.people.PeopleNames;
import app.waymark.questions.QuestionChange;
import app.waymark.questions.QuestionConflict;
import app.waymark.questions.QuestionEditor;
import app.waymark.questions.QuestionEntry;
import app.waymark.questions.QuestionFault;
import app.waymark.questions.UnknownQuestion;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What became of one question: who, when, what, and the way back. */
@Route("curation/questions/:id/history")
@RolesAllowed(Actor.ADMIN)
class QuestionHistoryView extends CurationPage {

    private final transient QuestionEditor editor;
    private final transient PeopleNames names;

    QuestionHistoryView(QuestionEditor editor, PeopleNames names, CurrentActor currentActor) {
        super(currentActor);
        this.editor = editor;
        this.names = names;
    }

    @Override
    void draw() {
        QuestionEntry entry;
        try {
            entry = editor.entry(actor(), routeParameter("id"));
        } catch (UnknownQuestion e) {
            throw new NotFoundException();
        }
        header(getTranslation("curation.history.title", entry.id()), getTranslation("curation.history.lead"))
                .under("curation/questions/" + entry.id(), entry.id());
        List<QuestionChange> history = editor.history(actor(), entry.id());
        Map<UUID, String> who = names.of(history.stream()
                .map(QuestionChange::changedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        for (int i = 0; i < history.size(); i++) {
            QuestionChange step = history.get(i);
            var card = new HistoryStep(
                    step.at(),
                    HistoryStep.who(step.changedBy(), who, words()),
                    step.reason(),
                    new StateChip(Objects.requireNonNullElse(step.state(), Lifecycle.PUBLISHED), words()),
                    step.changes(),
                    i == history.size() - 1,
                    "question",
                    words());
            if (!step.hash().equals(entry.hash())) {
                card.add(button(getTranslation("curation.history.restore"), () -> restore(entry, step.hash())));
            }
            add(card);
        }
    }

    private void restore(QuestionEntry entry, String hash) {
        try {
            editor.restore(actor(), entry.id(), hash, entry.version());
            redraw();
            say(getTranslation("curation.history.restored"));
        } catch (QuestionFault e) {
            complain(e.faults());
        } catch (QuestionConflict e) {
            redraw();
            complain(getTranslation("curation.history.overtaken"));
        }
    }
}
