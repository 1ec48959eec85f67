/** The page of the company's calendar. */
@NullMarked
package dev.kamae.calendar.ui;

import org.jspecify.annotations.NullMarked;
