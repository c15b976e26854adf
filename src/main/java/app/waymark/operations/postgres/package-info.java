/** Keeps the PostgreSQL that the server brings along: installs it, starts it durably, watches it and stops it. */
@NullMarked
package app.waymark.operations.postgres;

import org.jspecify.annotations.NullMarked;
