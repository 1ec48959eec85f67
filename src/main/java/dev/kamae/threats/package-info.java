/** The threats, external and internal, the controls against them, and what people judge of both. No scores. */
@ApplicationModule(allowedDependencies = {"api", "core", "identity", "uikit"})
@NullMarked
package dev.kamae.threats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
