package app.waymark.api;

import app.waymark.assessment.UnknownAttempt;
import app.waymark.teams.UnknownTeam;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What goes wrong, said the same way everywhere; whatever is not one's own does not exist. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {

    /** Nothing there, or nothing for this caller. */
    static final class NotThere extends RuntimeException {}

    @ExceptionHandler({NotThere.class, UnknownAttempt.class, UnknownTeam.class, AccessDeniedException.class})
    ProblemDetail notThere() {
        return Problems.of(HttpStatus.NOT_FOUND, "There is nothing here, or nothing for you.");
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ProblemDetail notAnId() {
        return Problems.of(HttpStatus.BAD_REQUEST, "The address has something in it that is no id.");
    }
}
