package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.MissedConcept;
import app.waymark.assessment.ResultService;
import app.waymark.catalog.Catalog;
import app.waymark.security.Actor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What the result rests on: the answers, and how to read the figures. */
final class EvidenceSection {

    private final AttemptResult result;
    private final Catalog catalog;
    private final Actor actor;
    private final ResultService results;

    EvidenceSection(AttemptResult result, Catalog catalog, Actor actor, ResultService results) {
        this.result = result;
        this.catalog = catalog;
        this.actor = actor;
        this.results = results;
    }

    Component section() {
        var section = new Div(new H2(translate("evidence.title")));
        section.addClassNames("card", "stack");
        if (actor.anonymous()) {
            section.add(missed());
        } else {
            var review = new Anchor("results/" + result.attemptId() + "/review", translate("evidence.review"));
            review.addClassName("btn");
            section.add(new Div(review));
        }
        var method = new Paragraph(new Anchor("how-we-measure", translate("evidence.method")));
        method.addClassName("small");
        section.add(method);
        return section;
    }

    private Component missed() {
        List<MissedConcept> missed = results.missed(actor, result.attemptId());
        var box = new Div();
        box.addClassNames("stack", "tight");
        if (!missed.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("prose");
            missed.forEach(m -> list.add(new ListItem(
                    translate("evidence.missed.item", catalog.skillName(m.skill()), LevelWords.level(m.level())))));
            box.add(new Paragraph(translate("evidence.missed")), list);
        }
        var signUp = new Anchor("sign-up", translate("evidence.sign-up"));
        box.add(new Paragraph(signUp));
        return box;
    }
}
