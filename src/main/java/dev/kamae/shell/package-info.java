/** The frame around every page: navigation, search, language, theme, the person. Topmost; it imports no page. */
@ApplicationModule(allowedDependencies = {"core", "uikit", "identity"})
@NullMarked
package dev.kamae.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
