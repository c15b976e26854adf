/**
 * Chooses and orders courses: the most of a role's expected shortfall for the least time and money.
 *
 * <p>Pure Java without clock or framework. Levels are whole numbers from 0, shortfalls are in logits weighted by the
 * role, effort is in hours and money in US dollars. Read {@link app.waymark.planning.Goal} (what is missing),
 * {@link app.waymark.planning.Offer} (what can be taken), then {@link app.waymark.planning.Planner}.
 */
@NullMarked
package app.waymark.planning;

import org.jspecify.annotations.NullMarked;
