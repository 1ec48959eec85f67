package dev.kamae.requests;

import dev.kamae.core.ClientAddress;
import dev.kamae.core.Territory;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.WebAclId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** By what requests can be narrowed. */
public enum RequestPart {
    /** Begins like this. */
    PATH("path"),
    PATH_IS("path-is"),
    PATH_HAS("path-has"),
    /** What follows the question mark has this in it, in whatever letter case. */
    QUERY("query"),
    /** An address or network; behind a proxy an address is looked for in {@code X-Forwarded-For} too. */
    CLIENT("client", ClientAddress::isOneOrNetwork),
    ACTION("action", actions()),
    /** The rule that ended the request, as the web ACL calls it. */
    RULE("rule"),
    /** A rule inside a group that matched, whatever it did. */
    SUB_RULE("subrule"),
    /** A rule of the web ACL itself that matched and ended nothing. */
    MATCHED("matched"),
    RULE_TYPE("rule-type"),
    TERRITORY("territory", words(Territory.values())),
    /** Two letters; {@code -} for none. */
    COUNTRY("country"),
    CLASS("class", words(TrafficClass.values())),
    BOT_CATEGORY("bot-category"),
    BOT_NAME("bot-name"),
    /** Just this; ends in a colon for all that begin so. */
    LABEL("label"),
    ATTACK("attack", words(AttackFamily.values())),
    HOST("host"),
    METHOD("method"),
    /** {@code 2.0}. */
    VERSION("version"),
    /** Has this in it, in whatever letter case. */
    AGENT("agent"),
    JA3("ja3"),
    JA4("ja4"),
    REQUEST("request"),
    ACL("acl", text -> WebAclId.read(text).isPresent()),
    ACCOUNT("account"),
    REGION("region"),
    SOURCE("source"),
    AS_NUMBER("as", text -> text.matches("\\d{1,9}")),
    /** The country of the address in a geographic database, which need not be what AWS WAF says. */
    GEO_COUNTRY("geo"),
    /** Who lists the address as a sign of an attack. */
    IOC("ioc"),
    /** Any other field and its value: {@code httpRequest.header.accept=text/html}. */
    FIELD("field", text -> text.matches("[A-Za-z0-9_.@-]{1,200}=(?s:.+)"));

    /** Requests that a rule matched which only counts, in both of AWS's spellings. */
    static final String COUNT = "count";

    /** Requests that a rule would have blocked if it had not been set to count. */
    static final String WOULD_BLOCK = "would_block";

    private final String key;
    private final Predicate<String> valid;
    private final List<String> options;

    RequestPart(String key) {
        this(key, text -> true);
    }

    RequestPart(String key, Predicate<String> valid) {
        this.key = key;
        this.valid = valid;
        this.options = List.of();
    }

    RequestPart(String key, List<String> options) {
        this.key = key;
        this.valid = options::contains;
        this.options = options;
    }

    /** What an address calls it. */
    public String key() {
        return key;
    }

    /** What can be chosen, as an address says it; empty for text of one's own. */
    public List<String> options() {
        return options;
    }

    /** Of what a line has several, all that are wanted must be there; of the rest one is enough. */
    boolean wantsAll() {
        return this == SUB_RULE || this == MATCHED || this == LABEL || this == IOC || this == FIELD;
    }

    boolean isValid(String value) {
        return valid.test(value);
    }

    /** The part that an address calls so. */
    public static Optional<RequestPart> ofKey(String key) {
        return Arrays.stream(values()).filter(part -> part.key.equals(key)).findFirst();
    }

    private static List<String> actions() {
        return Stream.concat(words(Action.values()).stream(), Stream.of("count", "would_block"))
                .toList();
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
