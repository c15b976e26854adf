/** A person's dated plan: which courses in which order, when, and what to expect of them. */
@NullMarked
package app.waymark.guidance.plan;

import org.jspecify.annotations.NullMarked;
