package app.waymark.teams;

import app.waymark.planning.TeamPlan;
import app.waymark.security.Actor;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Works out training plans in the background, for managers. The search takes seconds for a team of sixty and twenty at
 * most; meanwhile it holds no transaction, can be watched, ended early or cancelled, and nothing of the present plan
 * changes before it ends. One at a time on a node, for a server has answers to take; a search that dies with its node is
 * begun again by hand.
 */
@Service
public class TeamPlanWork {

    private static final Logger log = LoggerFactory.getLogger(TeamPlanWork.class);

    /** Small teams are ready by then, and nobody needs to be shown how far it is. */
    private static final long AT_ONCE_MILLIS = 600;

    private static final int MOST_RUNS = 1_000;

    private final TeamAccess access;
    private final PlanMaking making;
    // a real thread, for computing on a virtual one would keep requests from theirs
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("team-plan").daemon().factory());
    private final Cache<UUID, PlanRun> runs = Caffeine.newBuilder()
            .maximumSize(MOST_RUNS)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    TeamPlanWork(TeamAccess access, PlanMaking making) {
        this.access = access;
        this.making = making;
    }

    /**
     * How far a plan is.
     *
     * @param share of the work that is done, 0 to 1
     * @param failed whether it ended without a plan; the present one is as it was
     */
    public record Progress(double share, boolean failed) {}

    /**
     * Begins to work out a plan in place of the present one, unless one is being worked out for the team already; what
     * people have accepted stays theirs. Returns when it is ready, or soon.
     *
     * @throws TeamProblem about {@code money}, {@code hours}, {@code until}, {@code success} or {@code skill}
     */
    public void begin(Actor actor, UUID teamId, PlanWishes wishes) {
        PlanRun run = start(actor, teamId, wishes);
        try {
            run.end.get(AT_ONCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            log.debug("A plan is not ready at once", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same in the caller's own thread, for whoever can wait. */
    public void workOut(Actor actor, UUID teamId, PlanWishes wishes) {
        PlanMaking.Task task = making.read(actor, teamId, wishes);
        making.store(actor, teamId, task, making.search(task, new PlanRun()));
    }

    private PlanRun start(Actor actor, UUID teamId, PlanWishes wishes) {
        PlanMaking.Task task = making.read(actor, teamId, wishes);
        var run = new PlanRun();
        PlanRun present =
                runs.asMap().compute(teamId, (team, before) -> before == null || before.end.isDone() ? run : before);
        if (run.equals(present)) {
            background.execute(() -> work(actor, teamId, task, run));
        }
        return present;
    }

    private void work(Actor actor, UUID teamId, PlanMaking.Task task, PlanRun run) {
        try {
            TeamPlan worked = making.search(task, run);
            run.goOn(1);
            making.store(actor, teamId, task, worked);
            runs.asMap().remove(teamId, run);
            run.end.complete(null);
        } catch (CancellationException e) {
            run.end.cancel(false);
        } catch (RuntimeException e) {
            log.error("A training plan could not be worked out", e);
            run.end.completeExceptionally(e);
        }
    }

    /** How far the plan is that is being worked out; empty when none is. */
    public Optional<Progress> progress(Actor actor, UUID teamId) {
        return find(actor, teamId).map(run -> new Progress(run.share(), run.end.isDone()));
    }

    /** Ends the search; the best plan found so far is taken. */
    public void takeBest(Actor actor, UUID teamId) {
        find(actor, teamId).ifPresent(PlanRun::enough);
    }

    /** Ends the search; the plan stays as it was before. */
    public void cancel(Actor actor, UUID teamId) {
        find(actor, teamId).ifPresent(run -> {
            run.cancel();
            runs.asMap().remove(teamId, run);
        });
    }

    private Optional<PlanRun> find(Actor actor, UUID teamId) {
        access.manager(actor, teamId);
        return Optional.ofNullable(runs.getIfPresent(teamId));
    }

    @PreDestroy
    void stop() {
        background.shutdownNow();
    }
}
