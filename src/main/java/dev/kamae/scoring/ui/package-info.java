/** The two lists of threats, one threat with its ledger, and the slot in which later modules show what they know of it. */
@NamedInterface("ui")
@NullMarked
package dev.kamae.scoring.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
