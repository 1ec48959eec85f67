/** The page of clients, its address for pages that lead to it, and the slot for what one can do about a client. */
@NamedInterface("ui")
@NullMarked
package dev.kamae.clients.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
