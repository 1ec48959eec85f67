/** The page of the tokens. */
@NullMarked
package dev.kamae.api.ui;

import org.jspecify.annotations.NullMarked;
