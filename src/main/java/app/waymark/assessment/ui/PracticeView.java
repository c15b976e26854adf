package app.waymark.assessment.ui;

import app.waymark.assessment.PracticeOverview;
import app.waymark.assessment.PracticeService;
import app.waymark.assessment.UnknownScope;
import app.waymark.base.ui.Message;
import app.waymark.base.ui.PageHeader;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/** Says what practice is and is not, how far somebody has come with a skill, and starts it. */
@Route(PracticeView.PATH + "/:skill")
@AnonymousAllowed
class PracticeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "practice";

    private final transient PracticeService practice;
    private final transient CurrentActor currentActor;
    private String title = "";

    PracticeView(PracticeService practice, CurrentActor currentActor) {
        this.practice = practice;
        this.currentActor = currentActor;
        addClassNames("wrap", "narrow", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        title = getTranslation("practice.page-title");
        Optional<Actor> actor = currentActor.find().filter(someone -> !someone.anonymous());
        if (actor.isEmpty()) {
            var signUp = new Anchor("sign-up", getTranslation("review.denied.action"));
            signUp.addClassNames("btn", "primary");
            add(new Message(getTranslation("practice.denied.title"), getTranslation("practice.denied.text"), signUp));
            return;
        }
        try {
            draw(practice.overview(
                    actor.get(), event.getRouteParameters().get("skill").orElse("")));
        } catch (UnknownScope e) {
            throw new NotFoundException();
        }
    }

    private void draw(PracticeOverview overview) {
        title = getTranslation("practice.title", overview.name());
        var header = new PageHeader(title, getTranslation("practice.lead"))
                .under("skills/" + overview.skill(), overview.name());
        if (overview.hold() == null) {
            header.actions(button(overview), measure(overview, false));
        } else if (overview.hold() != PracticeOverview.Hold.QUIZ_OPEN) {
            header.actions(measure(overview, true));
        }
        add(header);
        if (overview.hold() != null) {
            add(hold(overview.hold()));
        }
        add(facts(overview));
    }

    private Anchor button(PracticeOverview overview) {
        boolean begun = overview.waiting() || overview.practised() > 0;
        var start = new Anchor(
                PATH + "/" + overview.skill() + "/questions",
                getTranslation(begun ? "practice.go-on" : "practice.start"));
        start.addClassNames("btn", "primary");
        start.setId("practise");
        return start;
    }

    private Anchor measure(PracticeOverview overview, boolean primary) {
        var measure = new Anchor("start/skill/" + overview.skill(), getTranslation("practice.measure"));
        measure.addClassName("btn");
        measure.setClassName("primary", primary);
        return measure;
    }

    private Component hold(PracticeOverview.Hold hold) {
        var notice = new Div(new Paragraph(getTranslation("practice.hold." + hold.code(), PracticeService.MOST_A_DAY)));
        notice.addClassNames("notice", "stack", "tight");
        if (hold == PracticeOverview.Hold.QUIZ_OPEN) {
            var go = new Anchor("quiz", getTranslation("practice.hold.quiz-open.action"));
            go.addClassNames("btn", "primary");
            notice.add(new Div(go));
        }
        return notice;
    }

    private Component facts(PracticeOverview overview) {
        var list = new UnorderedList();
        list.addClassNames("prose");
        if (overview.available() > 0) {
            list.add(new ListItem(getTranslation(
                    "practice.fact.done", overview.practised(), overview.available(), overview.right())));
        }
        list.add(new ListItem(getTranslation("practice.fact.never-counts")));
        if (overview.keptBack() > 0) {
            list.add(new ListItem(getTranslation("practice.fact.kept-back", overview.keptBack())));
        }
        list.add(new ListItem(getTranslation("practice.fact.rest", overview.restDays())));
        list.add(new ListItem(getTranslation("practice.fact.limit", PracticeService.MOST_A_DAY)));
        var part = new Div(new H2(getTranslation("practice.facts")), list);
        part.addClassNames("stack", "tight");
        return part;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.page-title", title);
    }
}
