package app.waymark.base;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two documents.
 *
 * @param path fields from the outside in, with {@code /} between them; an element of a list is named by its slug, id,
 *     skill or domain, or by its position from 1
 * @param before what it was, as text, or null where there was nothing
 * @param after what it is, as text, or null where there is nothing
 */
public record FieldChange(
        String path, @Nullable String before, @Nullable String after) {}
