package app.waymark.guidance.ui;

import app.waymark.assessment.AttemptResult;
import app.waymark.guidance.LinkNotFound;
import app.waymark.guidance.SharedLinkService;
import app.waymark.guidance.SharedPart;
import app.waymark.guidance.SharedResult;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.UUID;

/** The chosen parts of somebody's result, for a visitor who has come by a private link that still works. */
@Route("shared/:link")
@AnonymousAllowed
class SharedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SharedLinkService links;

    SharedView(SharedLinkService links) {
        this.links = links;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        removeClassNames("wrap", "stack", "wide");
        try {
            UUID link = UUID.fromString(event.getRouteParameters().get("link").orElse(""));
            if (SharedGrants.ofVisitor().has(link)) {
                draw(links.look(link));
                return;
            }
        } catch (IllegalArgumentException | LinkNotFound e) {
            // said below, in the same words as for a link that never was
        }
        add(SharedEntryView.gone());
    }

    private void draw(SharedResult shared) {
        addClassNames("wrap", "stack", "wide");
        AttemptResult result = shared.result();
        add(head(shared, result));
        if (shared.parts().contains(SharedPart.GAPS)) {
            new ResultCards(result).all().ifPresent(this::add);
        }
        if (shared.parts().contains(SharedPart.MAP)) {
            if (!result.requirements().isEmpty()) {
                add(new SkillSection(result).section());
            }
            new MapSection(result).section().ifPresent(this::add);
        }
        new RolesSection(shared.roles()).section().ifPresent(this::add);
        if (!shared.steps().isEmpty()) {
            add(steps(shared));
        }
    }

    private Component head(SharedResult shared, AttemptResult result) {
        var words = new ResultWords(result);
        String name = shared.shownName();
        String whose = name == null
                ? getTranslation("shared.by-somebody", date(shared.expiresAt()))
                : getTranslation("shared.by", name, date(shared.expiresAt()));
        var notice = new Paragraph(new Span(whose + " "), new Span(getTranslation("shared.purpose")));
        notice.addClassName("notice");
        var facts = new Paragraph(getTranslation(
                "result.facts", words.scopeName(), result.minutes(), result.answers(), date(result.endedAt())));
        facts.addClassNames("small", "muted");
        var head = new Div(notice, facts);
        head.addClassName("stack");
        AttemptResult.ReadinessResult readiness = result.readiness();
        if (readiness == null) {
            head.add(new H1(getTranslation("shared.title", words.scopeName())));
        } else {
            var headline = new H1(getTranslation("shared.headline", readiness.met(), readiness.requirements()));
            headline.addClassName("headline");
            var lead = new Paragraph(getTranslation(
                    readiness.metLow() == readiness.metHigh() ? "result.lead.exactly" : "result.lead.between",
                    readiness.metLow(),
                    readiness.metHigh()));
            lead.addClassName("lead");
            head.add(headline, lead);
        }
        if (result.provisional()) {
            var chip = new Span(getTranslation("result.provisional"));
            chip.addClassName("chip");
            head.add(new Paragraph(chip));
        }
        var own = new Anchor("", getTranslation("shared.own"));
        own.addClassNames("btn", "no-print");
        head.add(new Div(own));
        return head;
    }

    private Component steps(SharedResult shared) {
        var list = new OrderedList();
        list.addClassName("prose");
        for (SharedResult.Step step : shared.steps()) {
            var link = new Anchor("roadmaps/" + step.roadmap() + "#" + step.stage(), step.name());
            link.setRouterIgnore(true);
            var where = new Span(" · " + step.roadmapName());
            where.addClassNames("small", "muted");
            list.add(new ListItem(link, where));
        }
        var section = new Div(new H2(getTranslation("shared.steps")), list);
        section.addClassNames("card", "stack");
        return section;
    }

    private String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(getLocale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.page-title");
    }
}
