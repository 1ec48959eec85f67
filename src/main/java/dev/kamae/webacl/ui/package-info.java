/** The page on which the profile of each web ACL is declared, and the links to it. */
@NamedInterface("ui")
@NullMarked
package dev.kamae.webacl.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
