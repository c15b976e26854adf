/** The item bank: questions, their versions and parameters, how they are shown and scored. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "security", "catalog", "measurement"})
package app.waymark.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
