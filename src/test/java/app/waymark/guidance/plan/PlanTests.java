package app.waymark.guidance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.waymark.assessment.SimulatedPeople;
import app.waymark.assessment.SimulatedPeople.Kind;
import app.waymark.guidance.GuidanceTest;
import app.waymark.guidance.UnknownStage;
import app.waymark.people.PersonalDataService;
import app.waymark.security.Actor;
import biweekly.ICalendar;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuidanceTest
class PlanTests {

    private static final String AI = "ai-engineer";
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);

    @Autowired
    PlanService plans;

    @Autowired
    SimulatedPeople people;

    @Autowired
    PersonalDataService personalData;

    @Autowired
    PlanPersonalData data;

    private Actor somebody(Kind kind) {
        Actor actor = people.account();
        people.takes(actor, kind, AI, 2, 11);
        return actor;
    }

    private static PlanRequest request(int hours, int budget, LocalDate until, double success) {
        return new PlanRequest(AI, hours, budget, MONDAY, until, Set.of(), success, Set.of());
    }

    @Test
    void a_plan_has_dates_keeps_to_hours_money_and_deadline_and_ends_with_a_new_measurement() {
        Actor actor = somebody(Kind.UNEVEN);
        LocalDate until = MONDAY.plusWeeks(10);
        DatedPlan plan = plans.plan(actor, request(8, 0, until, 0.7)).orElseThrow();
        assertThat(plan.items()).isNotEmpty();
        assertThat(plan.hours()).isLessThanOrEqualTo(80);
        assertThat(plan.cost()).isZero();
        assertThat(plan.items().getFirst().from()).isEqualTo(MONDAY);
        assertThat(plan.end()).isBefore(until.plusDays(1));
        LocalDate day = MONDAY;
        for (DatedPlan.Item item : plan.items()) {
            assertThat(item.from()).isAfterOrEqualTo(day);
            assertThat(item.to()).isAfterOrEqualTo(item.from());
            assertThat(item.targets()).isNotEmpty();
            assertThat(item.free()).isTrue();
            day = item.from();
        }
        assertThat(plan.reassessments()).endsWith(plan.end().plusDays(1)).isSorted();
    }

    @Test
    void the_forecast_follows_from_the_assumption() {
        Actor actor = somebody(Kind.BEGINNER);
        DatedPlan sure = plans.plan(actor, request(20, 0, null, 1)).orElseThrow();
        DatedPlan usual = plans.plan(actor, request(20, 0, null, 0.7)).orElseThrow();
        DatedPlan doubtful = plans.plan(actor, request(20, 0, null, 0.1)).orElseThrow();
        assertThat(sure.forecast().after()).isGreaterThan(usual.forecast().after());
        assertThat(usual.forecast().after()).isGreaterThan(doubtful.forecast().after());
        for (DatedPlan plan : List.of(sure, usual, doubtful)) {
            DatedPlan.Forecast forecast = plan.forecast();
            assertThat(forecast.after()).isGreaterThanOrEqualTo(forecast.now());
            assertThat(forecast.low()).isLessThanOrEqualTo(forecast.high());
            assertThat(forecast.closed()).isBetween(0.0, plan.request().success() + 1e-9);
            assertThat(plan.items().stream().mapToDouble(DatedPlan.Item::closes).sum())
                    .isCloseTo(forecast.closed(), within(1e-9));
        }
    }

    @Test
    void the_number_met_is_a_sum_of_independent_chances() {
        double[] number = Forecasts.distribution(List.of(0.5, 0.5, 1.0));
        assertThat(number).containsExactly(new double[] {0, 0.25, 0.5, 0.25}, within(1e-12));
        assertThat(Forecasts.quantile(number, 0.1)).isEqualTo(1);
        assertThat(Forecasts.quantile(number, 0.9)).isEqualTo(3);
    }

    @Test
    void formats_and_courses_that_are_not_wanted_are_not_planned() {
        Actor actor = somebody(Kind.UNEVEN);
        var readers = new PlanRequest(AI, 10, 0, MONDAY, null, Set.of("reading"), 0.7, Set.of());
        DatedPlan plan = plans.plan(actor, readers).orElseThrow();
        assertThat(plan.items()).isNotEmpty().allMatch(item -> item.format().equals("reading"));
        String first = plan.items().getFirst().course();
        assertThat(plans.plan(actor, readers.leaveOut(first)).orElseThrow().items())
                .noneMatch(item -> item.course().equals(first));
    }

    @Test
    void nothing_is_planned_for_what_nobody_knows_and_nothing_without_a_result() {
        Actor actor = people.participant();
        assertThat(plans.plan(actor, PlanRequest.usual(AI, MONDAY))).isEmpty();
        people.takes(actor, Kind.UNEVEN, AI, 0, 5);
        DatedPlan plan = plans.plan(actor, PlanRequest.usual("generative-ai-engineer", MONDAY))
                .orElseThrow();
        assertThat(plan.items().stream()
                        .flatMap(item -> item.targets().stream())
                        .map(DatedPlan.Target::name))
                .doesNotContainAnyElementsOf(plan.unknown());
    }

    @Test
    void what_cannot_be_asked_for_is_refused() {
        Actor actor = people.account();
        assertThatThrownBy(() -> request(0, 0, null, 0.7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request(5, -1, null, 0.7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request(5, 0, MONDAY, 0.7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request(5, 0, null, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plans.plan(actor, PlanRequest.usual("astronaut", MONDAY)))
                .isInstanceOf(UnknownStage.class);
    }

    @Test
    void a_kept_plan_stays_as_it_was_and_is_its_owners_alone() {
        Actor actor = somebody(Kind.UNEVEN);
        DatedPlan plan = plans.plan(actor, request(8, 0, null, 0.7)).orElseThrow();
        plans.keep(actor, plan);
        assertThat(plans.kept(actor)).contains(plan);
        for (Actor other : List.of(
                people.account(),
                people.participant(),
                new Actor(people.account().personId(), false, Set.of(Actor.PERSON, Actor.ADMIN)))) {
            assertThat(plans.kept(other)).isEmpty();
            plans.forget(other);
        }
        assertThat(plans.kept(actor)).contains(plan);
        assertThat(new String(personalData.export(actor), StandardCharsets.UTF_8))
                .contains(plan.items().getFirst().course());
        Actor heir = people.account();
        data.transfer(actor.personId(), heir.personId());
        assertThat(plans.kept(actor)).isEmpty();
        assertThat(plans.kept(heir)).contains(plan);
        plans.forget(heir);
        assertThat(plans.kept(heir)).isEmpty();
    }

    @Test
    void a_calendar_reader_finds_every_course_and_every_measurement_on_its_days() throws IOException {
        List<PlanCalendar.Entry> entries = List.of(
                new PlanCalendar.Entry(
                        "a",
                        MONDAY,
                        MONDAY.plusDays(2),
                        "Learn, then; test",
                        "Line\nand line",
                        "https://example.org/a"),
                new PlanCalendar.Entry("b", MONDAY.plusDays(3), MONDAY.plusDays(3), "Measure again", "", ""));
        String text = PlanCalendar.write(entries, Instant.EPOCH);
        assertThat(text).contains("DTSTART;VALUE=DATE:20261207", "DTEND;VALUE=DATE:20261210", "UID:a@waymark");
        try (var reader = new ICalReader(text)) {
            ICalendar calendar = reader.readNext();
            assertThat(calendar.getEvents()).hasSize(2);
            assertThat(calendar.getEvents().getFirst().getSummary().getValue()).isEqualTo("Learn, then; test");
            assertThat(calendar.getEvents().getFirst().getDescription().getValue())
                    .isEqualTo("Line\nand line");
            assertThat(calendar.validate(biweekly.ICalVersion.V2_0)).isEmpty();
        }
    }
}
