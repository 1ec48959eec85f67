/** Kamae: the security posture portal. One package below this one is one module. */
@NullMarked
package dev.kamae;

import org.jspecify.annotations.NullMarked;
