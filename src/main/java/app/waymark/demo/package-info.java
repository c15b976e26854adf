/** The demo organisation: made-up people who answer real questions, so that every screen has life. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "security",
            "catalog",
            "questions",
            "people",
            "assessment",
            "calibration",
            "teams"
        })
package app.waymark.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
