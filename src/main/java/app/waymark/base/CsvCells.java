package app.waymark.base;

import org.jspecify.annotations.Nullable;

/** Cells of CSV files that people open in spreadsheets. */
public final class CsvCells {

    /** The full-width forms are taken for the plain ones by spreadsheets in some languages. */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n|%＝＋－＠";

    private CsvCells() {}

    /**
     * A text that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe before it, which
     * spreadsheets do not show (OWASP, CSV injection). Plain numbers stay numbers.
     */
    public static String defused(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        boolean formula = startsFormula(text) && !text.matches("[-+]?\\d+(\\.\\d+)?");
        boolean likeDefused = text.charAt(0) == '\'' && text.length() > 1 && isDefused(text.substring(1));
        return formula || likeDefused ? "'" + text : text;
    }

    /** Whether a spreadsheet might take the text for a formula; so it might a signed number, which {@link #defused} lets pass. */
    public static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text that {@link #defused} was given. */
    public static String restored(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && isDefused(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isDefused(String text) {
        return startsFormula(text) || (text.charAt(0) == '\'' && text.length() > 1 && isDefused(text.substring(1)));
    }
}
