package app.waymark.guidance.ui;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.SampleResults;
import app.waymark.guidance.GuidanceService;
import app.waymark.guidance.RoleComparison;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A whole result of a made-up person, so that people know what they will get. */
@Route("sample")
@AnonymousAllowed
class SampleView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String ROLE = "lead-prompt-engineer";

    private final transient SampleResults samples;
    private final transient GuidanceService guidanceService;
    private final transient RoleComparison roleComparison;

    SampleView(SampleResults samples, GuidanceService guidanceService, RoleComparison roleComparison) {
        this.samples = samples;
        this.guidanceService = guidanceService;
        this.roleComparison = roleComparison;
        addClassNames("wrap", "stack", "wide");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        AttemptResult result = samples.ofRole(ROLE);
        var words = new ResultWords(result);
        var notice = new Paragraph(getTranslation("sample.notice", words.scopeName()));
        notice.addClassName("notice");
        var lead = new Paragraph(words.lead());
        lead.addClassName("lead");
        var own = new Anchor("start/role/" + ROLE, getTranslation("sample.own"));
        own.addClassNames("btn", "primary");
        var head = new Div(notice, new H1(words.headline()), lead, new Div(own));
        head.addClassName("stack");
        removeAll();
        add(head);
        new ResultCards(result).all().ifPresent(this::add);
        add(new SkillSection(result).section());
        new MapSection(result).section().ifPresent(this::add);
        add(new ForwardSection(result, guidanceService.guidance(result)).section());
        new RolesSection(roleComparison.compare(result)).section().ifPresent(this::add);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sample.page-title");
    }
}
