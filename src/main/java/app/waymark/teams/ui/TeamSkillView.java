package app.waymark.teams.ui;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.security.CurrentActor;
import app.waymark.teams.Heatmap;
import app.waymark.teams.HeatmapService;
import app.waymark.teams.SkillCapability;
import app.waymark.teams.TeamDetails;
import app.waymark.teams.TeamService;
import app.waymark.teams.TeamViewService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;

/** One skill of a team: how many can, who can help and who would gain. */
@Route("teams/:team/skills/:skill")
@PermitAll
class TeamSkillView extends TeamPage {

    private static final Set<String> CAN_HELP = Set.of("meets", "probably-meets");
    private static final Set<String> WOULD_GAIN = Set.of("probably-below", "below");

    private final transient TeamViewService views;
    private final transient HeatmapService heatmaps;
    private final transient CatalogService catalogService;

    TeamSkillView(
            TeamService teams,
            TeamViewService views,
            HeatmapService heatmaps,
            CatalogService catalogService,
            CurrentActor currentActor) {
        super(teams, currentActor);
        this.views = views;
        this.heatmaps = heatmaps;
        this.catalogService = catalogService;
    }

    @Override
    void draw(TeamDetails team) {
        Catalog catalog = catalogService.current();
        String skill = routeParameter("skill").orElse("");
        String lead = views.view(actor(), teamId(), TeamViewService.Query.NOW).skills().stream()
                .filter(one -> one.skill().equals(skill) && one.known() > 0)
                .findFirst()
                .map(this::sentence)
                .orElseGet(() -> getTranslation("teams.skill.unknown"));
        add(header(team, catalog.skillName(skill), lead));
        if (team.manager()) {
            Heatmap heatmap = heatmaps.heatmap(
                    actor(),
                    teamId(),
                    new HeatmapService.Query("", false, HeatmapService.Order.GAP, HeatmapService.SkillOrder.DOMAIN));
            int index = index(heatmap.columns(), skill);
            add(people("teams.skill.help", heatmap, index, CAN_HELP));
            add(people("teams.skill.gain", heatmap, index, WOULD_GAIN));
        }
        if (catalog.skill(skill).isPresent()) {
            add(new Anchor("skills/" + skill, getTranslation("teams.skill.about", catalog.skillName(skill))));
        }
    }

    private String sentence(SkillCapability skill) {
        return getTranslation("teams.skill.sentence", TeamWords.reach(skill), skill.level(), skill.unknown());
    }

    private static int index(List<Heatmap.Column> columns, String skill) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).skill().equals(skill)) {
                return i;
            }
        }
        return -1;
    }

    private Component people(String title, Heatmap heatmap, int index, Set<String> words) {
        var list = new UnorderedList();
        list.addClassNames("clean", "ruled");
        heatmap.rows().stream()
                .filter(row -> index >= 0 && word(row, index, words))
                .forEach(row -> {
                    var item = new ListItem(
                            new Anchor("teams/" + teamId() + "/rows/" + row.personId(), row.name()),
                            RowCells.cell(row.cells().get(index)));
                    item.addClassName("pair");
                    list.add(item);
                });
        var section = new Div(new H2(getTranslation(title)));
        section.addClassNames("stack", "tight");
        section.add(list.getComponentCount() == 0 ? new Paragraph(getTranslation("teams.skill.nobody")) : list);
        return section;
    }

    private static boolean word(Heatmap.Row row, int index, Set<String> words) {
        String against = row.cells().get(index).against();
        return against != null && words.contains(against);
    }
}
