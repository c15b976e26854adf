package app.waymark.guidance.plan;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.ResultService;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Role;
import app.waymark.guidance.AgreedTraining;
import app.waymark.guidance.UnknownStage;
import app.waymark.guidance.WayService;
import app.waymark.security.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes plans from the actor's newest result and keeps one; nobody else's is ever read. */
@Service
public class PlanService {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CatalogService catalogService;
    private final ResultService results;
    private final WayService ways;
    private final List<AgreedTraining> training;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanService(
            CatalogService catalogService,
            ResultService results,
            WayService ways,
            List<AgreedTraining> training,
            JdbcClient jdbc,
            Clock clock) {
        this.catalogService = catalogService;
        this.results = results;
        this.ways = ways;
        this.training = training;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The best plan for a request; empty while the actor has no result to plan from.
     *
     * @throws UnknownStage when there is no such role
     */
    public Optional<DatedPlan> plan(Actor actor, PlanRequest request) {
        Catalog catalog = catalogService.current();
        Role role = catalog.role(request.role()).orElseThrow(() -> new UnknownStage(request.role()));
        Optional<AttemptResult> result = results.latest(actor);
        return result.map(found -> new PlanMaker(
                        catalog, role, found, ways.towards(actor, found, role.slug()), agreed(actor, request.start()))
                .make(request));
    }

    /** What the actor has agreed with others to learn and what is still to be done, the most urgent first. */
    public List<AgreedTraining.Part> agreed(Actor actor) {
        return agreed(actor, today());
    }

    private List<AgreedTraining.Part> agreed(Actor actor, LocalDate from) {
        Map<String, AgreedTraining.Part> parts = new LinkedHashMap<>();
        training.stream()
                .flatMap(source -> source.of(actor).stream())
                .filter(part -> !part.until().isBefore(from))
                .sorted(Comparator.comparing(AgreedTraining.Part::until).thenComparing(AgreedTraining.Part::slug))
                .forEach(part -> parts.putIfAbsent(part.certification() + part.slug(), part));
        return List.copyOf(parts.values());
    }

    /** What the actor has agreed to and a plan kept earlier does not hold. */
    public List<AgreedTraining.Part> agreedSince(Actor actor, DatedPlan plan) {
        return agreed(actor).stream()
                .filter(part -> !plan.request().without().contains(part.slug()))
                .filter(part -> part.certification()
                        ? plan.examinations().stream()
                                .noneMatch(one -> one.certification().equals(part.slug()))
                        : plan.items().stream()
                                .noneMatch(item -> item.agreement() != null
                                        && item.course().equals(part.slug())))
                .toList();
    }

    /** Titles of what a plan kept earlier holds as agreed and the actor has taken back since. */
    public List<String> takenBackSince(Actor actor, DatedPlan plan) {
        List<AgreedTraining.Part> now =
                training.stream().flatMap(source -> source.of(actor).stream()).toList();
        return Stream.concat(
                        plan.items().stream()
                                .filter(item -> item.agreement() != null
                                        && now.stream()
                                                .noneMatch(part -> !part.certification()
                                                        && part.slug().equals(item.course())))
                                .map(DatedPlan.Item::title),
                        plan.examinations().stream()
                                .filter(one -> now.stream()
                                        .noneMatch(part -> part.certification()
                                                && part.slug().equals(one.certification())))
                                .map(DatedPlan.Examination::name))
                .toList();
    }

    /** The day on which a plan that is made now starts. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    /** Keeps a plan in place of the one before, exactly as it is. */
    @Transactional
    public void keep(Actor actor, DatedPlan plan) {
        jdbc.sql("""
                        insert into learning_plan (person_id, role, request, document, kept_at)
                        values (:person, :role, :request::jsonb, :document::jsonb, :at)
                        on conflict (person_id) do update set role = excluded.role, request = excluded.request,
                            document = excluded.document, kept_at = excluded.kept_at
                        """)
                .param("person", actor.personId())
                .param("role", plan.request().role())
                .param("request", JSON.writeValueAsString(plan.request()))
                .param("document", JSON.writeValueAsString(plan))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The plan that the actor keeps. */
    @Transactional(readOnly = true)
    public Optional<DatedPlan> kept(Actor actor) {
        return jdbc.sql("select document from learning_plan where person_id = :person")
                .param("person", actor.personId())
                .query(String.class)
                .optional()
                .map(document -> JSON.readValue(document, DatedPlan.class));
    }

    /** Forgets the plan that the actor keeps. */
    @Transactional
    public void forget(Actor actor) {
        jdbc.sql("delete from learning_plan where person_id = :person")
                .param("person", actor.personId())
                .update();
    }
}
