package dev.kamae.core;

import java.time.LocalDate;

/** Tells days that nothing is compared with, such as sales. */
@FunctionalInterface
public interface UnusualDays {

    boolean isUnusual(LocalDate date);
}
