/** Views of pages, saved under a name with all that is chosen in their address: one's own, and those shared with whoever may see the page. */
@ApplicationModule(
        displayName = "Saved views",
        allowedDependencies = {"core", "identity", "uikit"})
@NullMarked
package dev.kamae.savedviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
