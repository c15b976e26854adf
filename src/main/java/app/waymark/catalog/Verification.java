package app.waymark.catalog;

import java.time.LocalDate;

/** When and from what a row's facts were last verified. */
public record Verification(LocalDate date, String source) {}
