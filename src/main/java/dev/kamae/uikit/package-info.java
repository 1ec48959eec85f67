/** The pieces that every screen is made of: pages, cards, lists, marks, formats and the states of things not known. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"core"})
@NullMarked
package dev.kamae.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
