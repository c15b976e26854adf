package app.waymark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.waymark.security.Actor;
import app.waymark.support.MovableClock;
import app.waymark.support.WaymarkTest;
import app.waymark.teams.Staff;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Programs that call with a token: what they get, what they do not, and that it is described as it is. */
@WaymarkTest
@Import({Staff.class, MovableClock.Configuration.class})
class ApiTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TokenService tokens;

    @Autowired
    Staff staff;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    MockMvc mvc;
    Actor ada;

    @BeforeEach
    void somebody_with_an_account() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        ada = staff.person("Ada");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String token) throws Exception {
        return mvc.perform(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse read(String path, String token) throws Exception {
        return send(get("/api/v1" + path), token);
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return JsonMapper.shared().readTree(response.getContentAsString());
    }

    private static void isProblem(MockHttpServletResponse response, int status) throws Exception {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(json(response).get("status").asInt()).isEqualTo(status);
        assertThat(json(response).get("detail").asString()).isNotBlank();
    }

    /** All routes with ids and slugs filled in, and the scope that the description says they need. */
    private Map<String, String> scopes() {
        Map<String, String> scopes = new TreeMap<>();
        description().get("paths").properties().forEach(path -> {
            String scope = path.getValue().get("get").path("x-scope").asString("");
            if (!scope.isEmpty()) {
                scopes.put(
                        path.getKey()
                                .replace("{slug}", "prompt-engineering")
                                .replace("{id}", UUID.randomUUID().toString()),
                        scope);
            }
        });
        return scopes;
    }

    private static JsonNode description() {
        return new YAMLMapper().readTree(ApiTests.class.getResourceAsStream(DescriptionController.FILE));
    }

    @Test
    void without_a_token_nothing_is_read() throws Exception {
        for (String path : scopes().keySet()) {
            isProblem(read(path, ""), 401);
            isProblem(read(path, "waymark_" + "x".repeat(43)), 401);
        }
    }

    @Test
    void a_token_reads_only_what_its_scopes_allow() throws Exception {
        for (Map.Entry<String, String> route : scopes().entrySet()) {
            Set<Scope> others = EnumSet.complementOf(EnumSet.of(Scope.of(route.getValue())));
            isProblem(read(route.getKey(), tokens.create(staff.person("Eve"), "others", others, 30)), 403);
        }
    }

    @Test
    void no_token_writes_anything() throws Exception {
        String token = tokens.create(ada, "all", EnumSet.allOf(Scope.class), 30);
        isProblem(send(post("/api/v1/me/results"), token), 403);
        isProblem(send(delete("/api/v1/catalog/skills/tokenization"), token), 403);
    }

    @Test
    void an_address_at_which_there_is_nothing_says_so() throws Exception {
        String token = tokens.create(ada, "all", EnumSet.allOf(Scope.class), 30);
        isProblem(read("/nothing", token), 404);
        isProblem(read("/catalog/skills/no-such-skill", token), 404);
        isProblem(read("/me/results/not-an-id", token), 400);
    }

    @Test
    void the_catalogue_is_read_with_its_revision() throws Exception {
        String token = tokens.create(ada, "catalogue", Set.of(Scope.CATALOG), 30);
        JsonNode skills = json(read("/catalog/skills", token));
        assertThat(skills.get("revision").asLong()).isPositive();
        assertThat(skills.get("items").size()).isGreaterThan(60);
        assertThat(json(read("/catalog/roles/prompt-engineer", token))
                        .get("name")
                        .asString())
                .isEqualTo("Prompt Engineer");
        MockHttpServletResponse response = read("/catalog/domains", token);
        // one of the three comes back with every second
        assertThat(Integer.valueOf(response.getHeader("RateLimit-Remaining"))).isBetween(57, 59);
    }

    @Test
    void ones_own_results_and_plan_are_read_and_nobody_elses() throws Exception {
        UUID result = staff.result(ada, Map.of("prompt-engineering", 0.5, "tokenization", -1.0));
        String mine = tokens.create(ada, "results", Set.of(Scope.RESULTS), 30);
        JsonNode list = json(read("/me/results", mine));
        assertThat(list.get(0).get("id").asString()).isEqualTo(result.toString());
        JsonNode one = json(read("/me/results/" + result, mine));
        assertThat(one.get("attemptId").asString()).isEqualTo(result.toString());
        assertThat(json(read("/me/plan", mine)).get("stages")).isNotNull();
        String others = tokens.create(staff.person("Eve"), "results", Set.of(Scope.RESULTS), 30);
        isProblem(read("/me/results/" + result, others), 404);
        assertThat(json(read("/me/results", others)).size()).isZero();
        isProblem(read("/me/plan", others), 404);
    }

    @Test
    void no_question_and_no_key_leaves() throws Exception {
        UUID result = staff.result(ada, Map.of("prompt-engineering", 0.5));
        String token = tokens.create(ada, "all", EnumSet.allOf(Scope.class), 30);
        for (String path : List.of("/me/results", "/me/results/" + result, "/me/plan", "/catalog/skills")) {
            assertThat(read(path, token).getContentAsString())
                    .doesNotContain("\"stem\"", "\"correct\"", "\"options\"", "\"because\"");
        }
    }

    @Test
    void a_team_is_read_by_who_belongs_to_it_as_its_page_shows_it() throws Exception {
        UUID team = staff.team(ada);
        String member = tokens.create(ada, "team", Set.of(Scope.TEAM), 30);
        assertThat(json(read("/teams", member)).get(0).get("id").asString()).isEqualTo(team.toString());
        JsonNode view = json(read("/teams/" + team + "/view", member));
        assertThat(view.get("counted").asInt()).isZero();
        assertThat(view.get("skills").size()).isZero();
        String stranger = tokens.create(staff.person("Eve"), "team", Set.of(Scope.TEAM), 30);
        isProblem(read("/teams/" + team + "/view", stranger), 404);
        assertThat(json(read("/teams", stranger)).size()).isZero();
    }

    @Test
    void an_admins_token_has_no_rights_of_an_admin() throws Exception {
        UUID team = staff.team(ada);
        String token = tokens.create(staff.admin(), "team", EnumSet.allOf(Scope.class), 30);
        isProblem(read("/teams/" + team + "/view", token), 404);
    }

    @Test
    void a_token_ends_when_it_expires_is_revoked_or_its_account_is_disabled() throws Exception {
        String revoked = tokens.create(ada, "revoked", Set.of(Scope.CATALOG), 30);
        assertThat(read("/catalog/domains", revoked).getStatus()).isEqualTo(200);
        tokens.revoke(ada, tokens.tokens(ada).getFirst().id());
        isProblem(read("/catalog/domains", revoked), 401);

        Actor disabled = staff.person("Bob");
        String ofDisabled = tokens.create(disabled, "disabled", Set.of(Scope.CATALOG), 30);
        jdbc.sql("update account set disabled_at = now() where person_id = :id")
                .param("id", disabled.personId())
                .update();
        isProblem(read("/catalog/domains", ofDisabled), 401);

        String expired = tokens.create(ada, "expired", Set.of(Scope.CATALOG), 30);
        clock.advance(Duration.ofDays(31));
        isProblem(read("/catalog/domains", expired), 401);
    }

    @Test
    void too_many_calls_are_told_when_to_come_back() throws Exception {
        String token = tokens.create(ada, "busy", Set.of(Scope.CATALOG), 30);
        MockHttpServletResponse last = read("/catalog/domains", token);
        for (int i = 0; i < CallLimits.CALLS + 20 && last.getStatus() == 200; i++) {
            last = read("/catalog/domains", token);
        }
        isProblem(last, 429);
        assertThat(Integer.parseInt(last.getHeader("Retry-After"))).isPositive();
        String other = tokens.create(staff.person("Calm"), "calm", Set.of(Scope.CATALOG), 30);
        assertThat(read("/catalog/domains", other).getStatus()).isEqualTo(200);
    }

    @Test
    void only_a_hash_of_a_token_is_stored() {
        String token = tokens.create(ada, "secret", Set.of(Scope.CATALOG), 30);
        assertThat(jdbc.sql("select t::text from api_token t")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(token.substring(TokenService.PREFIX.length())));
    }

    @Test
    void tokens_belong_to_accounts_and_are_revoked_by_their_owners_only() {
        var participant = new Actor(ada.personId(), true, Set.of());
        assertThatThrownBy(() -> tokens.tokens(participant)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tokens.create(participant, "x", Set.of(Scope.CATALOG), 30))
                .isInstanceOf(AccessDeniedException.class);
        tokens.create(ada, "mine", Set.of(Scope.CATALOG), 30);
        UUID mine = tokens.tokens(ada).getFirst().id();
        assertThatThrownBy(() -> tokens.revoke(participant, mine)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tokens.revoke(staff.person("Eve"), mine)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tokens.create(ada, " ", Set.of(Scope.CATALOG), 30))
                .isInstanceOf(TokenProblem.class);
        assertThatThrownBy(() -> tokens.create(ada, "x", Set.of(), 30)).isInstanceOf(TokenProblem.class);
        assertThatThrownBy(() -> tokens.create(ada, "x", Set.of(Scope.CATALOG), 3650))
                .isInstanceOf(TokenProblem.class);
    }

    @Test
    void the_description_names_exactly_the_routes_that_there_are() throws Exception {
        Set<String> real = routes.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/v1"))
                .map(path -> path.substring("/api/v1".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(description().get("paths").propertyNames())).isEqualTo(real);
        assertThat(read("/openapi.yaml", "").getStatus()).isEqualTo(200);
    }

    @Test
    void the_description_has_the_fields_that_answers_have() {
        JsonNode schemas = description().get("components").get("schemas");
        for (Class<?> type : List.of(
                app.waymark.catalog.Domain.class,
                app.waymark.catalog.Skill.class,
                app.waymark.catalog.Role.class,
                app.waymark.catalog.Roadmap.class,
                app.waymark.catalog.Certification.class,
                app.waymark.catalog.Course.class,
                app.waymark.assessment.AttemptResult.class,
                app.waymark.guidance.Guidance.class,
                app.waymark.teams.TeamSummary.class,
                app.waymark.teams.TeamPicture.class,
                ResultController.Ended.class)) {
            described(type, schemas);
        }
    }

    private static void described(Class<?> type, JsonNode schemas) {
        JsonNode properties = schemas.path(type.getSimpleName()).path("properties");
        assertThat(new TreeSet<>(properties.propertyNames()))
                .as(type.getSimpleName())
                .isEqualTo(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (RecordComponent component : type.getRecordComponents()) {
            boolean nullable = Arrays.stream(component.getAnnotatedType().getAnnotations())
                    .anyMatch(annotation ->
                            annotation.annotationType().getSimpleName().equals("Nullable"));
            assertThat(properties.get(component.getName()).toString().contains("null"))
                    .as(type.getSimpleName() + " " + component.getName() + " may be null")
                    .isEqualTo(nullable);
            inner(component.getAnnotatedType()).filter(Class::isRecord).forEach(below -> described(below, schemas));
        }
    }

    private static java.util.stream.Stream<Class<?>> inner(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType list) {
            return Arrays.stream(list.getAnnotatedActualTypeArguments()).flatMap(ApiTests::inner);
        }
        return type.getType() instanceof Class<?> plain
                ? java.util.stream.Stream.of(plain)
                : java.util.stream.Stream.of();
    }
}
