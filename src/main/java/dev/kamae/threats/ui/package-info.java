/** The page on which people record what they judge of a threat. */
@NullMarked
package dev.kamae.threats.ui;

import org.jspecify.annotations.NullMarked;
