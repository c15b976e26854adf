package app.waymark.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.waymark.catalog.CatalogService;
import app.waymark.security.Actor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Every public method of every service of the module is tried by everybody who has no business in a team. The methods
 * are found, not listed: one that is added is tried too, and fails here while nothing is known about its arguments.
 */
@TeamsTest
class IsolationTests {

    /** What members may call; everything else of a team is for its managers. */
    private static final Set<String> FOR_MEMBERS = Set.of(
            "TeamService.details",
            "TeamService.leave",
            "TeamViewService.view",
            "HeatmapService.columns",
            "HeatmapService.own",
            "ReleaseService.release",
            "ReleaseService.withdraw",
            "ReleaseService.own",
            "ReleaseService.candidate",
            "ReleaseService.openings",
            "AssignmentService.assignments",
            "AssignmentService.done",
            "PlanAnswerService.own",
            "PlanAnswerService.answer");

    /** What is about no particular team. */
    private static final Set<String> ABOUT_NO_TEAM = Set.of(
            "TeamService.teams",
            "TeamService.concerns",
            "InvitationService.look",
            "InvitationService.accept",
            "InvitationService.decline",
            "AssignmentService.minutes",
            "PlanAnswerService.agreed",
            "TeamPlanService.usableHours",
            "OrganisationService.organisations",
            "OrganisationService.create",
            "OrganisationService.inviteManager");

    @Autowired
    ApplicationContext context;

    @Autowired
    Staff staff;

    @Autowired
    TeamService teams;

    @Autowired
    OrganisationService organisations;

    @Autowired
    CatalogService catalogService;

    private Actor manager;
    private Actor member;
    private UUID team;
    private Actor otherManager;

    @BeforeEach
    void two_organisations() {
        manager = staff.person("Manager");
        team = staff.team(manager);
        member = staff.member(team, "Member");
        otherManager = staff.person("Other manager");
        UUID otherTeam = staff.team(otherManager);
        staff.members(otherTeam, 2);
        for (int i = 0; i < 6; i++) {
            staff.releases(staff.member(team, "Released " + i), team, i == 0, Map.of("tokenization", 1.0));
        }
    }

    private Stream<Object> services() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getPackageName().startsWith("app.waymark.teams"));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static List<Method> methods(Object service) {
        return Arrays.stream(AopUtils.getTargetClass(service).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private static boolean aboutATeam(Method method) {
        return !ABOUT_NO_TEAM.contains(name(method));
    }

    @Test
    void whoever_does_not_belong_to_a_team_finds_nothing_there() {
        List<String> before = everything();
        int methods = 0;
        int tried = 0;
        List<Actor> strangers = List.of(staff.person("Stranger"), otherManager, staff.admin(), staff.participant());
        for (Object service : services().toList()) {
            for (Method method :
                    methods(service).stream().filter(IsolationTests::aboutATeam).toList()) {
                methods++;
                for (Actor stranger : strangers) {
                    Throwable thrown = catchThrowable(() -> call(method, service, arguments(method, stranger, team)));
                    assertThat(thrown).as("%s by %s", name(method), stranger).isInstanceOf(UnknownTeam.class);
                    Throwable nothing =
                            catchThrowable(() -> call(method, service, arguments(method, stranger, UUID.randomUUID())));
                    assertThat(nothing).as(name(method)).isInstanceOf(UnknownTeam.class);
                    tried++;
                }
            }
        }
        System.out.printf(
                "Teams: %d service methods tried by %d kinds of strangers, %d calls refused%n",
                methods, strangers.size(), tried);
        assertThat(methods).isGreaterThanOrEqualTo(35);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void members_get_nothing_that_is_for_managers() {
        List<String> before = everything();
        int tried = 0;
        for (Object service : services().toList()) {
            for (Method method :
                    methods(service).stream().filter(IsolationTests::aboutATeam).toList()) {
                if (FOR_MEMBERS.contains(name(method))) {
                    continue;
                }
                assertThat(catchThrowable(() -> call(method, service, arguments(method, member, team))))
                        .as(name(method))
                        .isInstanceOf(AccessDeniedException.class);
                tried++;
            }
        }
        System.out.printf("Teams: %d managers' methods refused to a member%n", tried);
        assertThat(tried).isGreaterThanOrEqualTo(24);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void no_export_is_made_for_anybody_who_does_not_manage_the_team() {
        TeamReportService reports = context.getBean(TeamReportService.class);
        int exports = 0;
        for (Actor actor :
                List.of(member, staff.person("Stranger"), otherManager, staff.admin(), staff.participant())) {
            List<ThrowingCallable> all = new ArrayList<>(List.of(
                    () -> reports.workbook(actor, team, TeamViewService.Query.NOW, UnaryOperator.identity()),
                    () -> reports.summary(actor, team, TeamViewService.Query.NOW)));
            for (TeamReportService.Part part : TeamReportService.Part.values()) {
                all.add(() -> reports.csv(actor, team, part, TeamViewService.Query.NOW, UnaryOperator.identity()));
            }
            for (ThrowingCallable export : all) {
                assertThat(catchThrowable(export)).isInstanceOfAny(AccessDeniedException.class, UnknownTeam.class);
                exports++;
            }
        }
        System.out.printf("Teams: %d exports refused%n", exports);
        assertThat(staff.jdbc
                        .sql("select count(*) from team_opening where team_id = :team and page like 'export%'")
                        .param("team", team)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void only_admins_open_organisations_and_they_see_no_people() {
        for (Actor actor : List.of(manager, member, staff.person("Stranger"), staff.participant())) {
            for (Method method : methods(organisations)) {
                assertThat(catchThrowable(
                                () -> call(method, organisations, arguments(method, actor, UUID.randomUUID()))))
                        .as(method.getName())
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(organisations.organisations(staff.admin()).toString()).doesNotContain("Manager", "Member");
    }

    @Test
    void every_public_method_acts_for_somebody_or_by_a_token() {
        assertThat(services().flatMap(service -> methods(service).stream()))
                .filteredOn(method -> !Modifier.isStatic(method.getModifiers()))
                .filteredOn(method -> !List.of("look", "decline").contains(method.getName()))
                .allSatisfy(method -> assertThat(method.getParameterTypes()).startsWith(Actor.class));
    }

    @Test
    void somebody_elses_person_invitation_and_assignment_cannot_be_reached_through_ones_own_team() {
        UUID otherTeam = teams.teams(otherManager).getFirst().id();
        List<String> before = everything();
        assertThat(catchThrowable(() -> teams.promote(otherManager, otherTeam, member.personId())))
                .isInstanceOf(TeamProblem.class);
        assertThat(catchThrowable(() -> teams.remove(otherManager, otherTeam, member.personId())))
                .isInstanceOf(TeamProblem.class);
        UUID invitation = staff.jdbc
                .sql("""
                        insert into team_invitation (id, team_id, token_hash, uses_left, expires_at)
                        values (:id, :team, :id, 1, now() + interval '1000 days') returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("team", team)
                .query(UUID.class)
                .single();
        context.getBean(InvitationService.class).revoke(otherManager, otherTeam, invitation);
        assertThat(context.getBean(InvitationService.class).open(manager, team)).hasSize(1);
        AssignmentService assignments = context.getBean(AssignmentService.class);
        UUID assignment = assignments.assign(
                manager,
                team,
                null,
                List.of("tokenization"),
                LocalDate.ofInstant(staff.clock.instant(), ZoneOffset.UTC));
        assignments.end(otherManager, otherTeam, assignment);
        assignments.done(otherManager, otherTeam, assignment, true);
        assertThat(assignments.assignments(manager, team)).hasSize(1);
        assertThat(staff.jdbc
                        .sql("select count(*) from team_assignment_done where assignment_id = :id")
                        .param("id", assignment)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(before).isNotEmpty();
    }

    /** Everything that is stored of the team, to the last column. */
    private List<String> everything() {
        return Stream.of(
                        "team_membership",
                        "team_invitation",
                        "team_release",
                        "team_cohort",
                        "team_opening",
                        "team_assignment",
                        "team_plan",
                        "team_target_role",
                        "team_target_skill")
                .flatMap(table -> staff
                        .jdbc
                        .sql("select row_to_json(t)::text from " + table + " t where team_id = :team order by 1")
                        .param("team", team)
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private Object[] arguments(Method method, Actor actor, UUID teamId) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> {
                    if (type.equals(Actor.class)) {
                        return actor;
                    } else if (type.equals(UUID.class)) {
                        return teamId;
                    } else if (type.equals(String.class)) {
                        return "name@example.org";
                    } else if (type.equals(int.class)) {
                        return 5;
                    } else if (type.equals(boolean.class)) {
                        return true;
                    } else if (type.equals(List.class)) {
                        return List.of();
                    } else if (type.equals(byte[].class)) {
                        return "email\na@example.org".getBytes(StandardCharsets.UTF_8);
                    } else if (type.equals(LocalDate.class)) {
                        return LocalDate.ofInstant(staff.clock.instant(), ZoneOffset.UTC);
                    } else if (type.equals(TeamTargets.class)) {
                        return TeamTargets.NONE;
                    } else if (type.equals(TeamViewService.Query.class)) {
                        return TeamViewService.Query.NOW;
                    } else if (type.equals(HeatmapService.Query.class)) {
                        return HeatmapService.Query.ALL;
                    } else if (type.equals(PlanWishes.class)) {
                        return new PlanWishes(
                                100,
                                20,
                                LocalDate.ofInstant(staff.clock.instant(), ZoneOffset.UTC)
                                        .plusMonths(2),
                                0.7,
                                List.of());
                    } else if (type.equals(TeamReportService.Part.class)) {
                        return TeamReportService.Part.ROWS;
                    } else if (type.equals(UnaryOperator.class)) {
                        return UnaryOperator.identity();
                    } else if (type.equals(double.class)) {
                        return 0.5;
                    } else if (type.equals(Optional.class)) {
                        return Optional.of(actor);
                    }
                    throw new AssertionError("This test does not know what to give to " + method);
                })
                .toArray();
    }

    private static Object call(Method method, Object service, Object... arguments) throws Throwable {
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
