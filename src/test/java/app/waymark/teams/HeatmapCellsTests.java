package app.waymark.teams;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.measurement.Cuts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeatmapCellsTests {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final UUID PERSON = new UUID(1, 2);

    private static Snapshot released(Snapshot.Skill skill, Instant asOf) {
        return new Snapshot(new UUID(3, 4), PERSON, true, asOf, null, false, Map.of("rag", skill));
    }

    private static Heatmap.Column wanted(int level) {
        return new Heatmap.Column("rag", "RAG", "retrieval", "Retrieval", level, level == 0 ? 0 : 3, null, 0);
    }

    private static Heatmap.Row row(Snapshot now, @Nullable Snapshot before, int level) {
        return HeatmapCells.row(now, before, "Ada", List.of(wanted(level)), NOW);
    }

    private static Heatmap.Cell cell(double mean, double sd, boolean measured, int level) {
        return row(released(new Snapshot.Skill(mean, sd, measured, 5), NOW), null, level)
                .cells()
                .getFirst();
    }

    @Test
    void a_narrow_range_within_one_level_is_sure_and_a_wider_one_is_a_range() {
        Heatmap.Cell sure = cell(Cuts.ofLevel(3) + 0.4, 0.1, true, 3);
        assertThat(sure.certainty()).isEqualTo(Heatmap.Certainty.SURE);
        assertThat(sure.low()).isEqualTo(3);
        assertThat(sure.high()).isEqualTo(3);
        Heatmap.Cell range = cell(Cuts.ofLevel(3), 0.4, true, 3);
        assertThat(range.certainty()).isEqualTo(Heatmap.Certainty.RANGE);
        assertThat(range.low()).isEqualTo(2);
        assertThat(range.high()).isEqualTo(3);
    }

    @Test
    void what_is_not_measured_is_only_estimated_and_what_spans_everything_is_unknown() {
        assertThat(cell(0, 0.4, false, 3).certainty()).isEqualTo(Heatmap.Certainty.ESTIMATED);
        assertThat(cell(0, 1.6, true, 3)).isEqualTo(Heatmap.Cell.UNKNOWN);
        Heatmap.Row other = HeatmapCells.row(
                new Snapshot(new UUID(3, 4), PERSON, true, NOW, null, false, Map.of()),
                null,
                "Ada",
                List.of(wanted(3)),
                NOW);
        assertThat(other.cells()).containsExactly(Heatmap.Cell.UNKNOWN);
    }

    @Test
    void the_five_words_follow_the_probability_of_the_wanted_level_and_nothing_wanted_has_none() {
        double cut = Cuts.ofLevel(3);
        assertThat(List.of(1.0, 0.3, 0.0, -0.3, -1.0).stream()
                        .map(distance -> cell(cut + distance, 0.4, true, 3).against()))
                .containsExactly("meets", "probably-meets", "open", "probably-below", "below");
        assertThat(cell(cut, 0.4, true, 0).against()).isNull();
    }

    @Test
    void a_trend_is_said_only_when_it_is_likely_and_both_are_measured() {
        Snapshot before = released(new Snapshot.Skill(-1, 0.3, true, 5), NOW.minus(Duration.ofDays(90)));
        Snapshot better = released(new Snapshot.Skill(0.5, 0.3, true, 5), NOW);
        Snapshot same = released(new Snapshot.Skill(-0.9, 0.3, true, 5), NOW);
        Snapshot guessed = released(new Snapshot.Skill(0.5, 0.3, false, 0), NOW);

        assertThat(row(better, before, 3).cells().getFirst().trend()).isEqualTo(1);
        assertThat(row(before, better, 3).cells().getFirst().trend()).isEqualTo(-1);
        assertThat(row(same, before, 3).cells().getFirst().trend()).isZero();
        assertThat(row(guessed, before, 3).cells().getFirst().trend()).isZero();
        assertThat(row(better, null, 3).cells().getFirst().trend()).isZero();
    }

    @Test
    void ranges_widen_with_the_months_and_the_gap_is_the_distance_to_what_is_wanted() {
        var skill = new Snapshot.Skill(0, 0.4, true, 5);
        Heatmap.Row fresh = row(released(skill, NOW), null, 3);
        Heatmap.Row old = row(released(skill, NOW.minus(Duration.ofDays(700))), null, 3);

        assertThat(old.spread()).isGreaterThan(fresh.spread());
        assertThat(fresh.gap()).isEqualTo(Cuts.ofLevel(3));
        assertThat(row(released(new Snapshot.Skill(3, 0.4, true, 5), NOW), null, 3)
                        .gap())
                .isZero();
    }
}
