/**
 * Raw AWS logs in, the documents that OpenSearch keeps out, exactly as "SIEM on Amazon OpenSearch Service" makes them.
 * Pure: no Spring, no network, no clock but the one it is given.
 */
@ApplicationModule(allowedDependencies = {"core"})
@NullMarked
package dev.kamae.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
