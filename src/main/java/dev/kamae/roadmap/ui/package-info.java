/** The page of the roadmap, and what it tells on the pages of threats and issues. */
@NullMarked
package dev.kamae.roadmap.ui;

import org.jspecify.annotations.NullMarked;
