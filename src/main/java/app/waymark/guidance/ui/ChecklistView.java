package app.waymark.guidance.ui;

import app.waymark.base.ui.ExternalLink;
import app.waymark.base.ui.PageHeader;
import app.waymark.base.ui.WordBadge;
import app.waymark.catalog.Roadmap;
import app.waymark.guidance.EvidenceItem;
import app.waymark.guidance.EvidenceService;
import app.waymark.guidance.JudgementSkill;
import app.waymark.guidance.UnknownStage;
import app.waymark.guidance.Way;
import app.waymark.guidance.WayService;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tasks of a way as a checklist, with what the person can show for each, and judgement beside it. */
@Route("checklist/:role")
@AnonymousAllowed
class ChecklistView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "checklist";

    private final transient WayService ways;
    private final transient EvidenceService evidence;
    private final transient CurrentActor currentActor;
    private String role = "";
    private String title = "";

    ChecklistView(WayService ways, EvidenceService evidence, CurrentActor currentActor) {
        this.ways = ways;
        this.evidence = evidence;
        this.currentActor = currentActor;
        addClassNames("wrap", "narrow", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        role = event.getRouteParameters().get("role").orElse("");
        try {
            draw();
        } catch (UnknownStage e) {
            throw new NotFoundException();
        }
    }

    private void draw() {
        Optional<Actor> actor = currentActor.find();
        Way way = actor.map(a -> ways.checklist(a, role)).orElseGet(() -> ways.checklist(role));
        List<EvidenceItem> kept = actor.map(evidence::all).orElse(List.of());
        title = getTranslation("checklist.title", way.roleName());
        removeAll();
        add(new PageHeader(title, getTranslation("checklist.lead"))
                .under(WayView.PATH + "/" + role, getTranslation("nav.way")));
        List<JudgementSkill> judgement = actor.map(a -> ways.judgement(a, role)).orElse(List.of());
        if (!judgement.isEmpty()) {
            add(judgement(judgement));
        }
        way.steps().stream().filter(step -> !step.stage().evidence().isEmpty()).forEach(step -> add(stage(step, kept)));
    }

    private Component judgement(List<JudgementSkill> skills) {
        var list = new UnorderedList();
        list.addClassName("clean");
        for (JudgementSkill skill : skills) {
            var row = new ListItem(
                    new Span(getTranslation(
                            "checklist.skill", skill.name(), LevelWords.level(skill.level()), skill.answers())),
                    new WordBadge(skill.word(), getTranslation("word." + skill.word())));
            row.addClassNames("row", "spread");
            list.add(row);
        }
        var note = new Paragraph(getTranslation("checklist.judgement.note"));
        note.addClassNames("small", "muted");
        var card = new Div(new H2(getTranslation("checklist.judgement")), note, list);
        card.addClassNames("card", "stack");
        return card;
    }

    private Component stage(Way.Step step, List<EvidenceItem> kept) {
        var card = new Div(new H2(step.stage().name()));
        card.addClassNames("card", "stack");
        for (Roadmap.Evidence task : step.stage().evidence()) {
            List<EvidenceItem> shown = kept.stream()
                    .filter(item -> item.task().equals(task.slug()))
                    .toList();
            card.add(task(step, task, shown));
        }
        return card;
    }

    private Component task(Way.Step step, Roadmap.Evidence task, List<EvidenceItem> shown) {
        var state = new Span(getTranslation(shown.isEmpty() ? "checklist.open" : "checklist.shown", shown.size()));
        state.addClassNames("standing", shown.isEmpty() ? "later" : "done");
        var head = new Div(new H3(task.text()), state);
        head.addClassNames("row", "spread");
        var box = new Div(head);
        box.addClassNames("stack", "tight");
        var list = new UnorderedList();
        list.addClassName("clean");
        for (EvidenceItem item : shown) {
            var row = new ListItem();
            String url = item.url();
            if (url != null) {
                row.add(new ExternalLink(url, url));
            }
            row.add(new Span(item.note()));
            var remove = new NativeButton(getTranslation("checklist.remove"), click -> {
                evidence.remove(currentActor.require(), item.id());
                draw();
            });
            remove.addClassNames("btn", "small", "quiet");
            remove.setAriaLabel(getTranslation("checklist.remove.long", task.text()));
            row.add(remove);
            row.addClassNames("row", "small", "link-text");
            list.add(row);
        }
        if (!shown.isEmpty()) {
            box.add(list);
        }
        box.add(form(step, task));
        return box;
    }

    private Component form(Way.Step step, Roadmap.Evidence task) {
        var url = new FormField(
                task.slug() + "-url", getTranslation("checklist.url"), getTranslation("checklist.url.hint"), "url");
        var note = new FormField(
                task.slug() + "-note", getTranslation("checklist.note"), getTranslation("checklist.note.hint"), "text");
        var save = new NativeButton(getTranslation("checklist.add"), click -> {
            Optional<EvidenceService.Problem> problem =
                    evidence.add(currentActor.requireOrBegin(), step.key(), task.slug(), url.typed(), note.typed());
            if (problem.isEmpty()) {
                draw();
            } else {
                url.problem(getTranslation(
                        "checklist.problem." + problem.get().name().toLowerCase(Locale.ROOT)));
            }
        });
        save.addClassNames("btn", "small");
        save.setId(task.slug() + "-add");
        var inside = new Div(url, note, new Div(save));
        inside.addClassNames("inside", "stack", "tight");
        var details = new NativeDetails(getTranslation("checklist.write"), inside);
        details.addClassNames("small", "no-print");
        return details;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.page-title", title);
    }
}
