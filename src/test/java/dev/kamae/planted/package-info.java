/** Breaches of the architecture, one of each sort, so that the rules are seen to find them. */
@NullMarked
package dev.kamae.planted;

import org.jspecify.annotations.NullMarked;
