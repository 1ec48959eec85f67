/** The pages of cases in the news. */
@NullMarked
package dev.kamae.cases.ui;

import org.jspecify.annotations.NullMarked;
