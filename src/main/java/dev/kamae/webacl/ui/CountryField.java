package dev.kamae.webacl.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.kamae.core.Language;
import dev.kamae.uikit.Formatting;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A country, found by its name in either language or by its code; the likely ones stand first. */
class CountryField extends ComboBox<String> {

    /** Where customers of a company in Japan mostly are. */
    private static final List<String> LIKELY =
            List.of("JP", "US", "CN", "KR", "TW", "HK", "SG", "TH", "VN", "IN", "GB", "DE", "FR", "AU", "CA");

    private final List<String> countries;

    CountryField(Formatting formatting) {
        super(ProfileField.HOME_COUNTRY.label());
        var names = Collator.getInstance(formatting.language().locale());
        countries = Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.<String>comparingInt(
                                code -> LIKELY.contains(code) ? LIKELY.indexOf(code) : LIKELY.size())
                        .thenComparing(code -> name(code, formatting.language()), names))
                .toList();
        setItems((code, typed) -> isCalled(code, typed, String::contains), countries);
        setItemLabelGenerator(code -> ProfileField.country(code, formatting));
        setHelperText(ProfileField.HOME_COUNTRY.why());
        setWidthFull();
        // else what was typed and not picked from the list would be thrown away
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> take(typed.getDetail().strip()));
    }

    private void take(String typed) {
        var meant = meant(typed);
        clear();
        meant.ifPresent(this::setValue);
        setErrorMessage(translate("webacl.profile.noCountry", typed));
        setInvalid(meant.isEmpty());
    }

    /** The closest sense that only one country makes. */
    private Optional<String> meant(String typed) {
        return only(code -> code.equalsIgnoreCase(typed))
                .or(() -> only(code -> isCalled(code, typed, String::equals)))
                .or(() -> only(code -> isCalled(code, typed, String::startsWith)))
                .or(() -> only(code -> isCalled(code, typed, String::contains)));
    }

    private Optional<String> only(Predicate<String> sense) {
        var found = countries.stream().filter(sense).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean isCalled(String code, String typed, How how) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return wanted.equals(code.toLowerCase(Locale.ROOT))
                || Arrays.stream(Language.values())
                        .anyMatch(language -> how.fits(name(code, language).toLowerCase(Locale.ROOT), wanted));
    }

    private static String name(String code, Language language) {
        return Locale.of("", code).getDisplayCountry(language.locale());
    }

    private interface How {

        boolean fits(String name, String typed);
    }
}
