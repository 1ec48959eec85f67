/** Values that every module speaks, and the texts in both languages. Knows nothing else of Kamae. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package dev.kamae.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
