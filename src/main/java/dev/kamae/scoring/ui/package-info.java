/** The two lists of threats, and one threat with its ledger. */
@NullMarked
package dev.kamae.scoring.ui;

import org.jspecify.annotations.NullMarked;
