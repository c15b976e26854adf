/** Backup and restore against a real PostgreSQL. */
@org.jspecify.annotations.NullMarked
package app.waymark.operations.backup;
