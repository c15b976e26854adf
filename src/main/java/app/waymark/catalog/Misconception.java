package app.waymark.catalog;

import com.fasterxml.jackson.annotation.JsonAlias;

/** A named wrong belief that answers can reveal, and what sets it right. */
public record Misconception(@JsonAlias("id") String slug, String skill, String name, String correction)
        implements CatalogThing {}
