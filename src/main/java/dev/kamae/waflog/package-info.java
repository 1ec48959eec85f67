/**
 * The words of a log of AWS WAF: what its lines say of actions, rules, labels, classes, territories and attacks, each said once
 * and both asked of OpenSearch and read from a line.
 */
@ApplicationModule(
        displayName = "WAF log",
        allowedDependencies = {"core", "webacl", "logstore"})
@NullMarked
package dev.kamae.waflog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
