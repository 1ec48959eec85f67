/** The pages of the register, and the slot in which later modules show what they know of an issue. */
@NamedInterface("ui")
@NullMarked
package dev.kamae.issues.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
