package dev.kamae.requests;

import dev.kamae.core.Territory;
import dev.kamae.logstore.LogDocument;
import dev.kamae.logstore.LogSource;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.ClassReason;
import dev.kamae.waflog.Classifier;
import dev.kamae.waflog.RuleFields;
import dev.kamae.waflog.RuleMatches;
import dev.kamae.waflog.TerritoryRule;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A log line. Every text in it is from outside: hostile.
 *
 * @param index where its document is, with {@code id}
 * @param action what the web ACL did in the end; {@code actionText} is AWS's own word for it
 * @param rule the rule that ended it, as the web ACL calls it
 * @param group the rule group that ended it; empty when none did
 * @param subRule the rule in that group
 * @param responseCode what the client was answered, where the line says it: not for a plain block
 * @param country two letters; empty when AWS could not tell, and the proxy's when there is one
 * @param connection the address that connected
 * @param client the client's address; empty when it is not known
 * @param path as it was sent, not decoded
 * @param arguments what follows the question mark, not decoded
 */
public record RequestRow(
        String index,
        String id,
        Instant at,
        WebAclId acl,
        Action action,
        String actionText,
        String rule,
        String group,
        String subRule,
        OptionalInt responseCode,
        String country,
        Territory territory,
        String connection,
        Optional<String> client,
        String method,
        String host,
        String path,
        String arguments,
        String userAgent,
        List<String> labels,
        ClassReason reason) {

    /** Of a document, by what holds at its time. */
    public static RequestRow of(LogDocument document, Profiles profiles) {
        var line = document.source();
        var at = line.moment("@timestamp").orElse(Instant.EPOCH);
        var acl = line.text(AclGroup.FIELD).flatMap(WebAclId::read).orElse(new WebAclId("-"));
        var profile = profiles.of(acl, at);
        var ended = RuleMatches.ended(line);
        var action = text(line, Action.FIELD);
        var connection = text(line, "httpRequest.clientIp");
        return new RequestRow(
                document.index(),
                document.id(),
                at,
                acl,
                Action.of(action),
                action,
                text(line, RuleFields.RULE),
                ended.group(),
                ended.subRule(),
                code(line),
                text(line, TerritoryRule.FIELD),
                new TerritoryRule(profile).of(text(line, TerritoryRule.FIELD)),
                connection,
                client(line, connection, profile),
                text(line, "httpRequest.httpMethod"),
                text(line, "httpRequest.header.host"),
                text(line, "httpRequest.uri"),
                text(line, "httpRequest.args"),
                text(line, "user_agent.original"),
                line.texts(BotLabels.LABELS),
                Classifier.of(profile).classify(line));
    }

    /** Who seems to have sent it. */
    public TrafficClass trafficClass() {
        return reason.trafficClass();
    }

    private static OptionalInt code(LogSource line) {
        var code = line.number("responseCodeSent");
        return code.isPresent() ? OptionalInt.of((int) code.getAsLong()) : OptionalInt.empty();
    }

    private static Optional<String> client(LogSource line, String connection, Optional<ProfileDraft> profile) {
        if (profile.isEmpty()) {
            return Optional.empty();
        }
        var path = profile.get().path();
        return path.showsClient()
                ? Optional.of(connection).filter(address -> !address.isEmpty())
                : line.text("httpRequest.header.x_forwarded_for").flatMap(path::client);
    }

    private static String text(LogSource line, String field) {
        return line.text(field).orElse("");
    }
}
