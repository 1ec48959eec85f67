/** Brings raw AWS logs into the log store; nothing is lost and nothing counted twice. */
@ApplicationModule(allowedDependencies = {"core", "uikit", "identity", "documents", "logstore", "jobs"})
@NullMarked
package dev.kamae.collector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
