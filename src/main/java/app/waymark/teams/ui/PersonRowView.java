package app.waymark.teams.ui;

import app.waymark.security.CurrentActor;
import app.waymark.teams.Heatmap;
import app.waymark.teams.HeatmapService;
import app.waymark.teams.TeamDetails;
import app.waymark.teams.TeamService;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;

/** One person who shows their row. */
@Route("teams/:team/rows/:person")
@PermitAll
class PersonRowView extends TeamPage {

    private final transient HeatmapService heatmaps;

    PersonRowView(TeamService teams, HeatmapService heatmaps, CurrentActor currentActor) {
        super(teams, currentActor);
        this.heatmaps = heatmaps;
    }

    @Override
    void draw(TeamDetails team) {
        UUID person = routeParameter("person").flatMap(TeamPage::uuid).orElse(new UUID(0, 0));
        Optional<Heatmap.Row> row = heatmaps.person(actor(), teamId(), person);
        if (row.isEmpty()) {
            add(header(team, getTranslation("teams.person.none"), getTranslation("teams.person.none.text")));
            return;
        }
        add(header(team, row.get().name(), getTranslation("teams.person.lead")));
        add(new H2(getTranslation("teams.rows.skills")));
        add(new RowCells(heatmaps.columns(actor(), teamId()), row.get()));
        var legend = new Paragraph(getTranslation("teams.rows.legend"));
        legend.addClassName("tiny");
        add(legend);
    }
}
