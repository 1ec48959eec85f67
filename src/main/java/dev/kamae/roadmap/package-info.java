/** What is to be done against which threat by when, who agreed to it, and what became of it. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "uikit",
            "identity",
            "api",
            "calendar",
            "threats",
            "issues",
            "issues::ui",
            "scoring",
            "scoring::ui"
        })
@NullMarked
package dev.kamae.roadmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
