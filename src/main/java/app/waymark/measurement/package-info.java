/**
 * The psychometric engine: what a person's answers say about their skills, which question to ask next, when to stop,
 * and how much may honestly be reported.
 *
 * <p>Pure Java without clock, framework, logging or hidden randomness: the same arguments give the same result, and
 * every random choice takes a {@link java.util.random.RandomGenerator} from the caller. Abilities, difficulties and
 * cuts are in logits with discrimination scaling D = 1; skills are numbered from 0 by the caller.
 *
 * <p>Read in this order: {@link app.waymark.measurement.ItemParameters} and
 * {@link app.waymark.measurement.ResponseCurve} (one item), {@link app.waymark.measurement.SkillTree} (people),
 * {@link app.waymark.measurement.TreeEstimator} (scoring), {@link app.waymark.measurement.GaussianBelief} (the fast
 * companion that selection works on), {@link app.waymark.measurement.AdaptiveQuiz} (ask or stop) and
 * {@link app.waymark.measurement.Scorer} (what is reported).
 */
@NullMarked
package app.waymark.measurement;

import org.jspecify.annotations.NullMarked;
