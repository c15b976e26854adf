package app.waymark.guidance.ui;

import app.waymark.base.ui.AddressBar;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Course;
import app.waymark.guidance.AgreedTraining;
import app.waymark.guidance.UnknownStage;
import app.waymark.guidance.plan.DatedPlan;
import app.waymark.guidance.plan.PlanRequest;
import app.waymark.guidance.plan.PlanService;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a plan, and another one at every change of what is wanted; the address always shows what is seen. */
@Route("plan/:role")
@AnonymousAllowed
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "plan";

    private final transient PlanService plans;
    private final transient CatalogService catalogService;
    private final transient CurrentActor currentActor;
    private final PlanForm form;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Div result = new Div();
    private final Undo undo = new Undo();
    private String role = "";
    private String title = "";
    private transient @Nullable DatedPlan shown;

    PlanView(PlanService plans, CatalogService catalogService, CurrentActor currentActor) {
        this.plans = plans;
        this.catalogService = catalogService;
        this.currentActor = currentActor;
        addClassNames("wrap", "stack");
        form = new PlanForm(catalogService.current(), this::changed, this::otherRole);
        result.addClassNames("stack");
        lead.addClassName("lead");
        lead.getElement().setAttribute("role", "status");
        var up = new Anchor(WayView.PATH, getTranslation("nav.way"));
        up.addClassNames("up", "small", "no-print");
        var head = new Div(up, heading, lead);
        head.addClassNames("page-header", "stack");
        add(head, form, result, undo);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        role = event.getRouteParameters().get("role").orElse("");
        String name = catalogService
                .current()
                .role(role)
                .orElseThrow(NotFoundException::new)
                .name();
        title = getTranslation("plan.title", name);
        heading.setText(title);
        form.show(role, event.getLocation().getQueryParameters());
        undo.nothing();
        shown = null;
        plan();
    }

    private void changed() {
        address();
        plan();
    }

    private void address() {
        AddressBar.replace(this, PATH + "/" + role, form.parameters());
    }

    private void otherRole(String chosen) {
        QueryParameters parameters = form.parameters();
        getUI().ifPresent(ui -> ui.navigate(PATH + "/" + chosen, parameters));
    }

    /** Plans anew, if everything can be read; otherwise the plan before stays, and the fields say what is wrong. */
    private void plan() {
        Optional<PlanRequest> request = form.read(role, plans.today());
        if (request.isEmpty()) {
            lead.setText(getTranslation(shown == null ? "plan.unreadable" : "plan.unreadable.before"));
            return;
        }
        Optional<Actor> actor = currentActor.find();
        try {
            Optional<DatedPlan> plan = actor.flatMap(a -> plans.plan(a, request.get()));
            result.removeAll();
            if (plan.isEmpty()) {
                nothingMeasured();
            } else {
                show(plan.get());
            }
        } catch (UnknownStage e) {
            throw new NotFoundException();
        }
    }

    private void nothingMeasured() {
        lead.setText(getTranslation("plan.no-result"));
        form.setVisible(false);
        var start = new Anchor("start/role/" + role, getTranslation("plan.no-result.action"));
        start.addClassNames("btn", "primary");
        result.add(new Div(start));
        List<AgreedTraining.Part> agreed =
                currentActor.find().map(plans::agreed).orElse(List.of());
        if (!agreed.isEmpty()) {
            result.add(new AgreedParts(agreed));
        }
    }

    private void show(DatedPlan plan) {
        DatedPlan before = shown;
        shown = plan;
        form.setVisible(true);
        lead.setText(PlanWords.summary(plan));
        if (before != null && !before.request().equals(plan.request())) {
            var difference = new Paragraph(PlanWords.difference(before, plan));
            difference.addClassName("notice");
            result.add(difference);
        }
        result.add(actions(plan), new PlanBody(plan, this::leaveOut));
        if (!form.without().isEmpty()) {
            result.add(leftOut());
        }
    }

    private Component actions(DatedPlan plan) {
        var actions = new Div();
        actions.addClassNames("row", "no-print");
        if (plan.items().isEmpty() && plan.examinations().isEmpty()) {
            return actions;
        }
        var keep = new NativeButton(getTranslation("plan.keep"), click -> {
            plans.keep(currentActor.require(), plan);
            getUI().ifPresent(ui -> ui.navigate(KeptPlanView.PATH));
        });
        keep.addClassNames("btn", "primary");
        keep.setId("keep");
        actions.add(keep, PlanActions.calendar(plan), PlanActions.print());
        return actions;
    }

    private void leaveOut(DatedPlan.Item item) {
        form.leaveOut(item.course());
        changed();
        undo.offer(getTranslation("plan.left-out", item.title()), () -> {
            form.takeBackIn(item.course());
            changed();
        });
    }

    private Component leftOut() {
        var row = new Div();
        row.addClassNames("row", "small", "no-print");
        row.add(new Paragraph(getTranslation("plan.without")));
        for (String slug : form.without()) {
            String name =
                    catalogService.current().course(slug).map(Course::title).orElse(slug);
            var back = new NativeButton(getTranslation("plan.take-back-in", name), click -> {
                form.takeBackIn(slug);
                changed();
            });
            back.addClassNames("btn", "small");
            row.add(back);
        }
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.page-title", title);
    }
}
