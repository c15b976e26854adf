package app.waymark.teams;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team as all its people see it.
 *
 * @param manager whether the reader manages it
 * @param managers names of those who do, so that everybody knows who sees what is released
 * @param people members and managers
 * @param roadmap slug of the roadmap that is proposed, or null
 */
public record TeamDetails(
        UUID id,
        String name,
        String organisation,
        boolean archived,
        boolean manager,
        List<String> managers,
        int people,
        TeamTargets targets,
        @Nullable String roadmap) {}
