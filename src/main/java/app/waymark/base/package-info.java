/** Small value types and services that every module shares. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package app.waymark.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
