/** The page of the work that runs by itself. */
@NullMarked
package dev.kamae.jobs.ui;

import org.jspecify.annotations.NullMarked;
