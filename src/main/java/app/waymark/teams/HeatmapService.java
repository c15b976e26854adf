package app.waymark.teams;

import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Domain;
import app.waymark.catalog.Skill;
import app.waymark.people.PeopleNames;
import app.waymark.security.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rows of people who have chosen to show theirs to the managers of a team. */
@Service
@Transactional
public class HeatmapService {

    private final TeamAccess access;
    private final TeamStore store;
    private final Snapshots snapshots;
    private final OpeningLog log;
    private final PeopleNames names;
    private final CatalogService catalogService;
    private final Clock clock;

    HeatmapService(
            TeamAccess access,
            TeamStore store,
            Snapshots snapshots,
            OpeningLog log,
            PeopleNames names,
            CatalogService catalogService,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.snapshots = snapshots;
        this.log = log;
        this.names = names;
        this.catalogService = catalogService;
        this.clock = clock;
    }

    /** In which order people come. */
    public enum Order {
        NAME,
        /** Furthest from what is wanted first. */
        GAP,
        /** Least sure first. */
        SPREAD
    }

    /** In which order skills come. */
    public enum SkillOrder {
        /** Grouped by domain. */
        DOMAIN,
        /** Most people missing first. */
        GAP,
        /** In which people differ most first. */
        SPREAD
    }

    /**
     * Which heatmap is wanted.
     *
     * @param role only the wanted skills that this role asks for, or empty for all of them
     * @param gapsOnly only skills in which somebody is likely below what is wanted
     */
    public record Query(String role, boolean gapsOnly, Order order, SkillOrder skills) {

        /** What is wanted, by name, in the catalogue's order. */
        public static final Query ALL = new Query("", false, Order.NAME, SkillOrder.DOMAIN);
    }

    /** The rows, for managers, with a note that they were opened; in a fixed number of queries. */
    public Heatmap heatmap(Actor actor, UUID teamId, Query query) {
        access.manager(actor, teamId);
        log.note(actor, teamId, "heatmap", null);
        return build(teamId, query);
    }

    /** One person's row with all that is wanted, for managers; empty when they show none. Noted as opened. */
    public Optional<Heatmap.Row> person(Actor actor, UUID teamId, UUID personId) {
        access.manager(actor, teamId);
        Optional<Heatmap.Row> row = build(teamId, Query.ALL).rows().stream()
                .filter(one -> one.personId().equals(personId))
                .findFirst();
        if (row.isPresent()) {
            log.note(actor, teamId, "person", personId);
        }
        return row;
    }

    /** The columns that a person's row stands for. */
    @Transactional(readOnly = true)
    public List<Heatmap.Column> columns(Actor actor, UUID teamId) {
        access.member(actor, teamId);
        return columns(store.targets(teamId), Query.ALL, HeatmapTotals.NONE);
    }

    /** The actor's own row exactly as managers see it; empty when they see none. */
    @Transactional(readOnly = true)
    public Optional<Heatmap.Row> own(Actor actor, UUID teamId) {
        access.member(actor, teamId);
        return build(teamId, Query.ALL).rows().stream()
                .filter(row -> row.personId().equals(actor.personId()))
                .findFirst();
    }

    /** The heatmap itself, for reports that have checked and noted who asks. */
    Heatmap build(UUID teamId, Query query) {
        Map<UUID, Snapshot> now = new LinkedHashMap<>();
        Map<UUID, Snapshot> before = new HashMap<>();
        List<Snapshot> shown = snapshots.rows(teamId);
        for (Snapshot snapshot : shown) {
            if (now.putIfAbsent(snapshot.personId(), snapshot) != null) {
                before.put(snapshot.personId(), snapshot);
            }
        }
        Map<UUID, String> known = names.of(now.keySet());
        Instant moment = clock.instant();
        List<Heatmap.Column> columns = ordered(
                columns(
                        store.targets(teamId),
                        query,
                        new HeatmapTotals(snapshots.counted(teamId, moment, shown), List.copyOf(now.values()), moment)),
                query.skills());
        List<Heatmap.Row> rows = new ArrayList<>(now.size());
        now.forEach((person, snapshot) -> rows.add(
                HeatmapCells.row(snapshot, before.get(person), known.getOrDefault(person, ""), columns, moment)));
        rows.sort(order(query.order()));
        return query.gapsOnly() ? onlyGaps(columns, rows) : new Heatmap(columns, rows);
    }

    private static List<Heatmap.Column> ordered(List<Heatmap.Column> columns, SkillOrder order) {
        return switch (order) {
            case DOMAIN -> columns;
            case GAP ->
                columns.stream()
                        .sorted(Comparator.comparingDouble((Heatmap.Column column) -> -column.missing()))
                        .toList();
            case SPREAD ->
                columns.stream()
                        .sorted(Comparator.comparingDouble((Heatmap.Column column) -> -column.spread()))
                        .toList();
        };
    }

    private static Comparator<Heatmap.Row> order(Order order) {
        Comparator<Heatmap.Row> byName = Comparator.comparing(Heatmap.Row::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Heatmap.Row::personId);
        return switch (order) {
            case NAME -> byName;
            case GAP ->
                Comparator.comparingDouble((Heatmap.Row row) -> -row.gap()).thenComparing(byName);
            case SPREAD ->
                Comparator.comparingDouble((Heatmap.Row row) -> -row.spread()).thenComparing(byName);
        };
    }

    private static Heatmap onlyGaps(List<Heatmap.Column> columns, List<Heatmap.Row> rows) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            if (rows.stream().anyMatch(row -> isGap(row.cells().get(index)))) {
                kept.add(index);
            }
        }
        return new Heatmap(
                kept.stream().map(columns::get).toList(),
                rows.stream()
                        .map(row -> new Heatmap.Row(
                                row.personId(),
                                row.name(),
                                kept.stream().map(row.cells()::get).toList(),
                                row.gap(),
                                row.spread()))
                        .toList());
    }

    private static boolean isGap(Heatmap.Cell cell) {
        return "below".equals(cell.against()) || "probably-below".equals(cell.against());
    }

    /** What is wanted; all skills while nothing is. Grouped by domain, in the catalogue's order. */
    private List<Heatmap.Column> columns(TeamTargets targets, Query query, HeatmapTotals totals) {
        Catalog catalog = catalogService.current();
        Map<String, TeamTargets.SkillTarget> wanted = new HashMap<>();
        targets.wanted(catalog, query.role()).forEach(target -> wanted.put(target.skill(), target));
        List<Heatmap.Column> columns = new ArrayList<>();
        for (Domain domain : catalog.domains()) {
            for (Skill skill : catalog.skillsOf(domain.slug())) {
                TeamTargets.SkillTarget target = wanted.get(skill.slug());
                if (target != null || targets.isEmpty()) {
                    columns.add(new Heatmap.Column(
                            skill.slug(),
                            skill.name(),
                            domain.slug(),
                            domain.name(),
                            target == null ? 0 : target.level(),
                            target == null ? 0 : target.people(),
                            target == null ? null : totals.reach(skill.slug(), target.level()),
                            totals.spread(skill.slug())));
                }
            }
        }
        return columns;
    }
}
