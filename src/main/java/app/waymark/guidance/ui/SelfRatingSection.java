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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where people put themselves before the questions, beside where their answers put them. */
final class SelfRatingSection {

    private static final int LEVELS = 5;

    private final AttemptResult result;
    private final Map<String, Integer> ratings;

    SelfRatingSection(AttemptResult result, Map<String, Integer> ratings) {
        this.result = result;
        this.ratings = ratings;
    }

    /** How a rating and a likely range go together. */
    enum Comparison {
        HIGHER,
        LOWER,
        FITS,
        OPEN;

        String key() {
            return "self.comparison." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A rating stands for a whole level, so it is higher or lower only if all of that level lies outside the range. */
    static Comparison compare(int rating, Band.@Nullable Range range) {
        if (range == null) {
            return Comparison.OPEN;
        }
        double from = rating == 0 ? 0 : (rating - 1.0) / LEVELS;
        double to = (double) rating / LEVELS;
        if (from > range.high()) {
            return Comparison.HIGHER;
        }
        return to < range.low() ? Comparison.LOWER : Comparison.FITS;
    }

    Optional<Component> section() {
        List<AttemptResult.DomainResult> rated = result.domains().stream()
                .filter(domain -> ratings.containsKey(domain.slug()))
                .toList();
        if (rated.isEmpty()) {
            return Optional.empty();
        }
        List<ChartElement.Row> rows = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        int higher = 0;
        int lower = 0;
        int told = 0;
        for (AttemptResult.DomainResult domain : rated) {
            int rating = java.util.Objects.requireNonNull(ratings.get(domain.slug()));
            Band.Range range = MapSection.range(domain);
            Comparison comparison = compare(rating, range);
            higher += comparison == Comparison.HIGHER ? 1 : 0;
            lower += comparison == Comparison.LOWER ? 1 : 0;
            told += comparison == Comparison.OPEN ? 0 : 1;
            String own = rating == 0 ? translate("self.level.0") : LevelWords.level(rating);
            String likely = range == null ? "–" : MapSection.levels(domain);
            rows.add(ChartElement.Row.alone(
                    domain.name(),
                    translate("self.says", own, translate(comparison.key())),
                    range,
                    List.of(),
                    rating == 0 ? 0.0 : (rating - 0.5) / LEVELS));
            table.add(List.of(domain.name(), own, likely, translate(comparison.key())));
        }
        var summary = new Paragraph(
                told == 0 ? translate("self.summary.open") : translate("self.summary", higher, lower, told));
        var note = new Paragraph(translate("self.note"));
        note.addClassNames("small", "muted");
        List<String> levels =
                IntStream.rangeClosed(1, LEVELS).mapToObj(LevelWords::level).toList();
        var section = new Div(
                new H2(translate("self.result.title")),
                summary,
                note,
                ChartElement.ranges(translate("self.label"), levels, rows),
                new DataTable(
                        translate("self.table"),
                        List.of(
                                translate("map.table.domain"),
                                translate("self.table.own"),
                                translate("map.table.range"),
                                translate("self.table.comparison")),
                        table));
        section.addClassNames("card", "stack");
        section.setId("self-rating");
        return Optional.of(section);
    }
}
