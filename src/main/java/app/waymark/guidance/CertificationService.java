package app.waymark.guidance;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.ResultService;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.security.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certifications seen by the actor's newest result; by nobody else's. */
@Service
@Transactional(readOnly = true)
public class CertificationService {

    private final CatalogService catalogService;
    private final ResultService results;

    CertificationService(CatalogService catalogService, ResultService results) {
        this.catalogService = catalogService;
        this.results = results;
    }

    /**
     * Certifications with what they rest on.
     *
     * @param attempt the result, or null while nothing is measured
     */
    public record Fits(@Nullable UUID attempt, List<CertificationFit> all) {}

    /** Every certification for a person of whom nothing is known, seen from a role if one is given. */
    public Fits fits(@Nullable String role) {
        return seen(null, role);
    }

    /** Every certification for the actor, seen from a role if one is given. */
    public Fits fits(Actor actor, @Nullable String role) {
        return seen(results.latest(actor).orElse(null), role);
    }

    private Fits seen(@Nullable AttemptResult result, @Nullable String role) {
        Catalog catalog = catalogService.current();
        Beliefs beliefs = result == null ? Beliefs.none() : Beliefs.of(result);
        return new Fits(
                result == null ? null : result.attemptId(), new CertificationCoverage(catalog, beliefs, role).all());
    }

    /** The role that the actor's newest result is about. */
    public Optional<String> role(Actor actor) {
        return results.latest(actor)
                .filter(result -> result.scopeKind().equals("role"))
                .map(AttemptResult::scopeSlug);
    }
}
