/** The page of the audit trail. */
@NullMarked
package dev.kamae.audit.ui;

import org.jspecify.annotations.NullMarked;
