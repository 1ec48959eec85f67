/** A module that may use no other. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.kamae.planted.upper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
