package dev.kamae.webacl.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.core.LogText;
import dev.kamae.uikit.Formatting;
import dev.kamae.webacl.OwnAppPattern;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.WebAclId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a profile says, part by part, in words. */
enum ProfileField {
    FROM,
    PATH,
    CLIENT_PLACE,
    IN_FRONT,
    LOGGING,
    BOT_CONTROL,
    OWN_APPS,
    LOGIN_PATHS,
    HOME_COUNTRY;

    String label() {
        return translate("webacl.profile." + this);
    }

    /** What it is needed for. */
    String why() {
        return translate("webacl.profile.why." + this);
    }

    String words(ProfileDraft draft, Formatting formatting) {
        var path = draft.path();
        return switch (this) {
            case FROM ->
                draft.from() == null
                        ? translate("webacl.profile.always")
                        : formatting.formats().moment(draft.from());
            case PATH -> translate("webacl.path." + path.kind());
            case CLIENT_PLACE ->
                path.clientPlace() == null
                        ? translate("webacl.profile.notSet")
                        : translate("webacl.profile.place", path.clientPlace());
            case IN_FRONT ->
                path.alsoCountedBy() == null ? translate("webacl.profile.none") : name(path.alsoCountedBy());
            case LOGGING -> translate("webacl.logging." + draft.logging());
            case BOT_CONTROL -> translate("webacl.botControl." + draft.botControl());
            case OWN_APPS ->
                list(draft.ownApps().stream().map(ProfileField::pattern).toList());
            case LOGIN_PATHS -> list(draft.loginPaths());
            case HOME_COUNTRY -> country(draft.homeCountry(), formatting);
        };
    }

    /** The parts in which two profiles differ. */
    static List<ProfileField> differences(ProfileDraft one, ProfileDraft other, Formatting formatting) {
        return Arrays.stream(values())
                .filter(field -> !field.words(one, formatting).equals(field.words(other, formatting)))
                .toList();
    }

    static String country(String code, Formatting formatting) {
        return translate(
                "webacl.country",
                Locale.of("", code).getDisplayCountry(formatting.language().locale()),
                code);
    }

    private static String pattern(OwnAppPattern pattern) {
        return translate(
                "webacl.profile.pattern",
                translate("webacl.ownApp." + pattern.where()),
                pattern.text(),
                translate("webacl.match." + pattern.match()));
    }

    private static String name(WebAclId acl) {
        return new LogText(acl.name()).cut(80);
    }

    private static String list(List<String> words) {
        return words.isEmpty()
                ? translate("webacl.profile.none")
                : words.stream().collect(Collectors.joining(" / "));
    }
}
