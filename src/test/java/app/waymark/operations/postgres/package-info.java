/** The supervisor against real PostgreSQL processes. */
@org.jspecify.annotations.NullMarked
package app.waymark.operations.postgres;
