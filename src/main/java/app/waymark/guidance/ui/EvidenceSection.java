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
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What the result rests on: the answers, the figures as a table, and how to read them. */
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
        section.add(table());
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

    private Component table() {
        var head = new NativeTableHeader(new NativeTableRow(
                header("evidence.table.skill"),
                header("evidence.table.answers"),
                header("evidence.table.basis"),
                header("evidence.table.range"),
                header("evidence.table.asked"),
                header("evidence.table.probability")));
        var body = new NativeTableBody();
        for (AttemptResult.SkillResult skill : result.skills()) {
            var requirement = result.requirements().stream()
                    .filter(r -> r.skill().equals(skill.slug()))
                    .findFirst();
            if (requirement.isEmpty() && skill.answers() == 0) {
                continue;
            }
            Double probability = requirement
                    .map(AttemptResult.RequirementResult::probability)
                    .orElse(null);
            body.add(new NativeTableRow(
                    new NativeTableCell(skill.name()),
                    new NativeTableCell(String.valueOf(skill.answers())),
                    new NativeTableCell(translate("standing." + skill.standing())),
                    new NativeTableCell(LevelWords.range(skill.lowLevel(), skill.highLevel())
                            .orElse("–")),
                    new NativeTableCell(
                            requirement.map(r -> LevelWords.level(r.level())).orElse("–")),
                    new NativeTableCell(
                            probability == null
                                    ? "–"
                                    : translate("evidence.table.percent", Math.round(probability * 100)))));
        }
        var table = new NativeTable(head, body);
        table.addClassNames("plain", "num");
        var scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", translate("evidence.table"));
        var summary = new com.vaadin.flow.component.html.NativeDetails(translate("evidence.table"), scroll);
        return summary;
    }

    private static NativeTableHeaderCell header(String key) {
        var cell = new NativeTableHeaderCell(translate(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
