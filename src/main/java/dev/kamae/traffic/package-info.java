/** What the web ACLs let through and stop, live from the logs and as history. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "identity",
            "uikit",
            "webacl",
            "webacl::ui",
            "botsamples",
            "waflog",
            "requests",
            "requests::ui",
            "clients",
            "clients::ui",
            "savedviews",
            "savedviews::ui",
            "logstore",
            "baseline",
            "calendar",
            "jobs"
        })
@NullMarked
package dev.kamae.traffic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
