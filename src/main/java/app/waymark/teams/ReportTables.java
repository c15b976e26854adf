package app.waymark.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a team, as tables: the team view, the rows and the plan. Pure.
 *
 * @param words gives the words of a translation key
 */
record ReportTables(UnaryOperator<String> words) {

    private static final double PER_CENT = 100;

    private String column(String name) {
        return words.apply("teams.report.column." + name);
    }

    private List<String> columns(String... names) {
        return List.of(names).stream().map(this::column).toList();
    }

    ReportTable view(TeamPicture picture) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SkillCapability skill : picture.skills()) {
            SkillCapability.SkillChange change = skill.change();
            boolean known = skill.known() > 0;
            List<@Nullable Object> row = new ArrayList<>();
            row.add(skill.name());
            row.add(skill.level());
            row.add(skill.wanted());
            row.add(skill.known());
            row.add(skill.unknown());
            row.add(known ? (Object) skill.veryLikely() : null);
            row.add(known ? (Object) skill.probably() : null);
            row.add(known ? (Object) skill.expected() : null);
            row.add(known ? (Object) skill.low() : null);
            row.add(known ? (Object) skill.high() : null);
            row.add(known ? (Object) (PER_CENT * skill.enough()) : null);
            row.add(known ? (Object) (PER_CENT * skill.noneIfOneLeaves()) : null);
            row.add(known ? (Object) (PER_CENT * skill.noneIfTwoLeave()) : null);
            row.add(change == null ? null : (Object) change.knownThen());
            row.add(change == null ? null : (Object) change.expectedThen());
            row.add(change == null ? null : (Object) change.expected());
            row.add(change == null ? null : (Object) change.low());
            row.add(change == null ? null : (Object) change.high());
            rows.add(row);
        }
        return new ReportTable(
                words.apply("teams.report.sheet.view"),
                columns(
                        "skill",
                        "level",
                        "wanted",
                        "known",
                        "unknown",
                        "very-likely",
                        "probably",
                        "expected",
                        "low",
                        "high",
                        "enough",
                        "one-leaves",
                        "two-leave",
                        "known-then",
                        "then",
                        "change",
                        "change-low",
                        "change-high"),
                rows);
    }

    ReportTable rows(Heatmap heatmap) {
        List<String> columns = new ArrayList<>(List.of(column("person")));
        heatmap.columns().forEach(skill -> columns.add(skill.name()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Heatmap.Row person : heatmap.rows()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(person.name());
            person.cells().forEach(cell -> row.add(cell(cell)));
            rows.add(row);
        }
        return new ReportTable(words.apply("teams.report.sheet.rows"), columns, rows);
    }

    private String cell(Heatmap.Cell cell) {
        return switch (cell.certainty()) {
            case UNKNOWN -> "?";
            case ESTIMATED -> range(cell) + " " + words.apply("teams.report.estimated");
            case SURE, RANGE -> range(cell);
        };
    }

    private static String range(Heatmap.Cell cell) {
        return cell.low() == cell.high() ? Integer.toString(cell.low()) : cell.low() + "–" + cell.high();
    }

    ReportTable plan(Optional<TrainingPlan> plan) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        plan.ifPresent(one -> one.parts()
                .forEach(part -> part.seats().forEach(seat -> {
                    List<@Nullable Object> row = new ArrayList<>();
                    row.add(part.personId() == null ? words.apply("teams.report.others") : part.name());
                    row.add(words.apply(seat.certification() ? "teams.report.exam" : "teams.report.course"));
                    row.add(seat.title());
                    row.add(seat.people());
                    row.add(seat.certification() ? null : (Object) seat.hours());
                    row.add(seat.cost());
                    row.add(String.join(", ", seat.skills()));
                    row.add(seat.url());
                    rows.add(row);
                })));
        return new ReportTable(
                words.apply("teams.report.sheet.plan"),
                columns("who", "kind", "what", "places", "hours", "cost", "for", "address"),
                rows);
    }
}
