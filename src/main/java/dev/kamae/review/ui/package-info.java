/** The page of the months, and the cards of a report, which the dashboard shows too. */
@NamedInterface("ui")
@NullMarked
package dev.kamae.review.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
