/** What AWS WAF samples of bots by itself, of web ACLs that have no Bot Control. Samples are no counts. */
@ApplicationModule(
        displayName = "Bot samples",
        allowedDependencies = {"core", "identity", "jobs", "webacl"})
@NullMarked
package dev.kamae.botsamples;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
