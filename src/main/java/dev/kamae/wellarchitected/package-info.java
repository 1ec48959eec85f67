/** Reviews with the AWS Well-Architected Tool: dated snapshots of the answers, what became better or worse between them. */
@ApplicationModule(allowedDependencies = {"api", "core", "uikit", "identity", "issues", "issues::ui", "jobs"})
@NullMarked
package dev.kamae.wellarchitected;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
