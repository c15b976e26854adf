package app.waymark.teams;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a team is asked to look at.
 *
 * @param role slug of a role, or null when it is about skills
 * @param skills slugs of at most six skills
 * @param minutes how long it takes
 * @param done people who say they have done it: hidden below five, then in steps of five, so that nobody can be told by
 *     looking twice
 * @param doneByMe whether the reader has said so
 */
public record Assignment(
        UUID id,
        @Nullable String role,
        List<String> skills,
        int minutes,
        LocalDate dueOn,
        int done,
        boolean doneByMe) {}
