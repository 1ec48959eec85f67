/** What executives see: whether the stance is enough, and what it needs next. It prints reports and reckons nothing. */
@ApplicationModule(allowedDependencies = {"core", "uikit", "identity", "review", "review::ui"})
@NullMarked
package dev.kamae.executive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
