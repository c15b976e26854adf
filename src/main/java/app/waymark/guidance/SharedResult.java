package app.waymark.guidance;

import app.waymark.assessment.AttemptResult;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody with a private link gets: everything that was not chosen is taken out already.
 *
 * @param shownName what the owner wants to be called, or null
 * @param result without answers, beliefs to put right, seed, and whatever was not chosen
 * @param steps names of the next stages
 */
public record SharedResult(
        @Nullable String shownName,
        Set<SharedPart> parts,
        Instant expiresAt,
        AttemptResult result,
        List<RoleStanding> roles,
        List<Step> steps) {

    /** A next stage without the reasons, which would tell of gaps. */
    public record Step(
            String roadmap,
            String stage,
            String name,
            String roadmapName,
            @Nullable Double hours) {}
}
