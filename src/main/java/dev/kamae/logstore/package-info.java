/**
 * The logs, which are in OpenSearch. It holds the only client: others hand over questions built from the client's values, or
 * documents to write, and get answers that say how old and how whole they are.
 */
@ApplicationModule(
        displayName = "Log store",
        allowedDependencies = {"core", "identity"})
@NullMarked
package dev.kamae.logstore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
