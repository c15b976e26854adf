package app.waymark.guidance;

/**
 * A skill of working with people that a role asks for: answered by judgement questions, reported beside readiness, and
 * weaker evidence than the others.
 *
 * @param level level that the role asks for
 * @param word against that level
 */
public record JudgementSkill(String skill, String name, int level, String word, int answers) {}
