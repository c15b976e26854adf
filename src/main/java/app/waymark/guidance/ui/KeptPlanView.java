package app.waymark.guidance.ui;

import app.waymark.base.ui.PageHeader;
import app.waymark.guidance.WayService;
import app.waymark.guidance.plan.DatedPlan;
import app.waymark.guidance.plan.PlanService;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The plan that a person keeps, exactly as it was kept; who keeps none is led to make one. */
@Route(KeptPlanView.PATH)
@AnonymousAllowed
class KeptPlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "plan";

    private final transient PlanService plans;
    private final transient WayService ways;
    private final transient CurrentActor currentActor;

    KeptPlanView(PlanService plans, WayService ways, CurrentActor currentActor) {
        this.plans = plans;
        this.ways = ways;
        this.currentActor = currentActor;
        addClassNames("wrap", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<Actor> actor = currentActor.find();
        Optional<DatedPlan> kept = actor.flatMap(plans::kept);
        if (kept.isPresent()) {
            draw(kept.get());
        } else {
            event.forwardTo(
                    actor.flatMap(ways::role).map(role -> PATH + "/" + role).orElse(WayView.PATH));
        }
    }

    private void draw(DatedPlan plan) {
        String role = plan.request().role();
        var change = new Anchor(address(plan), getTranslation("plan.change"));
        change.addClassNames("btn", "primary");
        var forget = new NativeButton(getTranslation("plan.forget"), click -> {
            plans.forget(currentActor.require());
            getUI().ifPresent(ui -> ui.getPage().setLocation(address(plan)));
        });
        forget.addClassNames("btn", "quiet");
        forget.setId("forget");
        add(
                new PageHeader(getTranslation("plan.kept.title", plan.roleName()), PlanWords.summary(plan))
                        .under(WayView.PATH + "/" + role, getTranslation("nav.way"))
                        .actions(change, PlanActions.calendar(plan), PlanActions.print(), forget),
                new PlanBody(plan, null));
    }

    /** The address at which the same is planned from today. */
    private static String address(DatedPlan plan) {
        var request = plan.request();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("hours", Integer.toString(request.hoursPerWeek()));
        parameters.put("budget", Integer.toString(request.budget()));
        if (request.deadline() != null) {
            parameters.put("until", request.deadline().toString());
        }
        parameters.put("p", Double.toString(request.success()));
        if (!request.formats().isEmpty()) {
            parameters.put("formats", String.join(",", request.formats()));
        }
        if (!request.without().isEmpty()) {
            parameters.put("without", String.join(",", request.without()));
        }
        return PATH + "/" + request.role() + "?"
                + QueryParameters.simple(parameters).getQueryString();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.page-title", getTranslation("plan.page-title"));
    }
}
