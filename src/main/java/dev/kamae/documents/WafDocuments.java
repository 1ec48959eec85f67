package dev.kamae.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes the document of an AWS WAF record: the record itself, its text, and its fields under their ECS names. */
final class WafDocuments {

    static final byte[] WEB_ACL = Key.ascii("webaclId");

    private static final HexFormat HEX = HexFormat.of();

    private final Clock clock;
    private final Redaction redaction;
    private final IndexNames names;
    private final WafFields fields;
    private final Secrets secrets;
    private final WafSources sources;
    private final WafAgents agents = new WafAgents();
    private final WebAcls webAcls = new WebAcls();
    private final EventTime times = new EventTime();
    private final EventTime arrivals = new EventTime();
    private final MessageDigest md5 = Hash.md5();
    private final Oversize oversize = new Oversize();
    private final Bytes message = new Bytes(1 << 14);
    private final Bytes document = new Bytes(1 << 15);

    private long indexDay = Long.MIN_VALUE;
    private String index = "";

    WafDocuments(Clock clock, Redaction redaction, GeoIp geoIp, IndexNames names) {
        this.clock = clock;
        this.redaction = redaction;
        this.names = names;
        this.fields = new WafFields(redaction);
        this.secrets = new Secrets(redaction);
        this.sources = new WafSources(geoIp);
    }

    void write(JsonTape tape, LogFile file, Envelope envelope, DocumentSink sink, long number) throws JsonFault {
        if (tape.kind(0) != JsonTape.OBJECT) {
            throw new JsonFault(Reason.NOT_A_RECORD);
        }
        fields.find(tape);
        if (fields.webAcl() < 0 || !tape.isString(fields.webAcl())) {
            throw new JsonFault(Reason.NOT_A_WAF_RECORD);
        }
        Instant now = clock.instant();
        long micros = timestamp(tape, now);
        String id = message(tape, envelope);
        document.cut(0);
        compose(tape, file, envelope, micros, now, id);
        Bytes whole = oversize.shortened(document);
        sink.document(index(micros), id, whole.array(), whole.length(), number);
    }

    private long timestamp(JsonTape tape, Instant now) throws JsonFault {
        int node = fields.timestamp();
        if (node < 0 || tape.kind(node) != JsonTape.NUMBER && !tape.isString(node)) {
            throw new JsonFault(Reason.NO_TIMESTAMP);
        }
        long micros = EventTime.micros(tape.string(node));
        EventTime.refuseImplausible(micros, now);
        return micros;
    }

    /** Makes the text that is stored, without its secrets, and returns the id. */
    private String message(JsonTape tape, Envelope envelope) {
        String originalId = redaction.idsOfOriginals() ? id(text(tape, envelope, false), envelope) : null;
        boolean changed = !redaction.isNothing() && secrets.takeOut(tape, fields);
        if (originalId != null) {
            if (changed) {
                text(tape, envelope, true);
            }
            return originalId;
        }
        return id(text(tape, envelope, changed), envelope);
    }

    private Bytes text(JsonTape tape, Envelope envelope, boolean changed) {
        message.cut(0);
        if (envelope.id() == null || changed) {
            MessageText.write(tape, 0, message);
        } else {
            message.put(envelope.message());
        }
        return message;
    }

    private String id(Bytes text, Envelope envelope) {
        md5.update(text.array(), 0, text.length());
        String event = envelope.id();
        if (event != null) {
            md5.update(event.getBytes(StandardCharsets.UTF_8));
        }
        return HEX.formatHex(md5.digest());
    }

    private String index(long micros) {
        Instant moment = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L));
        // a day at a time is often enough to be cheap
        long thatDay = Math.floorDiv(moment.getEpochSecond() + names.zone().getTotalSeconds(), 86_400);
        if (thatDay != indexDay) {
            indexDay = thatDay;
            index = names.name(LogType.WAF, moment);
        }
        return index;
    }

    private void compose(JsonTape tape, LogFile file, Envelope envelope, long micros, Instant now, String id) {
        var out = document;
        out.put('{');
        raw(tape, out);
        out.put("\"@message\":\"")
                .putEscaped(message.array(), 0, message.length())
                .put("\",\"@timestamp\":\"");
        times.write(micros, out);
        out.put("\",\"@log_type\":\"waf\",");
        out.member("@log_s3bucket", file.bucket()).member("@log_s3key", file.key());
        out.member("@log_group", envelope.group()).member("@log_stream", envelope.stream());
        out.put("\"@id\":\"").put(id).put("\",\"event\":{\"module\":\"waf\",\"ingested\":\"");
        arrivals.write(now.getEpochSecond() * 1_000_000 + now.getNano() / 1000, out);
        out.put("\",");
        ecs("\"action\":", fields.action(), tape, out);
        out.put("\"kind\":\"alert\",\"category\":[\"web\"]},\"ecs\":{\"version\":\"1.10.0\"},");
        http(tape, out);
        rule(tape, file, envelope, out);
        sources.write(tape, fields.clientIp(), out);
        url(tape, out);
        agents.write(tape, header(HeaderName.Use.USER_AGENT), out);
        out.end('}');
    }

    /** The record as it came, without what is empty, and with its headers once more by name. */
    private void raw(JsonTape tape, Bytes out) {
        int request = fields.request();
        for (int key = 1; key < tape.next(0); key = tape.next(key + 1)) {
            int value = key + 1;
            int before = out.length();
            MessageText.string(tape, key, out);
            out.put(':');
            if (value == request && tape.kind(value) == JsonTape.OBJECT) {
                out.put('{');
                Cleaned.members(tape, value, out);
                headers(tape, out);
                out.close(before);
            } else if (Cleaned.value(tape, value, out)) {
                out.put(',');
            } else {
                out.cut(before);
            }
        }
    }

    private void headers(JsonTape tape, Bytes out) {
        int mark = out.open("header");
        for (int i = 0; i < fields.headerCount(); i++) {
            var header = fields.header(i);
            if (fields.superseded(i) || header.use() == HeaderName.Use.AUTHORIZATION) {
                continue;
            }
            int start = out.length();
            out.put(header.member());
            if (Cleaned.value(tape, fields.headerValue(i), out)) {
                out.put(',');
            } else {
                out.cut(start);
            }
        }
        out.close(mark);
    }

    private void http(JsonTape tape, Bytes out) {
        int http = out.open("http");
        int request = out.open("request");
        ecs("\"method\":", fields.method(), tape, out);
        ecs("\"referrer\":", header(HeaderName.Use.REFERER), tape, out);
        out.close(request);
        int version = fields.httpVersion();
        if (version >= 0 && tape.isString(version)) {
            String[] parts = tape.string(version).split("/", -1);
            out.member("version", parts.length > 1 ? parts[1] : null);
        }
        out.close(http);
    }

    private void rule(JsonTape tape, LogFile file, Envelope envelope, Bytes out) {
        var acl = webAcls.of(tape, fields.webAcl());
        int rule = out.open("rule");
        ecs("\"name\":", fields.rule(), tape, out);
        out.member("ruleset", acl.name()).close(rule);

        int cloud = out.open("cloud");
        out.member("provider", "aws");
        int account = out.open("account");
        out.member("id", account(acl, file, envelope)).close(account);
        out.member("region", acl.region()).close(cloud);
    }

    private static String account(WebAcls.WebAcl acl, LogFile file, Envelope envelope) {
        return Stream.of(acl.account(), envelope.account(), file.account())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("unknown");
    }

    private void url(JsonTape tape, Bytes out) {
        int mark = out.open("url");
        ecs("\"path\":", fields.uri(), tape, out);
        ecs("\"query\":", fields.args, tape, out);
        ecs("\"domain\":", header(HeaderName.Use.HOST), tape, out);
        out.close(mark);
    }

    private int header(HeaderName.Use use) {
        for (int i = fields.headerCount() - 1; i >= 0; i--) {
            if (fields.header(i).use() == use) {
                return fields.headerValue(i);
            }
        }
        return -1;
    }

    /** A member whose value is a text whatever it was, because the index reads numbers from texts too. */
    private static void ecs(String key, int node, JsonTape tape, Bytes out) {
        if (node < 0) {
            return;
        }
        int before = out.length();
        out.put(key);
        if (tape.kind(node) == JsonTape.NUMBER) {
            out.putQuoted(tape.string(node)).put(',');
        } else if (Cleaned.value(tape, node, out)) {
            out.put(',');
        } else {
            out.cut(before);
        }
    }
}
