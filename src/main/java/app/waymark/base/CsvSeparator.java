package app.waymark.base;

/** What parts the columns of a CSV file: spreadsheets of different countries write different characters. */
public final class CsvSeparator {

    private CsvSeparator() {}

    /** Comma, semicolon or tab: the one that the first line has most of, and the comma where none leads. */
    public static char of(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char what) {
        return text.chars().filter(c -> c == what).count();
    }
}
