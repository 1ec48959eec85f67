/** Which days the company works, Japanese public holidays included, and how its fiscal year runs. */
@ApplicationModule(allowedDependencies = {"core", "identity", "uikit"})
@NullMarked
package dev.kamae.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
