/** The single lines of the log of AWS WAF: found by what one knows of them, and told with everything that they say. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "identity",
            "uikit",
            "savedviews",
            "savedviews::ui",
            "webacl",
            "webacl::ui",
            "waflog",
            "logstore"
        })
@NullMarked
package dev.kamae.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
