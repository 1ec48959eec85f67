/** The pages that take spreadsheets over and write them again. */
@NullMarked
package dev.kamae.sheets.ui;

import org.jspecify.annotations.NullMarked;
