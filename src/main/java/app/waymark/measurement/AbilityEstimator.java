package app.waymark.measurement;

import java.util.Collection;

/**
 * Estimates one ability from all responses given, whatever their skills: separate tests per skill, the baseline that
 * the skill tree is compared with.
 */
@FunctionalInterface
public interface AbilityEstimator {

    AbilityEstimate estimate(Collection<Response> responses, EffectiveGuessing guessing);
}
