/** The way forward: what a result means for stages, courses and certifications, and why. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "security", "catalog", "assessment", "people", "measurement", "planning"})
package app.waymark.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
