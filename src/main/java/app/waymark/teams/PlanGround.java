package app.waymark.teams;

import app.waymark.catalog.Catalog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a training plan stands on today, in the caller's transaction. */
@Component
class PlanGround {

    private final TeamStore store;
    private final Snapshots snapshots;
    private final Clock clock;

    PlanGround(TeamStore store, Snapshots snapshots, Clock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    List<TeamTargets.SkillTarget> wanted(UUID teamId, Catalog catalog) {
        return store.targets(teamId).wanted(catalog, "");
    }

    PlanBasis basis(UUID teamId, List<TeamTargets.SkillTarget> wanted) {
        Instant now = clock.instant();
        List<Snapshot> rows = snapshots.rows(teamId);
        return new PlanBasis(rows, snapshots.counted(teamId, now, rows), wanted, now);
    }

    /** The person that a learner stands for, or null for everybody without a row. */
    static @Nullable UUID person(String learner) {
        return learner.equals(PlanBasis.OTHERS) ? null : UUID.fromString(learner);
    }
}
