/** The stores that come with Kamae, for those who have none of their own: a data directory and the process that serves it. */
@ApplicationModule(
        displayName = "Embedded stores",
        allowedDependencies = {})
@NullMarked
package dev.kamae.stores;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
