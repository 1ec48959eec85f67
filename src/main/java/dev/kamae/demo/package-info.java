/** A company that does not exist, for those who want to see Kamae before they have data. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "identity",
            "threats",
            "issues",
            "jobs",
            "webacl",
            "calendar",
            "wellarchitected",
            "roadmap",
            "cases",
            "review"
        })
@NullMarked
package dev.kamae.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
