package app.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.api.Scope;
import app.waymark.api.TokenService;
import app.waymark.assessment.AnswerSubmission;
import app.waymark.assessment.AttemptService;
import app.waymark.assessment.LearnedSinceService;
import app.waymark.assessment.PlayerState;
import app.waymark.assessment.PracticeService;
import app.waymark.assessment.QuestionReports;
import app.waymark.assessment.QuizScope;
import app.waymark.guidance.SharedLinkService;
import app.waymark.guidance.SharedPart;
import app.waymark.guidance.WayService;
import app.waymark.people.Visitors.Visitor;
import app.waymark.security.Actor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody who has left traces in every module deletes their account; then every column of every table is searched for
 * them.
 */
@PeopleTest
class ErasureTests {

    private static final String SKILL = "tokenization";
    private static final String ROLE = "prompt-engineer";

    /** That an account was made and deleted is kept under its bare number, which leads to nobody any more. */
    private static final List<String> KEPT = List.of("audit_entry.subject");

    @Autowired
    Visitors visitors;

    @Autowired
    PersonalDataService personalData;

    @Autowired
    AttemptService attempts;

    @Autowired
    QuestionReports reports;

    @Autowired
    LearnedSinceService learned;

    @Autowired
    PracticeService practice;

    @Autowired
    WayService way;

    @Autowired
    SharedLinkService links;

    @Autowired
    TokenService tokens;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothing_in_any_table_leads_to_somebody_who_has_deleted_their_account() {
        Visitor somebody = visitors.member();
        Visitor other = visitors.member();
        UUID attempt = leavesTraces(somebody);
        UUID others = leavesTraces(other);
        List<String> needles = List.of(somebody.person().toString(), attempt.toString(), somebody.email());
        assertThat(traces(needles))
                .contains(
                        "account.email",
                        "answer.attempt_id",
                        "api_token.person_id",
                        "attempt.person_id",
                        "attempt_result.attempt_id",
                        "catalog_entry_version.changed_by",
                        "chosen_role.person_id",
                        "learned_since.person_id",
                        "practice.person_id",
                        "question_change.changed_by",
                        "question_report.attempt_id",
                        "shared_link.attempt_id",
                        "team_invitation.recipient",
                        "team_membership.person_id");
        String export = new String(personalData.export(somebody.actor()), StandardCharsets.UTF_8);
        assertThat(export)
                .contains(attempt.toString(), somebody.email(), "The second option is right, too.", "Notebook");

        somebody.does(() -> personalData.eraseAccount(somebody.actor(), Visitors.PASSWORD));

        assertThat(traces(needles)).containsExactlyInAnyOrderElementsOf(KEPT);
        assertThat(traces(List.of(other.person().toString(), others.toString(), other.email())))
                .contains("answer.attempt_id", "attempt_result.attempt_id", "shared_link.attempt_id");
    }

    /** Does a bit of everything; returns the ended attempt. */
    private UUID leavesTraces(Visitor visitor) {
        Actor actor = visitor.actor();
        UUID attempt = attempts.start(actor, new QuizScope(QuizScope.Kind.SKILL, SKILL));
        for (int i = 0; i < 2; i++) {
            PlayerState.Question question =
                    Objects.requireNonNull(attempts.current(actor, attempt).question());
            attempts.answer(actor, attempt, AnswerSubmission.dontKnow(question.seq(), question.nonce(), 40_000));
        }
        reports.report(actor, attempt, 1, "The second option is right, too.");
        attempts.end(actor, attempt);
        learned.mark(actor, SKILL);
        practice.next(actor, SKILL);
        way.choose(actor, ROLE);
        links.create(actor, attempt, Set.of(SharedPart.values()), 30, null);
        tokens.create(actor, "Notebook", Set.of(Scope.RESULTS), 30);
        worksForOthers(visitor);
        return attempt;
    }

    /** Has been in a team, was invited to another one, and has kept the catalogue. */
    private void worksForOthers(Visitor visitor) {
        UUID organisation = UUID.randomUUID();
        UUID team = UUID.randomUUID();
        for (String sql : List.of(
                "insert into organisation (id, name) values (:organisation, 'O ' || :organisation)",
                "insert into team (id, organisation_id, name) values (:team, :organisation, 'T')",
                "insert into team_membership (team_id, person_id, manager) values (:team, :person, true)",
                "insert into team_invitation (id, team_id, token_hash, recipient, uses_left, created_by, expires_at)"
                        + " values (gen_random_uuid(), :team, :team, :email, 1, :person, now() + interval '1 day')",
                "update catalog_entry_version set changed_by = :person where (kind, slug, revision_id) in (select kind,"
                        + " slug, revision_id from catalog_entry_version where changed_by is null limit 1)",
                "insert into question_change (question_id, revision_id, question_hash, status, changed_by)"
                        + " select id, (select max(id) from bank_revision), v.hash, 'published', :person from question q"
                        + " join question_version v on v.question_id = q.id"
                        + " where not exists (select from question_change c where c.question_id = q.id) limit 1")) {
            jdbc.sql(sql)
                    .param("organisation", organisation)
                    .param("team", team)
                    .param("person", visitor.person())
                    .param("email", visitor.email())
                    .update();
        }
    }

    /** Columns, as {@code table.column}, in which one of the texts stands somewhere. */
    private List<String> traces(List<String> needles) {
        List<String> found = new ArrayList<>();
        jdbc
                .sql("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                            and c.data_type in ('uuid', 'text', 'jsonb', 'ARRAY', 'character varying')
                        order by c.table_name, c.column_name
                        """)
                .query((row, n) -> List.of(row.getString("table_name"), row.getString("column_name")))
                .list()
                .stream()
                .filter(column -> jdbc.sql("select exists (select from \"" + column.getFirst() + "\" where \""
                                + column.getLast() + "\"::text ilike any (:patterns))")
                        .param(
                                "patterns",
                                needles.stream()
                                        .map(needle -> "%" + needle + "%")
                                        .toArray(String[]::new))
                        .query(Boolean.class)
                        .single())
                .forEach(column -> found.add(String.join(".", column)));
        return found;
    }
}
