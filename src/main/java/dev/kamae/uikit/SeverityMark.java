package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import dev.kamae.core.Severity;
import java.util.Locale;

/** A severity: four steps of a bar, always with its word. */
public final class SeverityMark extends Span {

    public SeverityMark(Severity severity) {
        addClassNames("k-severity", style(severity));
        add(new Span(), new Span(word(severity)));
    }

    /** The severity in the reader's language. */
    public static String word(Severity severity) {
        return translate("core.severity." + severity);
    }

    /** The class name that colours the steps, for renderers that draw the mark in the browser. */
    public static String style(Severity severity) {
        return "k-severity-" + severity.name().toLowerCase(Locale.ROOT);
    }
}
