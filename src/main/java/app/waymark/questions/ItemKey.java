package app.waymark.questions;

import java.util.Set;

/**
 * Which options of a version are right; for jobs that look at answers.
 *
 * @param options number of options to choose from; 0 where steps are ordered or a number is typed
 * @param keys the author's indices of the right ones
 */
public record ItemKey(String hash, int options, Set<Integer> keys) {}
