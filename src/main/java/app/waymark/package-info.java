/** Waymark: where you stand in generative AI, and what to do next. */
@org.jspecify.annotations.NullMarked
package app.waymark;
