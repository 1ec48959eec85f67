/** What was collected, on a page. */
@NullMarked
package dev.kamae.collector.ui;

import org.jspecify.annotations.NullMarked;
