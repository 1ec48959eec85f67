package dev.kamae.sheets;

import java.time.YearMonth;

/** What a month will look like of the issues that come in: how many were opened in it, closed in it, and are left at its end. */
public record PlannedMonth(YearMonth month, int opened, int closed, int left) {}
