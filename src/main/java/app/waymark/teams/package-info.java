/** Teams in organisations: what people release to them, what a team can do, and what it is asked to look at. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "security",
            "measurement",
            "planning",
            "catalog",
            "people",
            "assessment",
            "guidance",
            "operations"
        })
package app.waymark.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
