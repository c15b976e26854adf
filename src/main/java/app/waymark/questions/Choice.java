package app.waymark.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person answered, in the author's numbering of options.
 *
 * @param selected indices of chosen options, or the given order of steps; empty for numeric answers
 * @param number the number typed, or null
 */
public record Choice(List<Integer> selected, @Nullable Double number) {}
