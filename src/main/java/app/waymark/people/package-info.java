/** Accounts, anonymous participants, and a person's rights over their own data. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "security", "operations"})
package app.waymark.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
