/** The append-only trail of who did what; it listens to every module's {@link dev.kamae.core.Auditable} events. */
@ApplicationModule(allowedDependencies = {"core"})
@NullMarked
package dev.kamae.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
