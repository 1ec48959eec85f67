/** What is usual for a count: the same hours of past weeks in, a range out. Pure; it reads no clock and keeps nothing. */
@ApplicationModule(allowedDependencies = {"core"})
@NullMarked
package dev.kamae.baseline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
