/** The register of issues: what is wrong, who mends it, by when, and everything that was ever changed about it. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "uikit",
            "identity",
            "api",
            "savedviews",
            "savedviews::ui",
            "threats",
            "calendar",
            "jobs"
        })
@NullMarked
package dev.kamae.issues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
