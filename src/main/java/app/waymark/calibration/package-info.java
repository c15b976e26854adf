/** What the answers of many people say about the questions: recalibration and item statistics. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base", "security", "measurement", "catalog", "questions", "assessment", "operations"})
package app.waymark.calibration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
