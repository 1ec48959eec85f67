/** The doors for programs: tokens with scopes, and how an answer is refused. The doors themselves stand in their modules. */
@ApplicationModule(allowedDependencies = {"core", "identity", "uikit"})
@NullMarked
package dev.kamae.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
