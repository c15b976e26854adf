package app.waymark.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Errors as RFC 9457 says (application/problem+json). */
final class Problems {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Problems() {}

    static ProblemDetail of(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.getReasonPhrase());
        return problem;
    }

    static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(JSON.writeValueAsString(java.util.Map.of(
                                "type",
                                "about:blank",
                                "title",
                                status.getReasonPhrase(),
                                "status",
                                status.value(),
                                "detail",
                                detail))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
