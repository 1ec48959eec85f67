/** A module with an inside. */
@ApplicationModule
@NullMarked
package dev.kamae.planted.lower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
