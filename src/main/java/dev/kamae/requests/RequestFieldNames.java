package dev.kamae.requests;

import dev.kamae.logstore.LogFields;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.RuleFields;
import dev.kamae.waflog.TerritoryRule;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which field of a log line each part of a filter is about, and back. */
final class RequestFieldNames {

    /** Parts that hold for lines whose field has just this value. */
    private static final Map<RequestPart, String> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(RequestPart.PATH_IS, "httpRequest.uri"),
            Map.entry(RequestPart.RULE, RuleFields.RULE),
            Map.entry(RequestPart.MATCHED, RuleFields.MATCHED),
            Map.entry(RequestPart.RULE_TYPE, RuleFields.TYPE),
            Map.entry(RequestPart.COUNTRY, TerritoryRule.FIELD),
            Map.entry(RequestPart.ACTION, Action.FIELD),
            Map.entry(RequestPart.CLIENT, "httpRequest.clientIp"),
            Map.entry(RequestPart.LABEL, BotLabels.LABELS),
            Map.entry(RequestPart.HOST, "httpRequest.header.host"),
            Map.entry(RequestPart.METHOD, "httpRequest.httpMethod"),
            Map.entry(RequestPart.VERSION, "http.version"),
            Map.entry(RequestPart.JA3, "ja3Fingerprint"),
            Map.entry(RequestPart.JA4, "ja4Fingerprint"),
            Map.entry(RequestPart.REQUEST, "httpRequest.requestId"),
            Map.entry(RequestPart.ACL, AclGroup.FIELD),
            Map.entry(RequestPart.ACCOUNT, "cloud.account.id"),
            Map.entry(RequestPart.REGION, "cloud.region"),
            Map.entry(RequestPart.SOURCE, "httpSourceName"),
            Map.entry(RequestPart.AS_NUMBER, "source.as.number"),
            Map.entry(RequestPart.GEO_COUNTRY, "source.geo.country_iso_code"),
            Map.entry(RequestPart.IOC, "threat.matched.providers")));

    private RequestFieldNames() {}

    static String of(RequestPart part) {
        var name = NAMES.get(part);
        if (name == null) {
            throw new IllegalArgumentException("%s is about no single field".formatted(part));
        }
        return name;
    }

    /**
     * What narrows requests to those that have the same in a field; empty where the log store does not look for it.
     *
     * @param path as in {@link RequestDetail.Field}
     */
    static Optional<RequestTerm> term(String path, String value, LogFields known) {
        var name = path.replaceAll("\\[\\d+]", "");
        if (!known.isExact(name) || !value.equals(RequestTerm.clean(value))) {
            return Optional.empty();
        }
        var part = NAMES.entrySet().stream()
                .filter(one -> one.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
        try {
            return Optional.of(
                    part.isPresent()
                            ? RequestTerm.of(part.get(), value)
                            : RequestTerm.of(RequestPart.FIELD, name + "=" + value));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
