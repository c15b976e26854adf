package app.waymark.guidance;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.ResultService;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Roadmap;
import app.waymark.catalog.Role;
import app.waymark.security.Actor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a person stands on the way to a role, and what they say about it. Everything is about the actor and nobody
 * else: no method takes another person.
 */
@Service
@Transactional
public class WayService {

    private final CatalogService catalogService;
    private final ResultService results;
    private final RoleComparison roles;
    private final WayStore store;
    private final Clock clock;

    WayService(
            CatalogService catalogService, ResultService results, RoleComparison roles, WayStore store, Clock clock) {
        this.catalogService = catalogService;
        this.results = results;
        this.roles = roles;
        this.store = store;
        this.clock = clock;
    }

    /**
     * The role that the actor works towards: the one they chose last, or the one they were measured for last, whichever
     * came later; empty while there is none.
     */
    @Transactional(readOnly = true)
    public Optional<String> role(Actor actor) {
        Optional<ResultService.MeasuredRole> measured = results.lastRole(actor).filter(role -> exists(role.role()));
        Optional<WayStore.ChosenRole> chosen =
                store.chosenRole(actor.personId()).filter(role -> exists(role.role()));
        boolean chosenLater = chosen.isPresent()
                && measured.map(role -> chosen.get().at().isAfter(role.at())).orElse(true);
        return chosenLater ? chosen.map(WayStore.ChosenRole::role) : measured.map(ResultService.MeasuredRole::role);
    }

    /**
     * Remembers which role the actor works towards.
     *
     * @throws UnknownStage when there is no such role
     */
    public void choose(Actor actor, String role) {
        String slug = role(role).slug();
        if (role(actor).filter(slug::equals).isEmpty()) {
            store.chooseRole(actor.personId(), slug, clock.instant());
        }
    }

    /** Every role against the actor's newest answers, those of which something can be told first, the nearest first. */
    @Transactional(readOnly = true)
    public List<RoleStanding> nearest(Actor actor) {
        return results.latest(actor).map(roles::compare).orElse(List.of());
    }

    private boolean exists(String role) {
        return catalogService.current().role(role).isPresent();
    }

    /**
     * The way to a role as it looks to somebody of whom nothing is known.
     *
     * @throws UnknownStage when there is no such role
     */
    @Transactional(readOnly = true)
    public Way towards(String role) {
        return towards(role, Beliefs.none(), List.of(), List.of());
    }

    /**
     * Where the actor stands on the way to a role, by their newest result.
     *
     * @throws UnknownStage when there is no such role
     */
    @Transactional(readOnly = true)
    public Way towards(Actor actor, String role) {
        return towards(role, beliefs(actor), store.marks(actor.personId()), store.order(actor.personId(), role));
    }

    /** Where the actor stands on the way to a role, by a result of theirs. */
    @Transactional(readOnly = true)
    public Way towards(Actor actor, AttemptResult result, String role) {
        return towards(role, Beliefs.of(result), store.marks(actor.personId()), store.order(actor.personId(), role));
    }

    /** One roadmap seen from a role, as it looks to somebody of whom nothing is known. */
    @Transactional(readOnly = true)
    public Way along(String roadmap, String role) {
        return along(roadmap, role, Beliefs.none(), List.of());
    }

    /**
     * Where the actor stands on one roadmap, seen from a role.
     *
     * @throws UnknownStage when there is no such role or roadmap
     */
    @Transactional(readOnly = true)
    public Way along(Actor actor, String roadmap, String role) {
        return along(roadmap, role, beliefs(actor), store.marks(actor.personId()));
    }

    /**
     * The stages whose tasks count for a role: those of its way, and all of the roadmap that teaches what leading asks,
     * where the role leads.
     */
    @Transactional(readOnly = true)
    public Way checklist(Actor actor, String role) {
        return withLeading(towards(actor, role), roadmap -> along(actor, roadmap, role));
    }

    /** The same for somebody of whom nothing is known. */
    @Transactional(readOnly = true)
    public Way checklist(String role) {
        return withLeading(towards(role), roadmap -> along(roadmap, role));
    }

    private Way withLeading(Way way, Function<String, Way> along) {
        Catalog catalog = catalogService.current();
        List<Way.Step> steps = new ArrayList<>();
        catalog.roadmaps().stream()
                .filter(roadmap -> way.steps().stream()
                        .filter(step -> step.key().roadmap().equals(roadmap.slug()))
                        .flatMap(step -> step.stage().builds().stream())
                        .anyMatch(build -> catalog.isSoft(build.skill()) && build.toLevel() >= RoleWay.SOFT_FROM))
                .findFirst()
                .ifPresent(roadmap -> steps.addAll(along.apply(roadmap.slug()).steps()));
        way.steps().stream()
                .filter(step -> steps.stream().noneMatch(other -> other.key().equals(step.key())))
                .forEach(steps::add);
        return new Way(
                way.role(), way.roleName(), null, way.name(), way.attempt(), way.ownOrder(), steps, way.retired());
    }

    /** What the actor's answers say of the skills of working with people that a role asks for. */
    @Transactional(readOnly = true)
    public List<JudgementSkill> judgement(Actor actor, String role) {
        Catalog catalog = catalogService.current();
        Beliefs beliefs = beliefs(actor);
        return role(role).requirements().stream()
                .filter(requirement -> catalog.isSoft(requirement.skill()))
                .map(requirement -> new JudgementSkill(
                        requirement.skill(),
                        catalog.skillName(requirement.skill()),
                        requirement.level(),
                        beliefs.word(requirement.skill(), requirement.level()),
                        beliefs.answers(requirement.skill())))
                .toList();
    }

    /**
     * Notes what the actor says about a stage; null takes it back, also for stages that are gone.
     *
     * @return what they said before, or null
     * @throws UnknownStage when there is no such stage to mark
     */
    public @Nullable Mark mark(Actor actor, StageKey key, @Nullable Mark mark) {
        Mark before = store.marks(actor.personId()).stream()
                .filter(kept -> kept.key().equals(key))
                .map(Way.KeptMark::mark)
                .findFirst()
                .orElse(null);
        if (mark == null) {
            store.unmark(actor.personId(), key);
        } else {
            store.mark(actor.personId(), key, stage(key).name(), mark, clock.instant());
        }
        return before;
    }

    /**
     * Puts the way to a role into an order of the actor's own; an empty list goes back to the suggested one.
     *
     * @return the order before, empty where it was the suggested one
     * @throws UnknownStage when there is no such role
     */
    public List<StageKey> order(Actor actor, String role, List<StageKey> stages) {
        role(role);
        List<StageKey> before = store.order(actor.personId(), role);
        if (stages.isEmpty()) {
            store.forgetOrder(actor.personId(), role);
        } else {
            Set<StageKey> known = catalogService.current().roadmaps().stream()
                    .flatMap(roadmap -> Place.of(roadmap).stream())
                    .map(Place::key)
                    .collect(Collectors.toSet());
            List<StageKey> kept =
                    new LinkedHashSet<>(stages).stream().filter(known::contains).toList();
            store.order(actor.personId(), role, kept, clock.instant());
        }
        return before;
    }

    private Beliefs beliefs(Actor actor) {
        return results.latest(actor).map(Beliefs::of).orElseGet(Beliefs::none);
    }

    private Way towards(String roleSlug, Beliefs beliefs, List<Way.KeptMark> marks, List<StageKey> order) {
        Catalog catalog = catalogService.current();
        Role role = role(roleSlug);
        List<Way.Step> steps = new WayPosition(catalog, role, beliefs, byKey(marks)).composed(order);
        return new Way(
                role.slug(), role.name(), null, role.name(), beliefs.attempt(), !order.isEmpty(), steps, gone(marks));
    }

    private Way along(String roadmapSlug, String roleSlug, Beliefs beliefs, List<Way.KeptMark> marks) {
        Catalog catalog = catalogService.current();
        Role role = role(roleSlug);
        Roadmap roadmap = catalog.roadmap(roadmapSlug).orElseThrow(() -> new UnknownStage(roadmapSlug));
        List<Way.Step> steps = new WayPosition(catalog, role, beliefs, byKey(marks)).along(roadmap);
        List<Way.KeptMark> gone = gone(marks).stream()
                .filter(mark -> mark.key().roadmap().equals(roadmapSlug))
                .toList();
        return new Way(role.slug(), role.name(), roadmapSlug, roadmap.name(), beliefs.attempt(), false, steps, gone);
    }

    private static Map<StageKey, Mark> byKey(List<Way.KeptMark> marks) {
        Map<StageKey, Mark> byKey = new LinkedHashMap<>();
        marks.forEach(mark -> byKey.put(mark.key(), mark.mark()));
        return byKey;
    }

    private List<Way.KeptMark> gone(List<Way.KeptMark> marks) {
        return marks.stream().filter(mark -> find(mark.key()).isEmpty()).toList();
    }

    private Optional<Roadmap.Stage> find(StageKey key) {
        return catalogService.current().roadmap(key.roadmap()).stream()
                .flatMap(roadmap -> roadmap.stages().stream())
                .filter(stage -> stage.slug().equals(key.stage()))
                .findFirst();
    }

    private Roadmap.Stage stage(StageKey key) {
        return find(key).orElseThrow(() -> new UnknownStage(key.code()));
    }

    private Role role(String slug) {
        return catalogService.current().role(slug).orElseThrow(() -> new UnknownStage(slug));
    }
}
