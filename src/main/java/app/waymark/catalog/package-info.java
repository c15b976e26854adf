/** What there is to know and how to get there: domains, skills, roles, roadmaps, courses and certifications. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "security"})
package app.waymark.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
