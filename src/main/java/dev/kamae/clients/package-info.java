/** Those who send requests, each by itself: an address, a network, a fingerprint or a user agent, with its day and its paths. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "identity",
            "uikit",
            "webacl",
            "webacl::ui",
            "waflog",
            "requests",
            "requests::ui",
            "savedviews",
            "savedviews::ui",
            "logstore"
        })
@NullMarked
package dev.kamae.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
