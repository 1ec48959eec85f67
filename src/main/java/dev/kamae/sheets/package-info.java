/** Spreadsheets of issues, as teams keep them: read, understood, corrected, taken over with their history, and written again. */
@ApplicationModule(allowedDependencies = {"core", "uikit", "identity", "issues", "issues::ui"})
@NullMarked
package dev.kamae.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
