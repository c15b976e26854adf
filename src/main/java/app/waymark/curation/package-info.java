/** Keeping catalogue and bank right: editors, the monthly queue, coverage. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "security",
            "measurement",
            "catalog",
            "questions",
            "assessment",
            "calibration",
            "operations",
            "people"
        })
package app.waymark.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
