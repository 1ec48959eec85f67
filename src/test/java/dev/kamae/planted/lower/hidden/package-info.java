/** Nobody else's business. */
@NullMarked
package dev.kamae.planted.lower.hidden;

import org.jspecify.annotations.NullMarked;
