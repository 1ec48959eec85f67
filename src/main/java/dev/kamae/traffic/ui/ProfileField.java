package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.core.LogText;
import dev.kamae.traffic.OwnAppPattern;
import dev.kamae.traffic.ProfileDraft;
import dev.kamae.traffic.WebAclId;
import dev.kamae.uikit.Formatting;
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
        return translate("traffic.profile." + this);
    }

    /** What it is needed for. */
    String why() {
        return translate("traffic.profile.why." + this);
    }

    String words(ProfileDraft draft, Formatting formatting) {
        var path = draft.path();
        return switch (this) {
            case FROM ->
                draft.from() == null
                        ? translate("traffic.profile.always")
                        : formatting.formats().moment(draft.from());
            case PATH -> translate("traffic.path." + path.kind());
            case CLIENT_PLACE ->
                path.clientPlace() == null
                        ? translate("traffic.profile.notSet")
                        : translate("traffic.profile.place", path.clientPlace());
            case IN_FRONT ->
                path.alsoCountedBy() == null ? translate("traffic.profile.none") : name(path.alsoCountedBy());
            case LOGGING -> translate("traffic.logging." + draft.logging());
            case BOT_CONTROL -> translate("traffic.botControl." + draft.botControl());
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
                "traffic.top.country",
                Locale.of("", code).getDisplayCountry(formatting.language().locale()),
                code);
    }

    private static String pattern(OwnAppPattern pattern) {
        return translate(
                "traffic.profile.pattern",
                translate("traffic.ownApp." + pattern.where()),
                pattern.text(),
                translate("traffic.match." + pattern.match()));
    }

    private static String name(WebAclId acl) {
        return new LogText(acl.name()).cut(80);
    }

    private static String list(List<String> words) {
        return words.isEmpty()
                ? translate("traffic.profile.none")
                : words.stream().collect(Collectors.joining(" / "));
    }
}
