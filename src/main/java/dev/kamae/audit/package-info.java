/**
 * The append-only trail of who did what; it listens to every module's {@link dev.kamae.core.Auditable} events. Its rows are
 * sealed into a chain of hashes, which shows when one was changed, removed or put elsewhere.
 */
@ApplicationModule(allowedDependencies = {"core", "uikit", "identity", "jobs"})
@NullMarked
package dev.kamae.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
