/** People, what they may do, how they sign in, and the identity that a job borrows. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"core", "uikit"})
@NullMarked
package dev.kamae.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
