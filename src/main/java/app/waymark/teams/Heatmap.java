package app.waymark.teams;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People who show their row, by skills.
 *
 * @param columns skills, grouped by domain
 * @param rows people, in the order asked for; each has one cell per column
 */
public record Heatmap(List<Column> columns, List<Row> rows) {

    public Heatmap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One skill.
     *
     * @param level wanted, or 0 where nothing is
     * @param wanted number of people wanted
     * @param reach expected number of all people counted in the team view who reach the level, or null where it says
     *     nothing
     * @param spread how much the people shown differ: standard deviation of their estimates, in logits
     */
    public record Column(
            String skill,
            String name,
            String domain,
            String domainName,
            int level,
            int wanted,
            @Nullable Double reach,
            double spread) {

        /** Expected number of people missing; below every other number where nothing is wanted or known. */
        public double missing() {
            return wanted == 0 || reach == null ? -1 : Math.max(0, wanted - reach);
        }
    }

    /**
     * One person.
     *
     * @param gap expected shortfall over the wanted levels, in logits: greater is further away
     * @param spread mean width of the likely ranges, in logits; unknown skills count as the widest
     */
    public record Row(UUID personId, String name, List<Cell> cells, double gap, double spread) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** How sure a cell is. */
    public enum Certainty {
        /** The level is very likely reached, and no higher one likely. */
        SURE,
        /** Measured, somewhere in the range. */
        RANGE,
        /** Only estimated from related skills. */
        ESTIMATED,
        /** Nothing can be said. */
        UNKNOWN
    }

    /**
     * One person's skill.
     *
     * @param low level at the lower end of the 80 % range, 0 for below level 1
     * @param high level at the upper end
     * @param against the requirement word (meets, probably-meets, open, probably-below, below), or null where no level is
     *     wanted or nothing is known
     * @param trend 1 likely better than in the release before, −1 likely worse, 0 neither
     */
    public record Cell(
            int low,
            int high,
            Certainty certainty,
            @Nullable String against,
            int trend) {

        /** Nothing can be said. */
        public static final Cell UNKNOWN = new Cell(0, 0, Certainty.UNKNOWN, null, 0);
    }
}
