package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.assessment.AttemptResult;
import app.waymark.catalog.Availability;
import app.waymark.guidance.Guidance;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What to do next: stages in order and certifications that fit, each with its reason. */
final class ForwardSection {

    private static final int CERTIFICATIONS = 6;
    private static final int REASONS = 3;

    private final AttemptResult result;
    private final Guidance guidance;

    ForwardSection(AttemptResult result, Guidance guidance) {
        this.result = result;
        this.guidance = guidance;
    }

    Component section() {
        var section = new Div();
        section.addClassNames("cards", "two");
        if (!result.requirements().isEmpty()) {
            section.add(stages());
        }
        section.add(certifications());
        return section;
    }

    private Component stages() {
        var card = new Div(new H2(translate("forward.stages")));
        card.addClassNames("card", "stack");
        if (guidance.stages().isEmpty()) {
            card.add(new Paragraph(translate("forward.stages.none")));
            return card;
        }
        var list = new OrderedList();
        list.addClassNames("clean", "forward");
        guidance.stages().forEach(stage -> list.add(stage(stage)));
        card.add(list, new Paragraph(new Anchor(WayView.PATH, translate("forward.stages.all"))));
        return card;
    }

    private static ListItem stage(Guidance.StageAdvice stage) {
        var link = new Anchor("roadmaps/" + stage.roadmap() + "#" + stage.stage(), stage.stageName());
        link.setRouterIgnore(true);
        var where = new Paragraph(
                stage.hours() == null
                        ? stage.roadmapName()
                        : translate("forward.stage.where", stage.roadmapName(), Math.round(stage.hours())));
        where.addClassNames("tiny");
        var why = new UnorderedList();
        why.addClassNames("prose", "small");
        stage.reasons().stream().limit(REASONS).forEach(reason -> why.add(new ListItem(WayWords.reason(reason))));
        if (stage.reasons().size() > REASONS) {
            why.add(new ListItem(
                    translate("forward.reasons.more", stage.reasons().size() - REASONS)));
        }
        var item = new ListItem(new H3(link), where, why);
        if (!stage.courses().isEmpty()) {
            var ways = new Paragraph(translate("forward.courses"));
            ways.addClassNames("small", "muted");
            var courses = new UnorderedList();
            courses.addClassNames("prose", "small");
            stage.courses().forEach(course -> courses.add(StageDetails.course(course)));
            item.add(ways, courses);
        }
        item.addClassNames("stack", "tight");
        return item;
    }

    private Component certifications() {
        var note = new Paragraph(translate("forward.certifications.note"));
        note.addClassNames("small", "muted");
        var list = new UnorderedList();
        list.addClassNames("clean", "forward");
        guidance.certifications().stream().limit(CERTIFICATIONS).forEach(c -> list.add(certification(c)));
        var all = new Paragraph(new Anchor(FitView.PATH, translate("forward.certifications.all")));
        var card = new Div(new H2(translate("forward.certifications")), note, list, all);
        card.addClassNames("card", "stack");
        return card;
    }

    private static ListItem certification(Guidance.CertificationAdvice advice) {
        var name = new H3(new Anchor("certifications/" + advice.slug(), advice.name()));
        String coverage = FitWords.coverage(advice.coverage(), advice.known(), advice.weakest());
        var text = new Paragraph(translate("forward.certification." + advice.standing()) + " " + coverage);
        text.addClassName("small");
        var item = new ListItem(name, new CoverBar(advice.coverage(), advice.known()), text);
        if (advice.status() != Availability.CURRENT) {
            var chip =
                    new Span(translate("availability." + advice.status().name().toLowerCase(java.util.Locale.ROOT)));
            chip.addClassName("chip");
            item.add(new Div(chip));
        }
        item.addClassNames("stack", "tight");
        return item;
    }
}
