package app.waymark.teams;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.security.Actor;
import app.waymark.teams.CapabilityEstimator.Belief;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The team view: figures about the team as a whole, by {@link ReleaseRule}. Members see the same as managers; only
 * managers' looks are noted, since only they look at others.
 */
@Service
@Transactional
public class TeamViewService {

    private static final int MONTHS_BACK = 3;

    private final TeamAccess access;
    private final TeamStore store;
    private final Snapshots snapshots;
    private final OpeningLog log;
    private final CatalogService catalogService;
    private final Clock clock;

    TeamViewService(
            TeamAccess access,
            TeamStore store,
            Snapshots snapshots,
            OpeningLog log,
            CatalogService catalogService,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.snapshots = snapshots;
        this.log = log;
        this.catalogService = catalogService;
        this.clock = clock;
    }

    /** Which view is wanted.
     *
     * @param at the date it shows, or null for now
     * @param then the date it is compared with, or null for three months before
     * @param role only what this role asks for, or empty; chooses skills, never people
     */
    public record Query(@Nullable LocalDate at, @Nullable LocalDate then, String role) {

        /** Now, against three months ago, everything that is wanted. */
        public static final Query NOW = new Query(null, null, "");
    }

    /** What the team can do; in a fixed number of queries. */
    public TeamPicture view(Actor actor, UUID teamId, Query query) {
        TeamAccess.Place place = access.member(actor, teamId);
        if (place.manager()) {
            log.note(actor, teamId, "view", null);
        }
        return picture(teamId, query);
    }

    /** The picture itself, for reports that have checked and noted who asks. */
    TeamPicture picture(UUID teamId, Query query) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate at = query.at() == null || query.at().isAfter(today) ? today : query.at();
        LocalDate then =
                query.then() == null || !query.then().isBefore(at) ? at.minusMonths(MONTHS_BACK) : query.then();
        Instant momentAt = at.equals(today) ? clock.instant() : endOf(at);
        Instant momentThen = endOf(then);
        List<Snapshot> counted = snapshots.counted(teamId, momentAt);
        List<Snapshot> countedThen = snapshots.counted(teamId, momentThen);
        int people = store.members(teamId).size();
        Catalog catalog = catalogService.current();
        List<SkillCapability> skills = new ArrayList<>();
        if (counted.size() >= ReleaseRule.LEAST) {
            for (TeamTargets.SkillTarget target : store.targets(teamId).wanted(catalog, query.role())) {
                skills.add(capability(
                        teamId,
                        catalog,
                        target,
                        people,
                        beliefs(counted, target.skill(), momentAt),
                        countedThen.size() < ReleaseRule.LEAST
                                ? List.of()
                                : beliefs(countedThen, target.skill(), momentThen)));
            }
        }
        return new TeamPicture(at, then, people, shown(counted), shown(countedThen), skills);
    }

    private static int shown(List<Snapshot> counted) {
        return counted.size() < ReleaseRule.LEAST ? 0 : counted.size();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * Only what was measured by people's own answers counts; it widens with time. What fewer than five people are known
     * for is not said, and people without a row of their own count by {@link ReleaseRule#told}.
     */
    static List<Belief> beliefs(List<Snapshot> counted, String skill, Instant moment) {
        List<Belief> told = ReleaseRule.told(counted, skill).stream()
                .map(snapshot -> {
                    Snapshot.Skill known =
                            Objects.requireNonNull(snapshot.skills().get(skill));
                    return new Belief(known.mean(), known.sdAfter(snapshot.months(moment)), known.answers());
                })
                .toList();
        return told.size() >= ReleaseRule.LEAST ? told : List.of();
    }

    private static SkillCapability capability(
            UUID teamId,
            Catalog catalog,
            TeamTargets.SkillTarget target,
            int people,
            List<Belief> known,
            List<Belief> before) {
        // the same figures at every look: noise must not tell more than the view does
        long seed = teamId.getLeastSignificantBits() ^ target.skill().hashCode();
        CapabilityEstimator.Reach reach = CapabilityEstimator.reach(known, target.level(), target.people(), seed);
        SkillCapability.SkillChange change = null;
        if (!before.isEmpty() && !known.isEmpty()) {
            CapabilityEstimator.Change difference = CapabilityEstimator.change(before, known, target.level(), seed);
            change = new SkillCapability.SkillChange(
                    before.size(),
                    reach.expected() - difference.expected(),
                    difference.expected(),
                    difference.low(),
                    difference.high(),
                    difference.more());
        }
        return new SkillCapability(
                target.skill(),
                catalog.skillName(target.skill()),
                catalog.skill(target.skill()).map(skill -> skill.domain()).orElse(""),
                target.level(),
                target.people(),
                known.size(),
                Math.max(0, people - known.size()),
                reach.veryLikely(),
                reach.probably(),
                reach.expected(),
                reach.low(),
                reach.high(),
                reach.enough(),
                reach.noneIfOneLeaves(),
                reach.noneIfTwoLeave(),
                change);
    }
}
