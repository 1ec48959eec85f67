package dev.kamae.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Hands Kamae's texts to Vaadin, so that {@code translate(key)} speaks the reader's language. */
@Component
class TextsI18n implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        // English first: it is what a browser gets that asks for neither
        return Arrays.stream(new Language[] {Language.EN, Language.JA})
                .map(Language::locale)
                .toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Texts.text(Language.of(locale), key, arguments);
    }
}
