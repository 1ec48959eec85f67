/** The menu of saved views, for every page that has some. */
@NamedInterface("ui")
@NullMarked
package dev.kamae.savedviews.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
