package dev.kamae.threats;

import dev.kamae.core.LogText;
import dev.kamae.core.Severity;
import dev.kamae.threats.CheckTrouble.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads findings one after the other, however many there are: a list, lines, or what the command line of Security Hub prints.
 * Of Prowler it takes the detection findings of OCSF, of Security Hub its own format.
 */
final class CheckReading {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2_400;
    private static final Pattern PRACTICE = Pattern.compile("\\bSEC[0-9]{2}-BP[0-9]{2}\\b");
    private static final Pattern ZONED = Pattern.compile("(Z|[+-][0-9]{2}:[0-9]{2})$");
    private static final Map<String, Severity> SEVERITIES = Map.of(
            "critical", Severity.CRITICAL,
            "high", Severity.HIGH,
            "medium", Severity.MEDIUM,
            "low", Severity.LOW);

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private final CheckFile file;
    private int number;

    /** A field that is not there, or holds something else. */
    private static final class FieldNotUsable extends Exception {
        private final Reason reason;
        private final String field;

        FieldNotUsable(Reason reason, String field) {
            this.reason = reason;
            this.field = field;
        }
    }

    private CheckReading(CheckFile file) {
        this.file = file;
    }

    /** What the bytes tell, with what is wrong with them. */
    static CheckFile read(byte[] bytes, Instant now) {
        var file = new CheckFile(now);
        var reading = new CheckReading(file);
        try (var parser = MAPPER.createParser(bytes)) {
            reading.documents(parser);
        } catch (UnexpectedEndOfInputException end) {
            file.trouble(Reason.CUT_OFF, place(end));
        } catch (JacksonException not) {
            file.trouble(Reason.NOT_JSON, place(not));
        }
        if (reading.number == 0 && file.troubles().isEmpty()) {
            file.trouble(Reason.EMPTY, "");
        }
        return file;
    }

    private void documents(JsonParser parser) {
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                list(parser);
            } else if (token == JsonToken.START_OBJECT) {
                object(parser);
            } else {
                number++;
                file.trouble(Reason.NOT_FINDINGS, Integer.toString(number));
            }
        }
    }

    private void list(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            take(parser.readValueAsTree());
        }
    }

    /** A finding, or what holds a list of them. */
    private void object(JsonParser parser) {
        var finding = MAPPER.createObjectNode();
        var held = false;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("Findings")) {
                held = true;
                list(parser);
            } else {
                finding.set(name, parser.<JsonNode>readValueAsTree());
            }
        }
        if (!held) {
            take(finding);
        }
    }

    private void take(JsonNode finding) {
        number++;
        try {
            if (finding.path("metadata").has("event_code")) {
                file.take(ocsf(finding), Integer.toString(number));
            } else if (finding.has("ProductArn") || finding.has("SchemaVersion")) {
                file.take(asff(finding), Integer.toString(number));
            } else {
                file.trouble(Reason.NOT_FINDINGS, Integer.toString(number));
            }
        } catch (FieldNotUsable not) {
            file.trouble(not.reason, number + " " + not.field);
        }
    }

    private static CheckFinding ocsf(JsonNode finding) throws FieldNotUsable {
        var muted = finding.path("status").asString("").equalsIgnoreCase("Suppressed");
        return new CheckFinding(
                CheckSource.PROWLER,
                text(finding, "cloud", "account", "uid"),
                text(finding, "metadata", "event_code"),
                text(finding.path("resources").path(0), "uid"),
                title(finding.path("finding_info").path("title")),
                SEVERITIES.get(finding.path("severity").asString("").toLowerCase(Locale.ROOT)),
                muted ? null : passed(text(finding, "status_code"), "PASS", "FAIL"),
                practices(finding.path("unmapped").path("compliance")),
                finding.has("time_dt") ? time(text(finding, "time_dt"), "time_dt") : epoch(finding.path("time")));
    }

    private static CheckFinding asff(JsonNode finding) throws FieldNotUsable {
        var compliance = finding.path("Compliance");
        var gone = finding.path("RecordState").asString("").equals("ARCHIVED")
                || finding.path("Workflow").path("Status").asString("").equals("SUPPRESSED")
                || !compliance.has("Status");
        var control = compliance.path("SecurityControlId").asString("");
        return new CheckFinding(
                CheckSource.SECURITY_HUB,
                text(finding, "AwsAccountId"),
                control.isEmpty() ? text(finding, "GeneratorId") : name(control, "Compliance.SecurityControlId"),
                text(finding.path("Resources").path(0), "Id"),
                title(finding.path("Title")),
                SEVERITIES.get(
                        finding.path("Severity").path("Label").asString("").toLowerCase(Locale.ROOT)),
                gone ? null : passed(compliance.path("Status").asString(""), "PASSED", "FAILED"),
                practices(compliance.path("RelatedRequirements")),
                time(text(finding, "UpdatedAt"), "UpdatedAt"));
    }

    /** Null for what says neither: to be looked at by hand, not available, a warning. */
    private static @Nullable Boolean passed(String status, String passed, String failed) {
        if (status.equals(passed)) {
            return true;
        }
        return status.equals(failed) ? false : null;
    }

    /** Wherever they stand below it. */
    private static Set<String> practices(JsonNode named) {
        var practices = new LinkedHashSet<String>();
        PRACTICE.matcher(named.toString()).results().forEach(found -> practices.add(found.group()));
        return practices;
    }

    private static String text(JsonNode node, String... path) throws FieldNotUsable {
        var at = node;
        for (var step : path) {
            at = at.path(step);
        }
        var field = String.join(".", path);
        if (!at.isString() || at.stringValue().isBlank()) {
            throw new FieldNotUsable(at.isMissingNode() ? Reason.FIELD_MISSING : Reason.FIELD_WRONG, field);
        }
        return name(at.stringValue(), field);
    }

    private static String name(String text, String field) throws FieldNotUsable {
        if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw new FieldNotUsable(Reason.FIELD_WRONG, field);
        }
        return text;
    }

    private static String title(JsonNode title) {
        return new LogText(title.asString("")).cut(LONGEST_TITLE);
    }

    /** Without a zone, as some versions of Prowler write it, it is UTC. */
    private static Instant time(String text, String field) throws FieldNotUsable {
        try {
            return ZONED.matcher(text).find()
                    ? OffsetDateTime.parse(text.replace(' ', 'T')).toInstant()
                    : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException not) {
            throw new FieldNotUsable(Reason.FIELD_WRONG, field);
        }
    }

    /** Seconds or milliseconds, as versions differ. */
    private static Instant epoch(JsonNode time) throws FieldNotUsable {
        if (!time.isIntegralNumber() || time.longValue() <= 0) {
            throw new FieldNotUsable(time.isMissingNode() ? Reason.FIELD_MISSING : Reason.FIELD_WRONG, "time");
        }
        var value = time.longValue();
        return value < 100_000_000_000L ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
    }

    private static String place(JacksonException failure) {
        var place = failure.getLocation();
        return place == null ? "" : place.getLineNr() + ":" + place.getColumnNr();
    }
}
