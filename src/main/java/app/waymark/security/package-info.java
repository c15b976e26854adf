/** Who is acting: sign-in, authorities and the current actor. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"base"})
package app.waymark.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
