package app.waymark.curation.ui;

import app.waymark.base.Phrase;
import app.waymark.base.ui.LevelName;
import app.waymark.catalog.CatalogService;
import app.waymark.questions.InvalidAnswer;
import app.waymark.questions.QuestionContent;
import app.waymark.questions.QuestionDesk;
import app.waymark.questions.QuestionDesk.Near;
import app.waymark.security.Actor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands beside a question that is being written. */
final class QuestionAside extends Aside {

    private final transient Actor actor;
    private final transient QuestionDesk desk;
    private final transient CatalogService catalogService;
    private final Words words;
    private final PreviewElement preview;
    private final Div verdict = new Div();
    private final Div rest = new Div();
    private transient @Nullable QuestionContent content;

    QuestionAside(Actor actor, QuestionDesk desk, CatalogService catalogService, Words words) {
        this.actor = actor;
        this.desk = desk;
        this.catalogService = catalogService;
        this.words = words;
        addClassNames("editor-aside", "stack");
        getElement().setAttribute("aria-label", words.of("curation.question.aside"));
        preview = new PreviewElement(words);
        preview.onAnswer(this::tried);
        verdict.getElement().setAttribute("role", "status");
        var frame = new Div(preview);
        frame.addClassName("preview-frame");
        rest.addClassNames("stack");
        add(new H2(words.of("curation.question.preview")), frame, verdict, rest);
    }

    void show(String skill, QuestionContent question) {
        content = question;
        verdict.setText("");
        preview.show(desk.face(actor, question), catalogService.current().skillName(skill));
        rest.removeAll();
        List<Phrase> remarks = desk.remarks(actor, skill, question);
        if (!remarks.isEmpty()) {
            rest.add(part(
                    "curation.question.remarks",
                    list(remarks.stream().map(words::say).toList())));
        }
        List<Near> similar = question.stem() == null ? List.of() : desk.similar(actor, question);
        if (!similar.isEmpty()) {
            rest.add(part("curation.question.similar", near(similar, true)));
        }
        List<Near> neighbours = desk.neighbours(actor, skill, question.level(), String.valueOf(question.id()));
        rest.add(part(
                "curation.question.neighbours",
                neighbours.isEmpty()
                        ? Table.text(words.of("curation.question.no-neighbours"), "small", "muted")
                        : near(neighbours, false)));
    }

    /** The key, as an answer in the preview meets it. */
    private void tried(PreviewElement.Tried tried) {
        QuestionContent question = content;
        if (question == null || tried.dontKnow()) {
            verdict.setText("");
            return;
        }
        try {
            boolean right = desk.grade(actor, question, tried.choice()).right();
            verdict.setText(words.of(right ? "curation.question.tried-right" : "curation.question.tried-wrong"));
        } catch (InvalidAnswer e) {
            verdict.setText(words.of("curation.question.tried-not"));
        }
    }

    private Component part(String title, Component content) {
        var part = new Div(new H2(words.of(title)), new Paragraph(words.of(title + ".text")), content);
        part.addClassNames("stack", "tight", "small");
        return part;
    }

    private static Component list(List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private Component near(List<Near> questions, boolean alike) {
        var list = new UnorderedList();
        list.addClassNames("clean", "ruled");
        questions.forEach(one -> {
            String facts = alike
                    ? words.of(
                            "curation.question.alike",
                            Math.round(100 * one.share()),
                            catalogService.current().skillName(one.skill()),
                            LevelName.words(one.level()))
                    : LevelName.words(one.level());
            String stem = one.stem().length() > 220 ? one.stem().substring(0, 220) + "…" : one.stem();
            var link = new Anchor("curation/questions/" + one.id(), stem);
            link.setTarget("_blank");
            list.add(new ListItem(Table.text(facts, "tiny", "block"), link));
        });
        return list;
    }
}
