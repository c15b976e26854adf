/** Runs the server: its database, its jobs, its backups and its health. */
@ApplicationModule(allowedDependencies = {"base", "security"})
@NullMarked
package app.waymark.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
