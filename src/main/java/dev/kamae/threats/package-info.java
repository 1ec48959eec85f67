/** The catalogue of threats, external and internal. */
@ApplicationModule(allowedDependencies = {"core", "identity"})
@NullMarked
package dev.kamae.threats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
