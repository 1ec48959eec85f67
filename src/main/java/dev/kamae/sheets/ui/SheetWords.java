package dev.kamae.sheets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.core.Language;
import dev.kamae.core.LogText;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueStatus;
import dev.kamae.sheets.Meaning;
import dev.kamae.sheets.Told.Field;
import dev.kamae.uikit.Formatting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** What a sheet and what it brings are called on the screen. */
final class SheetWords {

    private static final DateTimeFormatter JA = DateTimeFormatter.ofPattern("uuuu年M月");
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("MMM uuuu", Language.EN.locale());

    private SheetWords() {}

    static String meaning(Meaning meaning) {
        return translate("sheets.meaning." + meaning);
    }

    static String field(Field field) {
        return switch (field) {
            case OPENED, CLOSED -> translate("sheets.meaning." + field);
            default -> translate("issues.field." + field);
        };
    }

    static String status(IssueStatus status) {
        return translate("issues.status." + status);
    }

    static String month(YearMonth month, Language language) {
        return month.format(language == Language.JA ? JA : EN);
    }

    /** What stands in a cell, on one line: what breaks lines is shown as a sign that people know. */
    static LogText text(String written) {
        return new LogText(written.replace("\r\n", "\n").replaceAll("[\r\n]+", " ⏎ "));
    }

    /** The word of a cell, which may have none. */
    static String word(String word) {
        return word.isEmpty() ? translate("sheets.reading.blank") : word;
    }

    static String day(Instant at, Formatting formatting) {
        return formatting
                .formats()
                .date(LocalDate.ofInstant(at, formatting.clock().getZone()));
    }

    static String due(Due due, Formatting formatting) {
        var date = due.date();
        if (date != null) {
            return formatting.formats().date(date);
        }
        return due.isUnknown() ? translate("issues.due.unknown", due.text()) : translate("issues.due.none");
    }
}
