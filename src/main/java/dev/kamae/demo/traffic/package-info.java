/**
 * What the fictional marketplace's web ACLs log: who comes, what the rules make of it, and the files that AWS would
 * deliver. Made from a seed and the time alone, so that the same minute is the same however often it is asked for.
 */
@NullMarked
package dev.kamae.demo.traffic;

import org.jspecify.annotations.NullMarked;
