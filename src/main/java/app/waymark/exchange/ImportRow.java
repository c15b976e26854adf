package app.waymark.exchange;

import app.waymark.base.Phrase;
import app.waymark.catalog.CatalogKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing or question as a file says it.
 *
 * @param row line, row or number of the item in the file
 * @param kind what it is, or null for a question
 * @param skill of a question
 * @param document its content in the names of the YAML files
 */
record ImportRow(String file, int row, @Nullable CatalogKind kind, String skill, ObjectNode document) {

    ImportFault fault(String field, Phrase problem) {
        return new ImportFault(file, row, field, problem);
    }

    /** The same row, whose skill somebody has chosen. */
    ImportRow of(String chosen) {
        return new ImportRow(file, row, kind, chosen, document);
    }

    boolean isQuestion() {
        return kind == null;
    }
}
