@NullMarked
package dev.kamae.executive.ui;

import org.jspecify.annotations.NullMarked;
