/** Which days the company works, Japanese public holidays included, how its fiscal year runs, and what happened in it. */
@ApplicationModule(allowedDependencies = {"core", "identity", "uikit", "api"})
@NullMarked
package dev.kamae.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
