package app.waymark.people;

/**
 * What is wrong with one field of a form.
 *
 * @param field name of the field: {@code email}, {@code name}, {@code password} or {@code current-password}
 * @param problem what is wrong, as the last part of the translation key {@code people.problem.…}
 */
public record InputProblem(String field, String problem) {}
