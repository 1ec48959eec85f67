package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.core.LogText;
import dev.kamae.core.Territory;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.WebAclId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** By what requests can be narrowed; {@code key} is its name in an address. */
enum FilterPart {
    PATH("path"),
    CLIENT("client"),
    ACTION("action"),
    RULE("rule"),
    SUB_RULE("subrule"),
    TERRITORY("territory"),
    COUNTRY("country"),
    CLASS("class"),
    ATTACK("attack"),
    HOST("host"),
    AGENT("agent"),
    LABEL("label"),
    ACL("acl");

    private final String key;

    FilterPart(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** How paths are compared counts as a part of the path. */
    static FilterPart ofKey(String key) {
        return Arrays.stream(values())
                .filter(part -> part.key.equals(key))
                .findFirst()
                .orElse(PATH);
    }

    String word() {
        return translate("requests.filter." + this);
    }

    /** What can be chosen, as an address says it; empty for text of one's own. */
    List<String> options(List<WebAclId> acls) {
        return switch (this) {
            case ACTION -> lower(Action.values());
            case TERRITORY -> lower(Territory.values());
            case CLASS -> lower(TrafficClass.values());
            case ATTACK -> lower(AttackFamily.values());
            case ACL -> acls.stream().map(WebAclId::value).toList();
            default -> List.of();
        };
    }

    /** What a value in an address is called on the screen. */
    String word(String value) {
        return switch (this) {
            case ACTION -> translate("waflog.action." + value.toUpperCase(Locale.ROOT));
            case TERRITORY -> translate("core.territory." + value.toUpperCase(Locale.ROOT));
            case CLASS -> translate("waflog.class." + value.toUpperCase(Locale.ROOT));
            case ATTACK -> translate("waflog.attack." + value.toUpperCase(Locale.ROOT));
            case ACL -> new LogText(new WebAclId(value).name()).cut(60);
            default -> new LogText(value).cut(80);
        };
    }

    private static List<String> lower(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
