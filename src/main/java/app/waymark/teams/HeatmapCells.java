package app.waymark.teams;

import app.waymark.measurement.Cuts;
import app.waymark.measurement.RequirementWord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be said of one person's skills in a row of the heatmap. Pure computation. */
final class HeatmapCells {

    private static final double EIGHTY_PERCENT = 1.2816;

    /** A range over this many levels says nothing. */
    private static final int TOO_WIDE = 4;

    /** Half the width of what is said where nothing is known, for ordering (logits). */
    private static final double UNKNOWN_SPREAD = EIGHTY_PERCENT;

    private static final double LIKELY = 0.8;

    private HeatmapCells() {}

    static Heatmap.Row row(
            Snapshot now, @Nullable Snapshot before, String name, List<Heatmap.Column> columns, Instant moment) {
        double months = now.months(moment);
        List<Heatmap.Cell> cells = new ArrayList<>(columns.size());
        double gap = 0;
        double spread = 0;
        for (Heatmap.Column column : columns) {
            Snapshot.Skill skill = now.skills().get(column.skill());
            if (skill == null) {
                cells.add(Heatmap.Cell.UNKNOWN);
                spread += UNKNOWN_SPREAD;
                continue;
            }
            double sd = skill.sdAfter(months);
            cells.add(cell(
                    skill,
                    sd,
                    column.level(),
                    before == null ? null : before.skills().get(column.skill())));
            spread += EIGHTY_PERCENT * sd;
            if (column.level() > 0) {
                gap += Math.max(0, Cuts.ofLevel(column.level()) - skill.mean());
            }
        }
        return new Heatmap.Row(now.personId(), name, cells, gap, columns.isEmpty() ? 0 : 2 * spread / columns.size());
    }

    private static Heatmap.Cell cell(Snapshot.Skill skill, double sd, int level, Snapshot.@Nullable Skill before) {
        int low = Cuts.levelAt(skill.mean() - EIGHTY_PERCENT * sd);
        int high = Cuts.levelAt(skill.mean() + EIGHTY_PERCENT * sd);
        if (high - low >= TOO_WIDE) {
            return Heatmap.Cell.UNKNOWN;
        }
        Heatmap.Certainty certainty = !skill.measured()
                ? Heatmap.Certainty.ESTIMATED
                : low == high ? Heatmap.Certainty.SURE : Heatmap.Certainty.RANGE;
        return new Heatmap.Cell(
                low,
                high,
                certainty,
                level == 0 ? null : against(StandardNormal.cumulative((skill.mean() - Cuts.ofLevel(level)) / sd)),
                trend(skill, before));
    }

    private static String against(double probability) {
        return switch (RequirementWord.of(probability)) {
            case MEETS -> "meets";
            case PROBABLY_MEETS -> "probably-meets";
            case CANT_TELL -> "open";
            case PROBABLY_BELOW -> "probably-below";
            case BELOW -> "below";
        };
    }

    /** Both releases by their own frozen uncertainty; the person's drift between them is what is looked for. */
    private static int trend(Snapshot.Skill now, Snapshot.@Nullable Skill before) {
        if (before == null || !now.measured() || !before.measured()) {
            return 0;
        }
        double better = StandardNormal.cumulative((now.mean() - before.mean()) / Math.hypot(now.sd(), before.sd()));
        return better >= LIKELY ? 1 : better <= 1 - LIKELY ? -1 : 0;
    }
}
