package app.waymark.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.security.Actor;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@TeamsTest
class ReportTests {

    private static final String SKILL = "tokenization";
    private static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"Eve\")";

    private static String words(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    @Autowired
    Staff staff;

    @Autowired
    TeamService teams;

    @Autowired
    TeamReportService reports;

    @Autowired
    TeamPlanService plans;

    @Autowired
    TeamPlanWork work;

    @Autowired
    ReleaseService releases;

    private Actor manager;
    private Actor shown;
    private UUID team;

    @BeforeEach
    void a_team_in_which_one_shows_a_row_under_a_name_that_is_a_formula() {
        manager = staff.person("Mona Manager");
        team = staff.team(manager);
        teams.setTargets(
                manager, team, new TeamTargets(List.of(), List.of(new TeamTargets.SkillTarget(SKILL, 3, 5))), null);
        shown = staff.member(team, FORMULA);
        staff.releases(shown, team, true, Map.of(SKILL, 0.0));
        for (int i = 0; i < 5; i++) {
            staff.releases(staff.member(team, "Hidden " + i), team, false, Map.of(SKILL, 0.2 * i));
        }
        work.workOut(
                manager,
                team,
                new PlanWishes(
                        0,
                        40,
                        LocalDate.ofInstant(staff.clock.instant(), ZoneOffset.UTC)
                                .plusMonths(6),
                        0.7,
                        List.of()));
    }

    private List<CsvRecord> csv(TeamReportService.Part part) {
        String text = new String(
                reports.csv(manager, team, part, TeamViewService.Query.NOW, ReportTests::words),
                StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
    }

    private Map<String, String> workbook(Path directory) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        Path file = directory.resolve("team.xlsx");
        Files.write(file, reports.workbook(manager, team, TeamViewService.Query.NOW, ReportTests::words));
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void the_csv_of_the_view_has_the_figures_of_the_page_as_numbers() {
        List<CsvRecord> lines = csv(TeamReportService.Part.VIEW);

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().getField(0)).isEqualTo("skill");
        assertThat(lines.getLast().getField(1)).isEqualTo("3");
        assertThat(lines.getLast().getField(3)).isEqualTo("6");
        assertThat(Double.parseDouble(lines.getLast().getField(7))).isBetween(0.0, 6.0);
        assertThat(lines.toString()).doesNotContain("Hidden");
    }

    @Test
    void rows_and_plan_name_only_who_shows_a_row_and_formulas_are_text() {
        List<CsvRecord> rows = csv(TeamReportService.Part.ROWS);
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().getField(0)).isEqualTo("'" + FORMULA);

        List<CsvRecord> plan = csv(TeamReportService.Part.PLAN);
        assertThat(plan).hasSizeGreaterThan(1);
        assertThat(plan).allSatisfy(line -> assertThat(line.getField(0)).doesNotStartWith("="));
        assertThat(plan.toString()).doesNotContain("Hidden");
    }

    @Test
    void the_workbook_has_three_sheets_with_frozen_headers_and_no_formula(@TempDir Path directory) throws IOException {
        Map<String, String> parts = workbook(directory);

        assertThat(parts.keySet().stream().filter(name -> name.startsWith("xl/worksheets/sheet")))
                .hasSize(3);
        parts.forEach((name, text) -> {
            if (name.startsWith("xl/worksheets/sheet")) {
                assertThat(text).contains("state=\"frozen\"").doesNotContain("<f>");
            }
        });
        String all = String.join("", parts.values());
        assertThat(all).contains("&apos;=HYPERLINK").doesNotContain("Hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "|x", "%x", "＝1+1", "＠x"})
    void what_a_spreadsheet_would_calculate_is_marked_as_text(String text) {
        assertThat(ReportTable.defused(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "a=b", "1–2", "?"})
    void other_text_stays_as_it_is(String text) {
        assertThat(ReportTable.defused(text)).isEqualTo(text);
    }

    @Test
    void what_is_taken_back_is_in_no_export_from_then_on(@TempDir Path directory) throws IOException {
        releases.withdraw(shown, team);

        assertThat(csv(TeamReportService.Part.ROWS)).hasSize(1);
        assertThat(String.join("", workbook(directory).values())).doesNotContain("HYPERLINK");
    }

    @Test
    void only_managers_export_and_people_see_that_they_did() {
        csv(TeamReportService.Part.ROWS);
        assertThat(releases.openings(shown, team))
                .extracting(ReleaseService.Opening::page)
                .contains("export-rows");
        for (Actor actor : List.of(shown, staff.person("Stranger"), staff.admin())) {
            assertThatThrownBy(() -> reports.workbook(actor, team, TeamViewService.Query.NOW, ReportTests::words))
                    .isInstanceOfAny(AccessDeniedException.class, UnknownTeam.class);
            assertThatThrownBy(() -> reports.csv(
                            actor, team, TeamReportService.Part.VIEW, TeamViewService.Query.NOW, ReportTests::words))
                    .isInstanceOfAny(AccessDeniedException.class, UnknownTeam.class);
        }
    }
}
