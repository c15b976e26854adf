package app.waymark.curation.ui;

import java.util.List;

/**
 * One field of a form.
 *
 * @param name its name in the document
 * @param options where the choices come from, for those that choose; empty otherwise
 * @param inside fields of a part or of each of several parts
 */
record Field(String name, Type type, boolean optional, String options, List<Field> inside) {

    /** How a field is filled in. */
    enum Type {
        LINE,
        TEXT,
        NUMBER,
        DATE,
        FLAG,
        CHOICE,
        /** Several choices, shown as chips. */
        CHOICES,
        /** Texts, one a line. */
        LINES,
        /** A document in the document. */
        PART,
        /** Documents in an order. */
        PARTS,
        /** Documents in an order, each opened on demand. */
        FOLDED
    }

    static Field line(String name) {
        return new Field(name, Type.LINE, false, "", List.of());
    }

    static Field text(String name) {
        return new Field(name, Type.TEXT, false, "", List.of());
    }

    static Field number(String name) {
        return new Field(name, Type.NUMBER, false, "", List.of());
    }

    static Field date(String name) {
        return new Field(name, Type.DATE, false, "", List.of());
    }

    static Field flag(String name) {
        return new Field(name, Type.FLAG, false, "", List.of());
    }

    static Field choice(String name, String options) {
        return new Field(name, Type.CHOICE, false, options, List.of());
    }

    static Field choices(String name, String options) {
        return new Field(name, Type.CHOICES, false, options, List.of());
    }

    static Field lines(String name) {
        return new Field(name, Type.LINES, false, "", List.of());
    }

    static Field part(String name, Field... inside) {
        return new Field(name, Type.PART, false, "", List.of(inside));
    }

    static Field parts(String name, Field... inside) {
        return new Field(name, Type.PARTS, false, "", List.of(inside));
    }

    static Field folded(String name, Field... inside) {
        return new Field(name, Type.FOLDED, false, "", List.of(inside));
    }

    /** The same field, which may be left empty. */
    Field orNothing() {
        return new Field(name, type, true, options, inside);
    }
}
