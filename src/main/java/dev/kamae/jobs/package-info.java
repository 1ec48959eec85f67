/** Work that runs by itself, or goes on when one leaves the page: once across replicas, with a log, and stoppable. */
@ApplicationModule(allowedDependencies = {"core", "identity", "uikit"})
@NullMarked
package dev.kamae.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
