/** Jobs, health and metrics against a real PostgreSQL. */
@org.jspecify.annotations.NullMarked
package app.waymark.operations;
