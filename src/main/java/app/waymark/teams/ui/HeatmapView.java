package app.waymark.teams.ui;

import app.waymark.base.ui.SelectField;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.security.CurrentActor;
import app.waymark.teams.Heatmap;
import app.waymark.teams.HeatmapService;
import app.waymark.teams.TeamDetails;
import app.waymark.teams.TeamService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnRendering;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.HeaderRow;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** People who show their row, by the skills that are wanted. */
@Route("teams/:team/rows")
@PermitAll
class HeatmapView extends TeamPage {

    private static final String CELL = """
            <span class="cell ${item.look}" aria-hidden="true">${item.text}</span>\
            <span class="sr-only">${item.spoken}</span>""";

    private final transient HeatmapService heatmaps;
    private final transient CatalogService catalogService;

    HeatmapView(TeamService teams, HeatmapService heatmaps, CatalogService catalogService, CurrentActor currentActor) {
        super(teams, currentActor);
        this.heatmaps = heatmaps;
        this.catalogService = catalogService;
    }

    @Override
    void draw(TeamDetails team) {
        Heatmap heatmap = heatmaps.heatmap(actor(), teamId(), query());
        add(header(
                team,
                getTranslation("teams.rows.title"),
                getTranslation("teams.rows.lead", heatmap.rows().size(), team.people())));
        add(filters(team));
        if (heatmap.rows().isEmpty()) {
            add(new Paragraph(getTranslation("teams.rows.none")));
        } else if (heatmap.columns().isEmpty()) {
            add(new Paragraph(getTranslation("teams.rows.no-columns")));
        } else {
            add(grid(heatmap), legend());
        }
    }

    private HeatmapService.Query query() {
        String role = catalogService.current().role(parameter("role")).isPresent() ? parameter("role") : "";
        return new HeatmapService.Query(role, parameter("gaps").equals("1"), order());
    }

    private HeatmapService.Order order() {
        return switch (parameter("sort")) {
            case "gap" -> HeatmapService.Order.GAP;
            case "spread" -> HeatmapService.Order.SPREAD;
            default -> HeatmapService.Order.NAME;
        };
    }

    private Component filters(TeamDetails team) {
        Catalog catalog = catalogService.current();
        var role = new SelectField("role", getTranslation("teams.view.role"), chosen -> show("role", chosen));
        List<SelectField.Option> roles = new ArrayList<>();
        roles.add(new SelectField.Option("", getTranslation("teams.view.all-roles")));
        team.targets()
                .roles()
                .forEach(target -> catalog.role(target.role())
                        .ifPresent(found -> roles.add(new SelectField.Option(found.slug(), found.name()))));
        role.options(roles);
        role.show(query().role());
        var sort = new SelectField("sort", getTranslation("teams.rows.sort"), chosen -> show("sort", chosen));
        sort.options(List.of(
                new SelectField.Option("", getTranslation("teams.rows.sort.name")),
                new SelectField.Option("gap", getTranslation("teams.rows.sort.gap")),
                new SelectField.Option("spread", getTranslation("teams.rows.sort.spread"))));
        sort.show(order() == HeatmapService.Order.NAME ? "" : order().name().toLowerCase(Locale.ROOT));
        var gaps = new SelectField("gaps", getTranslation("teams.rows.skills"), chosen -> show("gaps", chosen));
        gaps.options(List.of(
                new SelectField.Option("", getTranslation("teams.rows.skills.all")),
                new SelectField.Option("1", getTranslation("teams.rows.skills.gaps"))));
        gaps.show(query().gapsOnly() ? "1" : "");
        var filters = new Div(role, sort, gaps);
        filters.addClassNames("filters", "no-print");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private void show(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (String known : List.of("role", "sort", "gaps")) {
            String kept = known.equals(name) ? value : parameter(known);
            if (!kept.isEmpty()) {
                changed.put(known, kept);
            }
        }
        go("teams/" + teamId() + "/rows", QueryParameters.simple(changed));
    }

    private Grid<Heatmap.Row> grid(Heatmap heatmap) {
        String base = "teams/" + teamId();
        var grid = new Grid<Heatmap.Row>();
        grid.addClassName("heatmap");
        grid.setColumnRendering(ColumnRendering.LAZY);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(heatmap.rows().size() <= 12);
        grid.getElement().setAttribute("aria-label", getTranslation("teams.rows.title"));
        grid.addColumn(LitRenderer.<Heatmap.Row>of("<a href=\"${item.to}\">${item.name}</a>")
                        .withProperty("to", row -> base + "/rows/" + row.personId())
                        .withProperty("name", Heatmap.Row::name))
                .setHeader(getTranslation("teams.rows.who"))
                .setFrozen(true)
                .setWidth("180px")
                .setFlexGrow(0);
        List<Grid.Column<Heatmap.Row>> columns = new ArrayList<>();
        for (int i = 0; i < heatmap.columns().size(); i++) {
            columns.add(column(grid, heatmap.columns().get(i), i, base));
        }
        domains(grid, heatmap.columns(), columns);
        grid.setItems(
                request -> heatmap.rows().stream().skip(request.getOffset()).limit(request.getLimit()),
                request -> heatmap.rows().size());
        return grid;
    }

    private static Grid.Column<Heatmap.Row> column(
            Grid<Heatmap.Row> grid, Heatmap.Column skill, int index, String base) {
        return grid.addColumn(LitRenderer.<Heatmap.Row>of(CELL)
                        .withProperty("look", row -> CellStyle.of(row.cells().get(index)))
                        .withProperty(
                                "text",
                                row -> TeamWords.cell(row.cells().get(index))
                                        + CellStyle.trend(row.cells().get(index)))
                        .withProperty(
                                "spoken", row -> TeamWords.spoken(row.cells().get(index))))
                .setHeader(new Anchor(base + "/skills/" + skill.skill(), skill.name()))
                .setWidth("112px")
                .setFlexGrow(0);
    }

    private void domains(Grid<Heatmap.Row> grid, List<Heatmap.Column> skills, List<Grid.Column<Heatmap.Row>> columns) {
        HeaderRow row = grid.prependHeaderRow();
        row.getCell(grid.getColumns().getFirst()).setText(getTranslation("teams.rows.domain"));
        int from = 0;
        while (from < skills.size()) {
            int to = from;
            while (to < skills.size()
                    && skills.get(to).domain().equals(skills.get(from).domain())) {
                to++;
            }
            var cells = columns.subList(from, to);
            HeaderRow.HeaderCell cell =
                    cells.size() == 1 ? row.getCell(cells.getFirst()) : row.join(cells.toArray(Grid.Column[]::new));
            cell.setText(skills.get(from).domainName());
            from = to;
        }
    }

    private Component legend() {
        var legend = new Paragraph(new Span(getTranslation("teams.rows.legend") + " "));
        legend.add(new Anchor("teams/" + teamId() + "/release", getTranslation("teams.rows.what-each-sees")));
        legend.addClassNames("tiny");
        return legend;
    }
}
