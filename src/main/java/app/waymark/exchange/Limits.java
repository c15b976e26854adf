package app.waymark.exchange;

/** How much an import takes; more than a bank of 20,000 questions needs, and less than harms the server. */
final class Limits {

    /** Bytes of an upload. */
    static final int UPLOAD = 40_000_000;

    /** Bytes of everything in an archive, unpacked. */
    static final int UNPACKED = 120_000_000;

    /** Files in an archive. */
    static final int FILES = 25_000;

    /** An archive may unpack to so many times its size before it is taken for a bomb. */
    static final int RATIO = 200;

    /** Rows of all files. */
    static final int ROWS = 50_000;

    /** Characters of one value. */
    static final int VALUE = 200_000;

    /** Levels of nesting in a document. */
    static final int DEPTH = 30;

    private Limits() {}
}
