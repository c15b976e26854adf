package app.waymark.assessment;

import java.time.Instant;

/**
 * A person's word that they have learned something since they were last asked.
 *
 * @param skill slug
 * @param name of the skill
 * @param markedAt answers given before it no longer count for attempts that start from now on
 */
public record LearnedMark(String skill, String name, Instant markedAt) {}
