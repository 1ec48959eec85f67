/** What the web ACLs let through and stop, live from the logs and as history, and what has to be known of each web ACL to read it. */
@ApplicationModule(allowedDependencies = {"core", "identity", "uikit", "logstore", "baseline", "calendar", "jobs"})
@NullMarked
package dev.kamae.traffic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
