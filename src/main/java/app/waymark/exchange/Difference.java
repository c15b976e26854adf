package app.waymark.exchange;

import app.waymark.base.FieldChange;
import java.util.List;

/**
 * One thing or question that an import would add or change.
 *
 * @param kind what it is: {@code question} or a kind of the catalogue
 * @param slug its name
 * @param added whether it is new
 * @param changes what would change; empty for what is new
 * @param file where it is from
 * @param row line, row or number there
 */
public record Difference(String kind, String slug, boolean added, List<FieldChange> changes, String file, int row) {

    public Difference {
        changes = List.copyOf(changes);
    }
}
