/** How well each threat is countered, and what every point of it is made of. */
@ApplicationModule(
        allowedDependencies = {
            "api",
            "core",
            "uikit",
            "identity",
            "threats",
            "issues",
            "issues::ui",
            "wellarchitected",
            "traffic",
            "waflog",
            "requests"
        })
@NullMarked
package dev.kamae.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
