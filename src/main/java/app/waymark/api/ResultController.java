package app.waymark.api;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.AttemptService;
import app.waymark.assessment.ResultService;
import app.waymark.guidance.Guidance;
import app.waymark.guidance.GuidanceService;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own results, as frozen at the end of each attempt, and what the latest leads to. No question leaves. */
@RestController
@RequestMapping(ApiSecurity.ROOT + "/me")
class ResultController {

    private final AttemptService attempts;
    private final ResultService results;
    private final GuidanceService guidance;

    ResultController(AttemptService attempts, ResultService results, GuidanceService guidance) {
        this.attempts = attempts;
        this.results = results;
        this.guidance = guidance;
    }

    /** An ended attempt in the list. */
    record Ended(
            UUID id,
            String scopeKind,
            String scopeSlug,
            String scopeName,
            int minutes,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    @GetMapping("/results")
    List<Ended> results(@AuthenticationPrincipal Caller caller) {
        return attempts.history(caller.actor()).stream()
                .filter(attempt -> !attempt.isOpen())
                .map(attempt -> new Ended(
                        attempt.id(),
                        attempt.scope().kind().code(),
                        attempt.scope().slug(),
                        attempt.scopeName(),
                        attempt.minutes(),
                        attempt.startedAt(),
                        attempt.endedAt()))
                .toList();
    }

    @GetMapping("/results/{id}")
    AttemptResult result(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        return results.result(caller.actor(), id).orElseThrow(ApiProblems.NotThere::new);
    }

    @GetMapping("/plan")
    Guidance plan(@AuthenticationPrincipal Caller caller) {
        return results.latest(caller.actor()).map(guidance::guidance).orElseThrow(ApiProblems.NotThere::new);
    }
}
