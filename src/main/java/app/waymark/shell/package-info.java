/** The frame around every screen: main layout, menu and error pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "security"})
package app.waymark.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
