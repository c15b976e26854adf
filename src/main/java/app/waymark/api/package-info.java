/** The read-only interface for programs: catalogue, one's own results and plan, teams one manages or belongs to. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "security",
            "operations",
            "people",
            "measurement",
            "catalog",
            "assessment",
            "guidance",
            "teams"
        })
package app.waymark.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
