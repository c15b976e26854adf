package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.waymark.assessment.AttemptResult;
import app.waymark.base.ui.Band;
import app.waymark.base.ui.ChartElement;
import app.waymark.base.ui.DataTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The whole field at a glance: each domain, and inside it each skill that is known or asked for. */
final class MapSection {

    private static final int LEVELS = 5;

    private final AttemptResult result;
    private final Map<String, AttemptResult.RequirementResult> required;

    MapSection(AttemptResult result) {
        this.result = result;
        required = result.requirements().stream()
                .collect(Collectors.toMap(AttemptResult.RequirementResult::skill, Function.identity()));
    }

    /** Empty while nothing is known about any domain or skill. */
    Optional<Component> section() {
        List<ChartElement.Row> rows = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (AttemptResult.DomainResult domain : result.domains()) {
            List<AttemptResult.SkillResult> skills = skills(domain);
            if (!skills.isEmpty()) {
                rows.add(head(domain, skills));
                for (AttemptResult.SkillResult skill : skills) {
                    rows.add(row(domain, skill));
                    table.add(cells(domain, skill));
                }
            }
        }
        if (rows.stream().allMatch(row -> row.range() == null)) {
            return Optional.empty();
        }
        var note = new Paragraph(translate(required.isEmpty() ? "map.note" : "map.note.role"));
        note.addClassNames("small", "muted");
        List<String> levels =
                IntStream.rangeClosed(1, LEVELS).mapToObj(LevelWords::level).toList();
        var section = new Div(
                new H2(translate("map.title")),
                note,
                ChartElement.ranges(translate("map.label"), levels, rows),
                table(table));
        section.addClassNames("card", "stack");
        section.setId("map");
        return Optional.of(section);
    }

    private List<AttemptResult.SkillResult> skills(AttemptResult.DomainResult domain) {
        return result.skills().stream()
                .filter(skill -> skill.domain().equals(domain.slug()))
                .filter(skill -> skill.low() != null || skill.answers() > 0 || required.containsKey(skill.slug()))
                .toList();
    }

    private ChartElement.Row head(AttemptResult.DomainResult domain, List<AttemptResult.SkillResult> skills) {
        Band.Range range = range(domain);
        List<Double> asked = skills.stream()
                .map(skill -> required.get(skill.slug()))
                .filter(java.util.Objects::nonNull)
                .map(MapSection::asked)
                .distinct()
                .sorted()
                .toList();
        long known = skills.stream().filter(skill -> skill.low() != null).count();
        String says = translate(
                range == null ? "map.domain.unknown" : "map.domain",
                levels(domain),
                domain.answers(),
                known,
                skills.size());
        return new ChartElement.Row(domain.name(), says, range, asked, null, domain.slug(), true, skills.size());
    }

    static Band.@Nullable Range range(AttemptResult.DomainResult domain) {
        Double low = domain.low();
        Double high = domain.high();
        return low == null || high == null ? null : new Band.Range(low, domain.best(), high, true);
    }

    static String levels(AttemptResult.DomainResult domain) {
        return LevelWords.range(level(domain.low()), level(domain.high())).orElse("");
    }

    /** The level at a place on the band. */
    private static @Nullable Integer level(@Nullable Double position) {
        return position == null ? null : (int) Math.clamp(Math.floor(position * LEVELS) + 1, 1, LEVELS);
    }

    private ChartElement.Row row(AttemptResult.DomainResult domain, AttemptResult.SkillResult skill) {
        AttemptResult.RequirementResult requirement = required.get(skill.slug());
        return new ChartElement.Row(
                skill.name(),
                says(skill, requirement),
                SkillSection.range(skill),
                requirement == null ? List.of() : List.of(asked(requirement)),
                null,
                domain.slug(),
                false,
                0);
    }

    private static double asked(AttemptResult.RequirementResult requirement) {
        return (requirement.level() - 1.0) / LEVELS;
    }

    private static String says(AttemptResult.SkillResult skill, AttemptResult.@Nullable RequirementResult requirement) {
        String basis = SkillSection.evidence(skill);
        String reached = SkillSection.describe(skill, requirement);
        return requirement == null
                ? translate("map.skill", reached, basis)
                : translate("map.skill.role", reached, translate("word." + requirement.word()), basis);
    }

    private List<String> cells(AttemptResult.DomainResult domain, AttemptResult.SkillResult skill) {
        AttemptResult.RequirementResult requirement = required.get(skill.slug());
        List<String> cells = new ArrayList<>(List.of(
                skill.name(),
                domain.name(),
                translate("standing." + skill.standing()),
                String.valueOf(skill.answers()),
                LevelWords.range(skill.lowLevel(), skill.highLevel()).orElse("–")));
        if (!required.isEmpty()) {
            cells.add(requirement == null ? "–" : LevelWords.level(requirement.level()));
            cells.add(requirement == null ? "–" : translate("word." + requirement.word()));
            cells.add(probability(requirement));
        }
        return cells;
    }

    private static String probability(AttemptResult.@Nullable RequirementResult requirement) {
        Double probability = requirement == null ? null : requirement.probability();
        return probability == null ? "–" : translate("map.table.percent", Math.round(probability * 100));
    }

    private DataTable table(List<List<String>> rows) {
        List<String> columns = new ArrayList<>(List.of(
                translate("map.table.skill"),
                translate("map.table.domain"),
                translate("map.table.basis"),
                translate("map.table.answers"),
                translate("map.table.range")));
        if (!required.isEmpty()) {
            columns.add(translate("map.table.asked"));
            columns.add(translate("map.table.word"));
            columns.add(translate("map.table.probability"));
        }
        return new DataTable(translate("map.table"), columns, rows);
    }
}
