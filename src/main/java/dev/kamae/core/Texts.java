package dev.kamae.core;

import java.text.MessageFormat;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of every module in both languages, for screens, mails and decks alike.
 *
 * <p>A key begins with its module: {@code issues.title} stands in {@code dev/kamae/issues/messages_{ja,en}.properties}.
 * Texts are {@link MessageFormat} patterns; figures among the arguments are grouped and months written as the language does.
 */
public final class Texts {

    private static final ResourceBundle.Control OWN_LANGUAGE_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /**
     * The text of a key; the key itself in exclamation marks when it has none, so that a gap is seen and not an error page.
     */
    public static String text(Language language, String key, Object... arguments) {
        var pattern = pattern(language.locale(), key);
        return new MessageFormat(pattern, language.locale()).format(written(language, arguments));
    }

    private static Object[] written(Language language, Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof YearMonth month ? MonthWords.of(month, language) : argument)
                .toArray();
    }

    private static String pattern(Locale locale, String key) {
        try {
            return bundle(locale, key).getString(key);
        } catch (MissingResourceException missing) {
            return "!" + key + "!";
        }
    }

    private static ResourceBundle bundle(Locale locale, String key) {
        var module = key.substring(0, Math.max(0, key.indexOf('.')));
        return ResourceBundle.getBundle("dev.kamae." + module + ".messages", locale, OWN_LANGUAGE_ONLY);
    }
}
