package dev.kamae.calendar;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;

/**
 * A company's business year.
 *
 * @param year the calendar year in which it <em>ends</em>, as 2026年8月期 is named
 * @param firstMonth the month in which every fiscal year of the company begins
 */
public record FiscalYear(int year, Month firstMonth) {

    /** What a fiscal year divides into. */
    public enum Part {
        FIRST_HALF(0, 6),
        SECOND_HALF(6, 6),
        FIRST_QUARTER(0, 3),
        SECOND_QUARTER(3, 3),
        THIRD_QUARTER(6, 3),
        FOURTH_QUARTER(9, 3);

        private final int skipped;
        private final int months;

        Part(int skipped, int months) {
            this.skipped = skipped;
            this.months = months;
        }

        /** 上期, 下期, 第1四半期; first half, Q1. */
        public String name(Language language) {
            return Texts.text(language, "calendar.part." + name());
        }
    }

    /** The fiscal year in which {@code date} lies, when fiscal years begin in {@code firstMonth}. */
    public static FiscalYear of(LocalDate date, Month firstMonth) {
        var ends = YearMonth.of(date.getYear(), firstMonth.minus(1));
        return new FiscalYear(YearMonth.from(date).isAfter(ends) ? date.getYear() + 1 : date.getYear(), firstMonth);
    }

    /** 2026年8月期 or {@code FY ending Aug 2026}. */
    public String name(Language language) {
        var last = lastMonth();
        return switch (language) {
            case JA -> "%d年%d月期".formatted(last.getYear(), last.getMonthValue());
            case EN ->
                "FY ending %s %d"
                        .formatted(last.getMonth().getDisplayName(TextStyle.SHORT, language.locale()), last.getYear());
        };
    }

    public FiscalPeriod whole() {
        return new FiscalPeriod(lastMonth().minusMonths(11), lastMonth());
    }

    public FiscalPeriod period(Part part) {
        var first = whole().first().plusMonths(part.skipped);
        return new FiscalPeriod(first, first.plusMonths(part.months - 1L));
    }

    public Part halfOf(LocalDate date) {
        return partOf(date, Part.FIRST_HALF, Part.SECOND_HALF);
    }

    public Part quarterOf(LocalDate date) {
        return partOf(date, Part.FIRST_QUARTER, Part.SECOND_QUARTER, Part.THIRD_QUARTER, Part.FOURTH_QUARTER);
    }

    public FiscalYear next() {
        return new FiscalYear(year + 1, firstMonth);
    }

    public FiscalYear previous() {
        return new FiscalYear(year - 1, firstMonth);
    }

    private YearMonth lastMonth() {
        return YearMonth.of(year, firstMonth.minus(1));
    }

    private Part partOf(LocalDate date, Part... parts) {
        for (var part : parts) {
            if (period(part).contains(date)) {
                return part;
            }
        }
        throw new IllegalArgumentException("%s does not lie in %s".formatted(date, name(Language.EN)));
    }
}
