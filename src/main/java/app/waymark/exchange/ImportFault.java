package app.waymark.exchange;

import app.waymark.base.Phrase;

/**
 * Something that keeps files from being imported.
 *
 * @param file name of the file, with the path it has in an archive
 * @param row line in a text file, row in a table, number of the item in a package; 0 for the file as a whole
 * @param field what it is about, or empty
 * @param problem what is wrong, as a sentence without its full stop
 */
public record ImportFault(String file, int row, String field, Phrase problem) {

    static ImportFault whole(String file, Phrase problem) {
        return new ImportFault(file, 0, "", problem);
    }
}
