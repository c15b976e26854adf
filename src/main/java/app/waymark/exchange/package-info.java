/** Catalogue and bank as files: export, and import that shows first what it would change. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "security", "operations", "catalog", "questions"})
package app.waymark.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
