package app.waymark.operations.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is in a backup, as its entry {@code manifest.json} says.
 *
 * @param format version of this layout
 * @param madeAt when the snapshot was taken
 * @param schemaVersion version of the last migration that was applied
 * @param postgresVersion version of the server that the backup comes from
 * @param tables every table
 * @param sequences the last value of every sequence that has been used, by name
 */
record BackupManifest(
        int format,
        Instant madeAt,
        String schemaVersion,
        String postgresVersion,
        List<TableContent> tables,
        Map<String, Long> sequences) {

    /** The layout that this version writes and reads. */
    static final int FORMAT = 1;

    /** Name of the manifest's entry, the last one in the file. */
    static final String ENTRY = "manifest.json";

    BackupManifest {
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
    }

    long rows() {
        return tables.stream().mapToLong(TableContent::rows).sum();
    }

    /**
     * The content of one table.
     *
     * @param name its name
     * @param columns its columns, generated ones left out
     * @param rows number of rows
     * @param sha256 checksum of the rows in PostgreSQL's text format, ordered by primary key, in hexadecimal
     */
    record TableContent(String name, List<String> columns, long rows, String sha256) {

        TableContent {
            columns = List.copyOf(columns);
        }

        /** Name of the entry that holds the rows. */
        String entry() {
            return "tables/" + name + ".copy";
        }
    }
}
