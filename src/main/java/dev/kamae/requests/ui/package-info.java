/** The pages of single log lines; and for pages that lead to them, their address, colours, and what is said where there are no logs. */
@NamedInterface("ui")
@NullMarked
package dev.kamae.requests.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
