package app.waymark.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Where a catalogue row comes from.
 *
 * @param document name of the source document
 * @param place row, heading or list item in it
 * @param url public address of the document, if it has one
 */
public record SourcePlace(
        String document, String place, @Nullable String url) {}
