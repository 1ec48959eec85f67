package dev.kamae.api;

import dev.kamae.core.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The language in which a program asks to be answered, English where it does not say. */
public final class AskedLanguage {

    private AskedLanguage() {}

    /** By {@code Accept-Language}; without it the container would answer with the language of the machine. */
    public static Language of(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return Language.of(header == null || header.isBlank() ? Locale.ENGLISH : request.getLocale());
    }
}
