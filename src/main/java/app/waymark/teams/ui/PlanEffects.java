package app.waymark.teams.ui;

import app.waymark.base.ui.Band;
import app.waymark.base.ui.LevelName;
import app.waymark.teams.TrainingPlan;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What a plan is expected to change, skill by skill, the greatest change first. */
final class PlanEffects extends Div {

    private static final double ROOM = 1.05;
    private static final double CHANGED = 0.05;

    PlanEffects(UUID team, List<TrainingPlan.Effect> effects) {
        addClassName("stack");
        double scale = effects.stream()
                        .mapToInt(effect -> Math.max(effect.wanted(), effect.high()))
                        .max()
                        .orElse(1)
                * ROOM;
        var header = new NativeTableRow();
        for (String key : List.of("skill", "now", "then", "picture")) {
            var cell = new NativeTableHeaderCell(getTranslation("teams.plan.column." + key));
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        }
        var body = new NativeTableBody();
        effects.stream()
                .filter(effect -> effect.gained() >= CHANGED)
                .sorted(Comparator.comparingDouble(effect -> -effect.gained()))
                .forEach(effect -> body.add(row(team, effect, scale)));
        var table = new NativeTable(new NativeTableHeader(header), body);
        table.addClassNames("plain", "effects");
        var scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", getTranslation("teams.plan.effect"));
        add(scroll);
        List<String> same = effects.stream()
                .filter(effect -> effect.gained() < CHANGED && effect.now() < effect.wanted())
                .map(TrainingPlan.Effect::name)
                .toList();
        if (!same.isEmpty()) {
            add(new Paragraph(getTranslation("teams.plan.unchanged", String.join(", ", same))));
        }
    }

    private NativeTableRow row(UUID team, TrainingPlan.Effect effect, double scale) {
        var name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        var level = new Span(getTranslation("level.at-least", LevelName.words(effect.level())));
        level.addClassNames("tiny", "block");
        name.add(new Anchor("teams/" + team + "/skills/" + effect.skill(), effect.name()), level);
        var now = new NativeTableCell(
                getTranslation("teams.plan.of-wanted", TeamWords.number(effect.now()), effect.wanted()));
        var then = new NativeTableCell();
        String words =
                getTranslation("teams.plan.likely", TeamWords.number(effect.then()), effect.low(), effect.high());
        var figure = new Span(words);
        figure.addClassName("strong");
        var more = new Span(getTranslation("teams.plan.more", TeamWords.signed(effect.gained())));
        more.addClassNames("tiny", "block");
        then.add(figure, more);
        var picture = new NativeTableCell(new Band(
                new Band.Range(effect.low() / scale, effect.then() / scale, effect.high() / scale, true),
                effect.wanted() / scale,
                effect.name() + ": " + words));
        for (NativeTableCell cell : List.of(now, then)) {
            cell.addClassName("num");
        }
        return new NativeTableRow(name, now, then, picture);
    }
}
