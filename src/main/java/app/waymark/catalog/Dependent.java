package app.waymark.catalog;

/**
 * Something that refers to a thing of the catalogue.
 *
 * @param kind what it is: a kind of the catalogue, or {@code question}
 * @param id slug or id within its kind
 * @param field the field that refers, as in a check's message
 * @param blocking whether it has to be changed before the thing can be retired
 */
public record Dependent(String kind, String id, String name, String field, boolean blocking) {}
