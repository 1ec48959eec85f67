/** The page of the reviews: the matrix of SEC 1 to SEC 11, one practice beside it, and the import. */
@NullMarked
package dev.kamae.wellarchitected.ui;

import org.jspecify.annotations.NullMarked;
