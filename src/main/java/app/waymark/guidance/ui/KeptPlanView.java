package app.waymark.guidance.ui;

import app.waymark.base.ui.PageHeader;
import app.waymark.guidance.AgreedTraining;
import app.waymark.guidance.WayService;
import app.waymark.guidance.plan.DatedPlan;
import app.waymark.guidance.plan.PlanService;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
        Optional<String> role = actor.flatMap(ways::role);
        List<AgreedTraining.Part> agreed = actor.map(plans::agreed).orElse(List.of());
        if (kept.isPresent()) {
            draw(kept.get(), plans.agreedSince(actor.get(), kept.get()), plans.takenBackSince(actor.get(), kept.get()));
        } else if (role.isEmpty() && !agreed.isEmpty()) {
            var choose = new Anchor(WayView.PATH, getTranslation("plan.choose-role"));
            choose.addClassNames("btn", "primary");
            add(
                    new PageHeader(getTranslation("plan.page-title"), getTranslation("plan.agreed.lead"))
                            .actions(choose),
                    new AgreedParts(agreed));
        } else {
            event.forwardTo(role.map(slug -> PATH + "/" + slug).orElse(WayView.PATH));
        }
    }

    private void draw(DatedPlan plan, List<AgreedTraining.Part> agreedSince, List<String> takenBack) {
        String role = plan.request().role();
        var change = new Anchor(address(plan), getTranslation("plan.change"));
        change.addClassNames("btn", "primary");
        var forget = new NativeButton(getTranslation("plan.forget"), click -> {
            plans.forget(currentActor.require());
            getUI().ifPresent(ui -> ui.getPage().setLocation(address(plan)));
        });
        forget.addClassNames("btn", "quiet");
        forget.setId("forget");
        add(new PageHeader(getTranslation("plan.kept.title", plan.roleName()), PlanWords.summary(plan))
                .under(WayView.PATH + "/" + role, getTranslation("nav.way"))
                .actions(change, PlanActions.calendar(plan), PlanActions.print(), forget));
        if (!agreedSince.isEmpty() || !takenBack.isEmpty()) {
            add(changed(plan, agreedSince, takenBack));
        }
        add(new PlanBody(plan, null));
    }

    /** What was agreed or taken back since the plan was kept; the plan itself stays as it is. */
    private Component changed(DatedPlan plan, List<AgreedTraining.Part> agreedSince, List<String> takenBack) {
        var notice = new Div();
        notice.addClassNames("notice", "stack", "tight");
        if (!agreedSince.isEmpty()) {
            notice.add(new Paragraph(getTranslation(
                    "plan.kept.agreed",
                    agreedSince.stream().map(AgreedTraining.Part::title).collect(Collectors.joining(", ")))));
        }
        if (!takenBack.isEmpty()) {
            notice.add(new Paragraph(getTranslation("plan.kept.taken-back", String.join(", ", takenBack))));
        }
        notice.add(new Div(new Anchor(address(plan), getTranslation("plan.kept.again"))));
        return notice;
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
