package app.waymark.teams.ui;

import app.waymark.base.ui.SelectField;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.security.CurrentActor;
import app.waymark.teams.Heatmap;
import app.waymark.teams.HeatmapService;
import app.waymark.teams.TeamDetails;
import app.waymark.teams.TeamReportService;
import app.waymark.teams.TeamService;
import app.waymark.teams.TeamViewService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnRendering;
import com.vaadin.flow.component.grid.FooterRow;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.HeaderRow;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.i18n.I18NProvider;
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

    /** More people than this scroll inside the grid. */
    private static final int ALL_AT_ONCE = 20;

    private static final String CELL = """
            <span class="cell ${item.look}" aria-hidden="true">${item.text}</span>\
            <span class="sr-only">${item.spoken}</span>""";

    private final transient HeatmapService heatmaps;
    private final transient CatalogService catalogService;
    private final transient TeamReportService reports;

    HeatmapView(
            TeamService teams,
            HeatmapService heatmaps,
            CatalogService catalogService,
            TeamReportService reports,
            CurrentActor currentActor) {
        super(teams, currentActor);
        this.reports = reports;
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
            add(
                    grid(heatmap),
                    legend(),
                    new ExportLinks(
                            reports,
                            this::actor,
                            teamId(),
                            team.name(),
                            TeamReportService.Part.ROWS,
                            new TeamViewService.Query(null, null, query().role())));
            if (heatmap.rows().size() > ALL_AT_ONCE) {
                var part = new Paragraph(getTranslation("teams.rows.print-part"));
                part.addClassName("tiny");
                add(part);
            }
        }
    }

    private HeatmapService.Query query() {
        String role = catalogService.current().role(parameter("role")).isPresent() ? parameter("role") : "";
        return new HeatmapService.Query(role, parameter("gaps").equals("1"), order(), skillOrder());
    }

    private HeatmapService.Order order() {
        return switch (parameter("sort")) {
            case "gap" -> HeatmapService.Order.GAP;
            case "spread" -> HeatmapService.Order.SPREAD;
            default -> HeatmapService.Order.NAME;
        };
    }

    private HeatmapService.SkillOrder skillOrder() {
        return switch (parameter("order")) {
            case "gap" -> HeatmapService.SkillOrder.GAP;
            case "spread" -> HeatmapService.SkillOrder.SPREAD;
            default -> HeatmapService.SkillOrder.DOMAIN;
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
        var skills = new SelectField("order", getTranslation("teams.rows.order"), chosen -> show("order", chosen));
        skills.options(List.of(
                new SelectField.Option("", getTranslation("teams.rows.order.domain")),
                new SelectField.Option("gap", getTranslation("teams.rows.order.gap")),
                new SelectField.Option("spread", getTranslation("teams.rows.order.spread"))));
        skills.show(
                skillOrder() == HeatmapService.SkillOrder.DOMAIN
                        ? ""
                        : skillOrder().name().toLowerCase(Locale.ROOT));
        var filters = new Div(role, sort, skills, gaps);
        filters.addClassNames("filters", "no-print");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private void show(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (String known : List.of("role", "sort", "order", "gaps")) {
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
        grid.setAllRowsVisible(heatmap.rows().size() <= ALL_AT_ONCE);
        grid.setClassName("tall", heatmap.rows().size() > ALL_AT_ONCE);
        grid.getElement().setAttribute("aria-label", getTranslation("teams.rows.title"));
        grid.addColumn(LitRenderer.<Heatmap.Row>of("<a href=\"${item.to}\">${item.name}</a>")
                        .withProperty("to", row -> base + "/rows/" + row.personId())
                        .withProperty("name", Heatmap.Row::name))
                .setHeader(getTranslation("teams.rows.who"))
                .setFrozen(true)
                .setWidth("clamp(120px, 34vw, 180px)")
                .setFlexGrow(0);
        List<Grid.Column<Heatmap.Row>> columns = new ArrayList<>();
        for (int i = 0; i < heatmap.columns().size(); i++) {
            columns.add(column(grid, heatmap.columns().get(i), i, base));
        }
        if (skillOrder() == HeatmapService.SkillOrder.DOMAIN) {
            domains(grid, heatmap.columns(), columns);
        }
        totals(grid, heatmap.columns(), columns);
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
                .setHeader(heading(base, skill))
                .setWidth("118px")
                .setFlexGrow(0);
    }

    private static Component heading(String base, Heatmap.Column skill) {
        var heading = new Div(new Anchor(base + "/skills/" + skill.skill(), skill.name()));
        heading.addClassName("heatmap-head");
        if (skill.level() > 0) {
            var level = new Span(I18NProvider.translate("teams.rows.level", skill.level()));
            level.addClassNames("tiny", "block");
            heading.add(level);
        }
        return heading;
    }

    /** What the team view says of each column, below it. */
    private void totals(Grid<Heatmap.Row> grid, List<Heatmap.Column> skills, List<Grid.Column<Heatmap.Row>> columns) {
        if (skills.stream().allMatch(skill -> skill.wanted() == 0)) {
            return;
        }
        FooterRow row = grid.appendFooterRow();
        row.getCell(grid.getColumns().getFirst()).setText(getTranslation("teams.rows.team"));
        for (int i = 0; i < skills.size(); i++) {
            Double reach = skills.get(i).reach();
            row.getCell(columns.get(i))
                    .setText(
                            skills.get(i).wanted() == 0
                                    ? ""
                                    : getTranslation(
                                            "teams.rows.total",
                                            reach == null ? "?" : TeamWords.number(reach),
                                            skills.get(i).wanted()));
        }
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
