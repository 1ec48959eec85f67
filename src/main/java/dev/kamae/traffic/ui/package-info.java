/** The pages of what the web ACLs let through and stop. */
@NullMarked
package dev.kamae.traffic.ui;

import org.jspecify.annotations.NullMarked;
