/** How everything stood at one moment, live or as a month was closed: the one record that pages, mails and decks print. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "uikit",
            "identity",
            "calendar",
            "jobs",
            "baseline",
            "threats",
            "issues",
            "wellarchitected",
            "traffic",
            "webacl",
            "waflog",
            "requests",
            "scoring"
        })
@NullMarked
package dev.kamae.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
