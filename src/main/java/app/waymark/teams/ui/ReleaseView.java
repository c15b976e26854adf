package app.waymark.teams.ui;

import app.waymark.assessment.AttemptResult;
import app.waymark.security.CurrentActor;
import app.waymark.teams.Heatmap;
import app.waymark.teams.HeatmapService;
import app.waymark.teams.ReleaseService;
import app.waymark.teams.TeamDetails;
import app.waymark.teams.TeamService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What somebody lets a team count or see, exactly what managers see of it, and who has looked. */
@Route("teams/:team/release")
@PermitAll
class ReleaseView extends TeamPage {

    private final transient ReleaseService releases;
    private final transient HeatmapService heatmaps;

    ReleaseView(TeamService teams, ReleaseService releases, HeatmapService heatmaps, CurrentActor currentActor) {
        super(teams, currentActor);
        this.releases = releases;
        this.heatmaps = heatmaps;
    }

    @Override
    void draw(TeamDetails team) {
        add(header(team, getTranslation("teams.release.title"), getTranslation("teams.release.lead")));
        add(choice(team), seen(team), openings(), leaving());
    }

    private Component choice(TeamDetails team) {
        var section = new Div();
        section.addClassNames("card", "stack");
        List<ReleaseService.OwnRelease> own = releases.own(actor(), teamId());
        section.add(new H2(getTranslation("teams.release.now")));
        if (own.isEmpty()) {
            section.add(new Paragraph(getTranslation("teams.release.none")));
        }
        own.forEach(release -> section.add(new Paragraph(getTranslation(
                release.ownRow()
                        ? "teams.release.row"
                        : release.counted() ? "teams.release.counted" : "teams.release.waiting",
                day(release.asOf())))));
        Optional<AttemptResult> candidate = releases.candidate(actor(), teamId());
        var row = new Div();
        row.addClassNames("row");
        if (candidate.isEmpty()) {
            section.add(new Paragraph(getTranslation("teams.release.no-result")));
            row.add(new Anchor("roles", getTranslation("teams.release.start")));
        } else if (!team.archived()) {
            long measured = candidate.get().skills().stream()
                    .filter(skill -> skill.standing().equals("measured"))
                    .count();
            section.add(new Paragraph(getTranslation(
                    measured == 0 ? "teams.release.candidate-nothing" : "teams.release.candidate",
                    day(candidate.get().endedAt()),
                    measured)));
            releaseButtons(own, candidate.get(), row);
        }
        if (!own.isEmpty()) {
            NativeButton withdraw =
                    button(getTranslation("teams.release.withdraw"), () -> releases.withdraw(actor(), teamId()));
            withdraw.removeClassName("small");
            row.add(withdraw);
        }
        section.add(row);
        var rules = new UnorderedList();
        rules.addClassNames("prose");
        for (String rule : List.of("count", "row", "decline", "withdraw")) {
            rules.add(new ListItem(getTranslation("teams.release.rule-" + rule)));
        }
        section.add(rules, new Paragraph(getTranslation("teams.release.managers", String.join(", ", team.managers()))));
        return section;
    }

    /** Only what would change something: the newest result may be in force already, with or without a row. */
    private void releaseButtons(List<ReleaseService.OwnRelease> own, AttemptResult newest, Div row) {
        Optional<ReleaseService.OwnRelease> inForce = own.stream()
                .filter(release -> release.attemptId().equals(newest.attemptId()))
                .findFirst();
        boolean shown = inForce.filter(ReleaseService.OwnRelease::ownRow).isPresent();
        if (inForce.isEmpty() || shown) {
            NativeButton count = button(
                    getTranslation(shown ? "teams.release.only-count" : "teams.release.count"),
                    () -> releases.release(actor(), teamId(), false));
            count.setClassName("primary", !shown);
            count.removeClassName("small");
            row.add(count);
        }
        // what has been counted with others' cannot be told apart from them any more
        if (!shown && inForce.filter(ReleaseService.OwnRelease::counted).isEmpty()) {
            NativeButton show =
                    button(getTranslation("teams.release.show"), () -> releases.release(actor(), teamId(), true));
            show.removeClassName("small");
            row.add(show);
        }
    }

    private String day(java.time.Instant moment) {
        return TeamWords.day(LocalDate.ofInstant(moment, ZoneId.systemDefault()), getLocale());
    }

    private Component seen(TeamDetails team) {
        var section = new Div(new H2(getTranslation("teams.seen.title")));
        section.addClassNames("stack");
        var view = new Paragraph(new Span(getTranslation("teams.seen.view") + " "));
        view.add(new Anchor("teams/" + team.id(), getTranslation("teams.seen.view-link")));
        section.add(view);
        Optional<Heatmap.Row> row = heatmaps.own(actor(), teamId());
        if (row.isEmpty()) {
            section.add(new Paragraph(getTranslation("teams.seen.no-row")));
        } else {
            section.add(
                    new Paragraph(getTranslation("teams.seen.row")),
                    new RowCells(heatmaps.columns(actor(), teamId()), row.get()));
        }
        section.add(new Paragraph(getTranslation(row.isEmpty() ? "teams.seen.plan-group" : "teams.seen.plan-row")));
        return section;
    }

    private Component openings() {
        var section = new Div(new H2(getTranslation("teams.openings.title")));
        section.addClassNames("stack");
        List<ReleaseService.Opening> openings = releases.openings(actor(), teamId());
        if (openings.isEmpty()) {
            section.add(new Paragraph(getTranslation("teams.openings.none")));
            return section;
        }
        var list = new UnorderedList();
        list.addClassNames("clean", "ruled");
        for (int from = 0; from < openings.size(); ) {
            int to = from + 1;
            while (to < openings.size() && sameDay(openings.get(from), openings.get(to))) {
                to++;
            }
            list.add(opening(openings.get(from), to - from));
            from = to;
        }
        section.add(list);
        return section;
    }

    /** Several looks at one page on one day are one line. */
    private boolean sameDay(ReleaseService.Opening one, ReleaseService.Opening other) {
        return one.viewer().equals(other.viewer())
                && one.page().equals(other.page())
                && day(one.openedAt()).equals(day(other.openedAt()));
    }

    private ListItem opening(ReleaseService.Opening opening, int times) {
        String viewer = opening.viewer().isEmpty() ? getTranslation("teams.openings.gone") : opening.viewer();
        String text = getTranslation("teams.openings." + opening.page(), viewer);
        var item = new ListItem(
                new Span(times == 1 ? text : getTranslation("teams.openings.times", text, times)),
                new Span(TeamWords.moment(opening.openedAt(), getLocale())));
        item.addClassNames("pair", "small");
        return item;
    }

    private Component leaving() {
        var leave = new NativeButton(getTranslation("teams.leave-team"), click -> {
            try {
                teams.leave(actor(), teamId());
                getUI().ifPresent(ui -> ui.navigate("teams"));
            } catch (app.waymark.teams.TeamProblem e) {
                say(getTranslation("teams.problem." + e.problem()), true);
            }
        });
        leave.addClassNames("btn", "danger", "small");
        var section = new Div(
                new H2(getTranslation("teams.leave.title")),
                new Paragraph(getTranslation("teams.leave.text")),
                new Div(leave));
        section.addClassNames("stack", "no-print");
        return section;
    }
}
