package app.waymark.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.assessment.SimulatedPeople;
import app.waymark.assessment.SimulatedPeople.Kind;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Role;
import app.waymark.people.PersonalDataService;
import app.waymark.security.Actor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GuidanceTest
class WayTests {

    private static final String LEAD = "lead-prompt-engineer";
    private static final String AI = "ai-engineer";
    private static final String AI_ROADMAP = "ai-engineer-roadmap";

    @Autowired
    WayService ways;

    @Autowired
    CatalogService catalogService;

    @Autowired
    SimulatedPeople people;

    @Autowired
    PersonalDataService personalData;

    @Autowired
    WayPersonalData data;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_way_to_every_role_builds_nearly_all_that_it_asks() {
        Catalog catalog = catalogService.current();
        for (Role role : catalog.roles()) {
            List<Place> way = RoleWay.compose(catalog, role);
            Map<String, Integer> built = built(way);
            double built100 = role.requirements().stream()
                    .mapToDouble(
                            r -> 100 * r.weight() * Math.min(built.getOrDefault(r.skill(), 0), r.level()) / r.level())
                    .sum();
            assertThat(built100).as(role.slug()).isGreaterThan(93);
            assertThat(way).doesNotHaveDuplicates().hasSizeBetween(6, 24);
        }
    }

    @Test
    void leading_is_part_of_the_way_to_a_role_that_leads_and_of_no_other() {
        Catalog catalog = catalogService.current();
        for (Role role : catalog.roles()) {
            assertThat(RoleWay.compose(catalog, role).stream()
                            .anyMatch(place -> place.stage().slug().equals("lp-leading-a-team")))
                    .as(role.slug())
                    .isEqualTo(role.slug().equals(LEAD));
        }
    }

    @Test
    void what_comes_before_a_stage_stands_before_it_on_every_way() {
        Catalog catalog = catalogService.current();
        for (Role role : catalog.roles()) {
            List<Place> way = RoleWay.compose(catalog, role);
            Map<Place, Set<Place>> before = RoleWay.before(catalog, way);
            List<StageKey> met = new ArrayList<>();
            for (Place place : way) {
                assertThat(met)
                        .as(place.key().code())
                        .containsAll(before.getOrDefault(place, Set.of()).stream()
                                .map(Place::key)
                                .toList());
                met.add(place.key());
            }
        }
    }

    private static Map<String, Integer> built(List<Place> places) {
        Map<String, Integer> built = new HashMap<>();
        places.forEach(place -> place.stage().builds().forEach(b -> built.merge(b.skill(), b.toLevel(), Math::max)));
        return built;
    }

    @Test
    void a_roadmap_is_kept_in_its_own_order_and_has_one_next_stage() {
        Catalog catalog = catalogService.current();
        for (var roadmap : catalog.roadmaps()) {
            Way way = ways.along(roadmap.slug(), AI);
            assertThat(way.steps().stream().map(step -> step.stage().slug()))
                    .containsExactlyElementsOf(Place.of(roadmap).stream()
                            .map(place -> place.stage().slug())
                            .toList());
            assertThat(way.count(Way.Standing.NEXT)).isLessThanOrEqualTo(1);
        }
        assertThat(ways.towards(AI).count(Way.Standing.NEXT)).isEqualTo(1);
    }

    @Test
    void a_beginner_has_everything_before_them_and_a_strong_person_next_to_nothing() {
        Actor beginner = people.participant();
        people.takes(beginner, Kind.BEGINNER, AI, 2, 1);
        Actor strong = people.account();
        people.takes(strong, Kind.STRONG, AI, 5, 2);
        Way low = ways.towards(beginner, AI);
        Way high = ways.towards(strong, AI);
        assertThat(low.count(Way.Standing.SKIPPABLE)).isZero();
        assertThat(low.next().orElseThrow().reasons()).anySatisfy(reason -> {
            assertThat(reason.word()).isIn("below", "probably-below");
            assertThat(reason.level()).isPositive();
        });
        assertThat(high.count(Way.Standing.SKIPPABLE))
                .isGreaterThan(high.steps().size() / 2);
        assertThat(high.steps())
                .filteredOn(step -> step.standing() == Way.Standing.SKIPPABLE)
                .allSatisfy(step -> {
                    assertThat(step.because()).isEqualTo(Way.Because.REACHED);
                    assertThat(step.answersSay()).isEqualTo("reached");
                });
        assertThat(high.hoursLeft()).isLessThan(low.hoursLeft());
    }

    @Test
    void what_ones_own_answers_show_as_missing_comes_before_what_nobody_has_asked() {
        Catalog catalog = catalogService.current();
        int compared = 0;
        for (Role role : catalog.roles()) {
            List<Place> places = RoleWay.compose(catalog, role);
            Map<Place, Set<Place>> before = RoleWay.before(catalog, places);
            List<Place> first = places.stream()
                    .filter(place ->
                            before.get(place).isEmpty() && !place.stage().optional())
                    .toList();
            for (Place asked : first) {
                for (Place unasked : first) {
                    Set<String> shown = hardSkills(catalog, role, asked);
                    Set<String> guessed = hardSkills(catalog, role, unasked);
                    if (shown.isEmpty() || guessed.isEmpty() || !Collections.disjoint(shown, guessed)) {
                        continue;
                    }
                    compared++;
                    Beliefs beliefs = Results.of(
                            role,
                            catalog,
                            skill -> shown.contains(skill)
                                    ? new Results.Known(5, -1, 0.5)
                                    : guessed.contains(skill)
                                            ? new Results.Known(0, -3, 1)
                                            : new Results.Known(5, 5, 0.4));
                    Way.Step next = new WayPosition(catalog, role, beliefs, Map.of())
                            .composed(List.of()).stream()
                                    .filter(step -> step.standing() == Way.Standing.NEXT)
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(next.reasons())
                            .as("%s: %s beside %s", role.slug(), asked.key(), unasked.key())
                            .anySatisfy(reason -> assertThat(shown).contains(reason.skill()));
                }
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void nobody_is_sent_to_a_foundation_on_a_guess_unless_the_guess_says_that_it_is_missing() {
        Catalog catalog = catalogService.current();
        int compared = 0;
        for (Role role : catalog.roles()) {
            List<Place> places = RoleWay.compose(catalog, role);
            Map<Place, Set<Place>> before = RoleWay.before(catalog, places);
            for (Place open : places) {
                Set<String> shown = hardSkills(catalog, role, open);
                for (Place foundation : before.get(open)) {
                    Set<String> guessed = hardSkills(catalog, role, foundation);
                    if (before.get(open).size() > 1
                            || open.stage().optional()
                            || foundation.stage().optional()
                            || shown.isEmpty()
                            || guessed.isEmpty()
                            || !Collections.disjoint(shown, guessed)) {
                        continue;
                    }
                    compared++;
                    Way.Step unasked = next(catalog, role, shown, guessed, new Results.Known(0, 0, 100));
                    assertThat(unasked.key()).as(role.slug()).isEqualTo(open.key());
                    assertThat(unasked.because()).isEqualTo(Way.Because.FIRST_UNASKED);
                    assertThat(unasked.after())
                            .containsExactly(foundation.stage().name());
                    for (Results.Known missing :
                            List.of(new Results.Known(0, -3, 0.8), new Results.Known(3, -3, 0.8))) {
                        assertThat(next(catalog, role, shown, guessed, missing).key())
                                .as("%s: %s", role.slug(), missing)
                                .isNotEqualTo(open.key());
                    }
                }
            }
        }
        assertThat(compared).isPositive();
    }

    private static Way.Step next(
            Catalog catalog, Role role, Set<String> shown, Set<String> guessed, Results.Known guess) {
        Beliefs beliefs = Results.of(
                role,
                catalog,
                skill -> shown.contains(skill)
                        ? new Results.Known(5, -1, 0.5)
                        : guessed.contains(skill) ? guess : new Results.Known(5, 5, 0.4));
        return new WayPosition(catalog, role, beliefs, Map.of())
                .composed(List.of()).stream()
                        .filter(step -> step.standing() == Way.Standing.NEXT)
                        .findFirst()
                        .orElseThrow();
    }

    private static Set<String> hardSkills(Catalog catalog, Role role, Place place) {
        return role.requirements().stream()
                .map(Role.Requirement::skill)
                .filter(skill -> !catalog.isSoft(skill)
                        && place.stage().builds().stream()
                                .anyMatch(build -> build.skill().equals(skill)))
                .collect(Collectors.toSet());
    }

    @Test
    void marks_are_claims_beside_what_the_answers_say() {
        Actor beginner = people.participant();
        people.takes(beginner, Kind.BEGINNER, AI, 2, 3);
        Way before = ways.towards(beginner, AI);
        Way.Step next = before.next().orElseThrow();
        assertThat(ways.mark(beginner, next.key(), Mark.DONE)).isNull();
        Way after = ways.towards(beginner, AI);
        Way.Step done = step(after, next.key());
        assertThat(done.standing()).isEqualTo(Way.Standing.DONE);
        assertThat(done.answersSay()).isEqualTo("open");
        assertThat(after.next().orElseThrow().key()).isNotEqualTo(next.key());
        assertThat(ways.mark(beginner, next.key(), null)).isEqualTo(Mark.DONE);
        assertThat(ways.towards(beginner, AI)).isEqualTo(before);
    }

    @Test
    void somebody_who_is_learning_a_stage_is_told_to_go_on_with_it() {
        Actor actor = people.participant();
        Way.Step later = ways.towards(actor, AI).steps().getLast();
        ways.mark(actor, later.key(), Mark.LEARNING);
        Way.Step next = ways.towards(actor, AI).next().orElseThrow();
        assertThat(next.key()).isEqualTo(later.key());
        assertThat(next.because()).isEqualTo(Way.Because.MARKED_LEARNING);
    }

    @Test
    void the_way_can_be_put_into_an_own_order_and_back() {
        Actor actor = people.account();
        List<StageKey> suggested = keys(ways.towards(actor, LEAD));
        List<StageKey> own = suggested.reversed();
        assertThat(ways.order(actor, LEAD, own)).isEmpty();
        assertThat(keys(ways.towards(actor, LEAD))).containsExactlyElementsOf(own);
        assertThat(ways.towards(actor, LEAD).next().orElseThrow().key()).isEqualTo(own.getFirst());
        assertThat(keys(ways.towards(people.account(), LEAD))).containsExactlyElementsOf(suggested);
        assertThat(ways.order(actor, LEAD, List.of())).containsExactlyElementsOf(own);
        assertThat(keys(ways.towards(actor, LEAD))).containsExactlyElementsOf(suggested);
    }

    @Test
    void marks_and_orders_survive_stages_that_are_gone() {
        Actor actor = people.account();
        jdbc.sql("""
                        insert into stage_mark (person_id, roadmap, stage, stage_name, mark, marked_at)
                        values (:person, 'ai-engineer-roadmap', 'ae-gone', 'Of yesterday', 'done', now())
                        """).param("person", actor.personId()).update();
        jdbc.sql("""
                        insert into way_order (person_id, role, stages, ordered_at)
                        values (:person, 'ai-engineer', '{ai-engineer-roadmap/ae-gone}', now())
                        """).param("person", actor.personId()).update();
        Way way = ways.towards(actor, AI);
        assertThat(way.retired()).singleElement().satisfies(mark -> {
            assertThat(mark.stageName()).isEqualTo("Of yesterday");
            assertThat(mark.mark()).isEqualTo(Mark.DONE);
        });
        assertThat(way.steps()).hasSameSizeAs(ways.towards(AI).steps());
        assertThat(ways.along(actor, AI_ROADMAP, AI).retired()).hasSize(1);
        assertThat(ways.mark(actor, new StageKey(AI_ROADMAP, "ae-gone"), null)).isEqualTo(Mark.DONE);
        assertThat(ways.towards(actor, AI).retired()).isEmpty();
    }

    @Test
    void nobody_sees_or_changes_the_marks_of_somebody_else() {
        Actor owner = people.account();
        StageKey key = ways.towards(AI).steps().getFirst().key();
        ways.mark(owner, key, Mark.DONE);
        ways.order(owner, AI, keys(ways.towards(owner, AI)).reversed());
        Way before = ways.towards(owner, AI);
        for (Actor other : List.of(
                people.account(),
                people.participant(),
                new Actor(people.account().personId(), false, Set.of(Actor.PERSON, Actor.ADMIN)))) {
            assertThat(step(ways.towards(other, AI), key).mark()).isNull();
            assertThat(ways.mark(other, key, null)).isNull();
            ways.order(other, AI, List.of());
        }
        assertThat(ways.towards(owner, AI)).isEqualTo(before);
    }

    @Test
    void what_is_not_in_the_catalogue_cannot_be_marked_or_asked_for() {
        Actor actor = people.account();
        assertThatThrownBy(() -> ways.towards(actor, "astronaut")).isInstanceOf(UnknownStage.class);
        assertThatThrownBy(() -> ways.along(actor, "nowhere", AI)).isInstanceOf(UnknownStage.class);
        assertThatThrownBy(() -> ways.mark(actor, new StageKey(AI_ROADMAP, "nothing"), Mark.DONE))
                .isInstanceOf(UnknownStage.class);
        ways.order(actor, AI, List.of(new StageKey(AI_ROADMAP, "nothing")));
        assertThat(ways.towards(actor, AI).steps()).isNotEmpty();
    }

    @Test
    void a_chosen_role_is_its_owners_alone_and_goes_with_them() {
        Actor owner = people.account();
        assertThat(ways.role(owner)).isEmpty();
        ways.choose(owner, AI);
        ways.choose(owner, LEAD);
        assertThat(ways.role(owner)).contains(LEAD);
        for (Actor other : List.of(
                people.account(),
                people.participant(),
                new Actor(people.account().personId(), false, Set.of(Actor.PERSON, Actor.ADMIN)))) {
            assertThat(ways.role(other)).isEmpty();
            assertThat(ways.nearest(other)).isEmpty();
            ways.choose(other, AI);
        }
        assertThat(ways.role(owner)).contains(LEAD);
        assertThatThrownBy(() -> ways.choose(owner, "astronaut")).isInstanceOf(UnknownStage.class);
        assertThat(data.export(owner.personId()).toString()).contains(LEAD);
        Actor heir = people.account();
        data.transfer(owner.personId(), heir.personId());
        assertThat(ways.role(heir)).contains(LEAD);
        assertThat(ways.role(owner)).isEmpty();
        data.erase(heir.personId());
        assertThat(ways.role(heir)).isEmpty();
    }

    @Test
    void marks_are_exported_handed_over_and_erased() {
        Actor participant = people.participant();
        Actor account = people.account();
        List<StageKey> stages = keys(ways.towards(AI));
        ways.mark(participant, stages.get(0), Mark.DONE);
        ways.mark(participant, stages.get(1), Mark.SKIP);
        ways.mark(account, stages.get(1), Mark.LEARNING);
        data.transfer(participant.personId(), account.personId());
        Way way = ways.towards(account, AI);
        assertThat(step(way, stages.get(0)).mark()).isEqualTo(Mark.DONE);
        assertThat(step(way, stages.get(1)).mark()).isEqualTo(Mark.LEARNING);
        assertThat(new String(personalData.export(account), StandardCharsets.UTF_8))
                .contains(stages.get(0).stage(), "learning");
        data.erase(account.personId());
        assertThat(ways.towards(account, AI).count(Way.Standing.DONE)).isZero();
    }

    private static List<StageKey> keys(Way way) {
        return way.steps().stream().map(Way.Step::key).toList();
    }

    private static Way.Step step(Way way, StageKey key) {
        return way.steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
