package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.core.LogText;
import dev.kamae.core.Nonsense;
import dev.kamae.core.PeriodAddress;
import dev.kamae.requests.RequestPart;
import dev.kamae.requests.RequestTerm;
import dev.kamae.uikit.PassedOver;
import dev.kamae.webacl.WebAclId;
import java.util.List;
import java.util.Locale;

/** What the parts of a filter and their values are called on the screen. */
final class FilterWords {

    private FilterWords() {}

    static String of(RequestPart part) {
        return translate("requests.filter." + part);
    }

    /** The part, and that it is left out. */
    static String part(RequestTerm term) {
        var part = of(term.part());
        return term.excluded() ? translate("requests.filter.not", part) : part;
    }

    /** What an address calls a part; {@code not-path} too. */
    static String named(String key) {
        return RequestPart.ofKey(key.startsWith("not-") ? key.substring("not-".length()) : key)
                .map(FilterWords::of)
                .orElse(key);
    }

    /** Says what an address of requests asks for and cannot have. */
    static void passOver(PassedOver passedOver, List<Nonsense> all) {
        all.forEach(nonsense -> {
            var isPeriod = nonsense.parameter().equals(PeriodAddress.PARAMETER);
            passedOver.add(
                    isPeriod ? translate("uikit.period") : named(nonsense.parameter()),
                    nonsense,
                    translate(isPeriod ? "uikit.period.LAST_HOUR" : "requests.without"));
        });
    }

    /** What can be chosen, as an address says it; empty for text of one's own. */
    static List<String> options(RequestPart part, List<WebAclId> acls) {
        return part == RequestPart.ACL ? acls.stream().map(WebAclId::value).toList() : part.options();
    }

    static String value(RequestPart part, String value) {
        var name = value.toUpperCase(Locale.ROOT);
        return switch (part) {
            case ACTION ->
                switch (value) {
                    case "count" -> translate("requests.action.count");
                    case "would_block" -> translate("requests.action.wouldBlock");
                    default -> translate("waflog.action." + name);
                };
            case TERRITORY -> translate("core.territory." + name);
            case CLASS -> translate("waflog.class." + name);
            case ATTACK -> translate("waflog.attack." + name);
            case ACL -> new LogText(new WebAclId(value).name()).cut(60);
            default -> new LogText(value).cut(80);
        };
    }
}
