package app.waymark.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.waymark.security.Actor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;

/** Other people's attempts do not exist: not for people, not for participants, not for admins. */
@QuizTest
class OwnershipTests {

    @Autowired
    Quiz quiz;

    @Autowired
    AttemptService attempts;

    @Autowired
    ResultService results;

    @Autowired
    QuestionReports reports;

    @Autowired
    LearnedSinceService learned;

    @Autowired
    MoreMinutesService moreMinutes;

    @Test
    void no_public_method_works_on_somebody_elses_attempt() throws IllegalAccessException {
        Actor owner = quiz.account();
        UUID ended = quiz.play(owner, Quiz.ROLE);
        UUID open = attempts.start(owner, Quiz.ROLE);
        PlayerState state = attempts.current(owner, open);
        List<String> before = quiz.stored(open);
        List<String> endedBefore = quiz.stored(ended);
        int tried = 0;
        for (Object service : List.of(attempts, results, reports, moreMinutes)) {
            for (Method method : publicMethods(service)) {
                // Settling takes the id of a report, not of an attempt, and is for admins.
                if (!Arrays.asList(method.getParameterTypes()).contains(UUID.class)
                        || method.getName().equals("settle")) {
                    continue;
                }
                for (Actor other : List.of(quiz.account(), quiz.participant(), quiz.admin())) {
                    for (UUID attempt : List.of(open, ended)) {
                        Object[] arguments = arguments(method, other, attempt, state);
                        Throwable thrown = catchThrowable(() -> call(method, service, arguments));
                        assertThat(thrown)
                                .as("%s for %s", method.getName(), other)
                                .isInstanceOf(UnknownAttempt.class);
                        // what does not exist looks the same
                        Throwable nothing = catchThrowable(
                                () -> call(method, service, arguments(method, other, UUID.randomUUID(), state)));
                        assertThat(nothing).hasSameClassAs(thrown);
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(8 * 6);
        assertThat(quiz.stored(open)).isEqualTo(before);
        assertThat(quiz.stored(ended)).isEqualTo(endedBefore);
        assertThat(quiz.jdbc
                        .sql("select count(*) from question_report where attempt_id in (:attempts)")
                        .param("attempts", List.of(open, ended))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void every_public_method_acts_for_an_actor_or_tells_nothing_of_attempts() {
        for (Object service : List.of(attempts, results, reports, learned, moreMinutes)) {
            for (Method method : publicMethods(service)) {
                if (!method.getName().equals("nameOf")) {
                    assertThat(method.getParameterTypes()).as(method.toString()).startsWith(Actor.class);
                }
            }
        }
    }

    @Test
    void lists_hold_only_ones_own() {
        Actor owner = quiz.account();
        quiz.play(owner, Quiz.ROLE);
        UUID open = attempts.start(owner, Quiz.LEAD);
        for (Actor other : List.of(quiz.account(), quiz.participant(), quiz.admin())) {
            assertThat(attempts.history(other)).isEmpty();
            assertThat(attempts.open(other)).isEmpty();
            assertThat(results.latest(other)).isEmpty();
        }
        assertThat(attempts.history(owner)).hasSize(2);
        assertThat(attempts.open(owner).map(AttemptSummary::id)).contains(open);
    }

    @Test
    void an_attempt_answers_only_with_its_own_nonces() {
        Actor one = quiz.account();
        Actor other = quiz.account();
        UUID attemptOfOne = attempts.start(one, Quiz.ROLE);
        UUID attemptOfOther = attempts.start(other, Quiz.ROLE);
        AnswerSubmission ofOne = quiz.dontKnow(attempts.current(one, attemptOfOne));
        AnswerReceipt receipt = attempts.answer(other, attemptOfOther, ofOne);
        assertThat(receipt.status()).isEqualTo(AnswerReceipt.Status.STALE);
        assertThat(quiz.answers(attemptOfOther)).isZero();
    }

    @Test
    void a_report_is_taken_from_whoever_was_shown_the_question_and_only_for_it() {
        Actor actor = quiz.participant();
        UUID id = attempts.start(actor, Quiz.ROLE);
        reports.report(actor, id, 1, "x".repeat(5_000));
        assertThat(quiz.jdbc
                        .sql("select length(text) from question_report where attempt_id = :attempt")
                        .param("attempt", id)
                        .query(Integer.class)
                        .list())
                .containsExactly(1_000);
        assertThatThrownBy(() -> reports.report(actor, id, 2, "")).isInstanceOf(UnknownAttempt.class);
        assertThatThrownBy(() -> reports.report(actor, id, 0, "")).isInstanceOf(UnknownAttempt.class);
    }

    private static List<Method> publicMethods(Object service) {
        return Arrays.stream(AopUtils.getTargetClass(service).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private Object[] arguments(Method method, Actor actor, UUID attempt, PlayerState state) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> {
                    if (type.equals(Actor.class)) {
                        return actor;
                    } else if (type.equals(UUID.class)) {
                        return attempt;
                    } else if (type.equals(AnswerSubmission.class)) {
                        return quiz.dontKnow(state);
                    } else if (type.equals(int.class)) {
                        return 1;
                    } else if (type.equals(String.class)) {
                        return "text";
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

    @Test
    void an_admin_who_plays_is_a_person_like_any_other() {
        Actor admin = quiz.admin();
        UUID id = quiz.play(admin, Quiz.ROLE);
        assertThat(results.result(admin, id)).isPresent();
        assertThat(Set.copyOf(attempts.history(admin))).hasSize(1);
    }
}
