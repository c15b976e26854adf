package app.waymark.teams.ui;

import app.waymark.base.ui.Band;
import app.waymark.base.ui.LevelName;
import app.waymark.teams.SkillCapability;
import app.waymark.teams.TeamPicture;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;

/** How many people reach what is wanted, skill by skill: gaps first, strengths last. */
final class ReachTables extends Div {

    private static final double ROOM = 1.05;

    private final UUID team;

    ReachTables(UUID team, TeamPicture picture) {
        this.team = team;
        addClassNames("stack", "wide");
        double scale = scale(picture);
        table("teams.view.gaps", picture.gaps(), picture, scale);
        table("teams.view.close", picture.close(), picture, scale);
        table("teams.view.strengths", picture.strengths(), picture, scale);
    }

    private static double scale(TeamPicture picture) {
        return picture.skills().stream()
                        .mapToInt(skill -> Math.max(skill.wanted(), skill.high()))
                        .max()
                        .orElse(1)
                * ROOM;
    }

    private void table(String title, List<SkillCapability> skills, TeamPicture picture, double scale) {
        if (skills.isEmpty()) {
            return;
        }
        var header = new NativeTableHeader(headings(picture));
        var body = new NativeTableBody();
        skills.forEach(skill -> body.add(row(skill, scale)));
        var table = new NativeTable(header, body);
        table.addClassNames("plain", "reach");
        var scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", getTranslation(title));
        var section = new Div(new H2(getTranslation(title)), scroll);
        section.addClassNames("stack");
        add(section);
    }

    private NativeTableRow headings(TeamPicture picture) {
        var row = new NativeTableRow();
        for (String text : List.of(
                getTranslation("teams.column.skill"),
                getTranslation("teams.column.reach"),
                getTranslation("teams.column.picture"),
                getTranslation("teams.column.known"),
                getTranslation("teams.column.leave"),
                getTranslation("teams.column.since", TeamWords.day(picture.then(), getLocale())))) {
            var cell = new NativeTableHeaderCell(text);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        return row;
    }

    private NativeTableRow row(SkillCapability skill, double scale) {
        var name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        var level = new Span(getTranslation("level.at-least", LevelName.words(skill.level())));
        level.addClassNames("tiny", "block");
        name.add(new Anchor("teams/" + team + "/skills/" + skill.skill(), skill.name()), level);
        var reach = two(
                getTranslation("teams.reach.short", TeamWords.number(skill.expected()), skill.wanted()),
                getTranslation("teams.reach.likely", skill.low(), skill.high()));
        reach.addClassNames("num", "strong-first");
        var band = new NativeTableCell(new Band(
                new Band.Range(skill.low() / scale, skill.expected() / scale, skill.high() / scale, true),
                skill.wanted() / scale,
                TeamWords.reach(skill)));
        var known = two(
                getTranslation("teams.known", skill.veryLikely(), skill.probably()),
                getTranslation("teams.known.unknown", skill.unknown()));
        var leave = two(
                getTranslation("teams.leave", TeamWords.percent(skill.noneIfOneLeaves())),
                getTranslation("teams.leave.two", TeamWords.percent(skill.noneIfTwoLeave())));
        var since = since(skill);
        return new NativeTableRow(name, reach, band, known, leave, since);
    }

    private NativeTableCell since(SkillCapability skill) {
        SkillCapability.SkillChange change = skill.change();
        return change == null
                ? new NativeTableCell(getTranslation("teams.since.nothing"))
                : two(
                        getTranslation(
                                "teams.since",
                                TeamWords.signed(change.expected()),
                                TeamWords.signed(change.low()),
                                TeamWords.signed(change.high())),
                        change.knownThen() == skill.known()
                                ? getTranslation(
                                        "teams.since.from", TeamWords.number(change.expectedThen()), change.knownThen())
                                : getTranslation("teams.since.who", change.knownThen(), skill.known()));
    }

    /** A figure, and below it what has to be known about it. */
    private static NativeTableCell two(String first, String second) {
        var below = new Span(second);
        below.addClassNames("tiny", "block");
        var above = new Span(first);
        above.addClassName("block");
        return new NativeTableCell(above, below);
    }
}
