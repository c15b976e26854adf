/** Attempts, presentations, answers and frozen results: asking questions and keeping every answer. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "security", "measurement", "catalog", "questions", "people", "operations"})
package app.waymark.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
