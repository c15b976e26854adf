package app.waymark.catalog;

/**
 * A group of skills.
 *
 * @param soft whether its skills are about working with people: reported beside readiness, never part of it
 */
public record Domain(String slug, String name, String description, boolean soft) implements CatalogThing {}
