package dev.kamae.core;

import java.time.LocalDate;

/** Tells public holidays, so that dates can be written with them. */
@FunctionalInterface
public interface Holidays {

    boolean isHoliday(LocalDate date);
}
