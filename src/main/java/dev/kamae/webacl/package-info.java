/** Which web ACLs there are, and what people say of each that its log cannot tell by itself. It reads no log. */
@ApplicationModule(
        displayName = "Web ACLs",
        allowedDependencies = {"core", "identity", "uikit"})
@NullMarked
package dev.kamae.webacl;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
