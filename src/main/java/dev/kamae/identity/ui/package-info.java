/** The pages of identity: sign-in, one's password, the people. */
@NullMarked
package dev.kamae.identity.ui;

import org.jspecify.annotations.NullMarked;
