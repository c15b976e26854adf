package app.waymark.assessment;

import java.util.Locale;
import java.util.Set;

/**
 * What an attempt is about.
 *
 * @param kind role, field, domain or skill
 * @param slug of the role, domain or skill; {@code all} for the whole field
 */
public record QuizScope(Kind kind, String slug) {

    /** The kinds of scope. */
    public enum Kind {
        ROLE,
        FIELD,
        DOMAIN,
        SKILL;

        /** The name used in addresses and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<String> KINDS = Set.of("role", "field", "domain", "skill");

    /** The whole field. */
    public static final QuizScope FIELD = new QuizScope(Kind.FIELD, "all");

    /**
     * The scope with this code and slug.
     *
     * @throws UnknownScope when there is no such kind
     */
    public static QuizScope of(String kind, String slug) {
        if (!KINDS.contains(kind)) {
            throw new UnknownScope(kind, slug);
        }
        return new QuizScope(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), slug);
    }
}
