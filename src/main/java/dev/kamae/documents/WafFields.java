package dev.kamae.documents;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Where the fields of the AWS WAF record at hand are on its tape; -1 for one that it does not have. */
final class WafFields {

    private static final byte[] NAME = Key.ascii("name");
    private static final byte[] VALUE = Key.ascii("value");

    private static final int MANY = 10_000;

    private enum Field {
        timestamp,
        webaclId,
        action,
        terminatingRuleId,
        terminatingRuleMatchDetails,
        ruleGroupList,
        rateBasedRuleList,
        nonTerminatingMatchingRules,
        requestHeadersInserted,
        httpRequest,
        clientIp,
        headers,
        uri,
        args,
        fragment,
        httpVersion,
        httpMethod
    }

    private final Slices<Field> names = new Slices<>(100);
    private final Slices<HeaderName> headerNames = new Slices<>(MANY);
    /** By the key in the document: {@code Host} and {@code HOST} are one. */
    private final Map<String, HeaderName> headerKeys = new HashMap<>();

    private final Redaction redaction;
    private final int[] places = new int[Field.values().length];

    private HeaderName[] headers = new HeaderName[64];
    private int[] headerValues = new int[64];
    private boolean[] superseded = new boolean[64];
    private int headerCount;
    private long record;

    int args;
    int fragment;
    int terminatingMatches;
    int ruleGroups;
    int nonTerminatingRules;
    int rateRules;
    int insertedHeaders;
    private boolean repeats;

    WafFields(Redaction redaction) {
        this.redaction = redaction;
        for (var field : Field.values()) {
            byte[] name = Key.ascii(field.name());
            names.put(name, 0, name.length, field);
        }
    }

    void find(JsonTape tape) {
        record++;
        if (headerKeys.size() > MANY) {
            headerKeys.clear();
            headerNames.clear();
        }
        headerCount = 0;
        Arrays.fill(places, -1);
        members(tape, 0);
        members(tape, place(Field.httpRequest));
        headers(tape, place(Field.headers));
        args = place(Field.args);
        fragment = place(Field.fragment);
        terminatingMatches = place(Field.terminatingRuleMatchDetails);
        ruleGroups = place(Field.ruleGroupList);
        nonTerminatingRules = place(Field.nonTerminatingMatchingRules);
        rateRules = place(Field.rateBasedRuleList);
        insertedHeaders = place(Field.requestHeadersInserted);
        repeats = isFilled(tape, terminatingMatches)
                || isFilled(tape, nonTerminatingRules)
                || isFilled(tape, rateRules)
                || isFilled(tape, insertedHeaders)
                || isFilled(tape, ruleGroups);
    }

    int timestamp() {
        return place(Field.timestamp);
    }

    int webAcl() {
        return place(Field.webaclId);
    }

    int action() {
        return place(Field.action);
    }

    int rule() {
        return place(Field.terminatingRuleId);
    }

    int request() {
        return place(Field.httpRequest);
    }

    int clientIp() {
        return place(Field.clientIp);
    }

    int uri() {
        return place(Field.uri);
    }

    int httpVersion() {
        return place(Field.httpVersion);
    }

    int method() {
        return place(Field.httpMethod);
    }

    /** Whether rules tell of what they matched, which may be a secret without being one's own place. */
    boolean mayRepeatSecrets() {
        return repeats;
    }

    /** All headers, in their order. */
    int headerCount() {
        return headerCount;
    }

    HeaderName header(int i) {
        return headers[i];
    }

    int headerValue(int i) {
        return headerValues[i];
    }

    /** Whether the same name comes again further on: the last one holds. */
    boolean superseded(int i) {
        return superseded[i];
    }

    private int place(Field field) {
        return places[field.ordinal()];
    }

    /** Members of the record and of its request have different names, so one list will do. */
    private void members(JsonTape tape, int object) {
        if (object < 0 || tape.kind(object) != JsonTape.OBJECT) {
            return;
        }
        byte[] bytes = tape.bytes();
        for (int key = object + 1; key < tape.next(object); key = tape.next(key + 1)) {
            Field field = tape.rewritten(key) == null ? names.get(bytes, tape.from(key), tape.to(key)) : null;
            if (field != null && object > 0 == field.compareTo(Field.httpRequest) > 0) {
                places[field.ordinal()] = key + 1;
            }
        }
    }

    private void headers(JsonTape tape, int list) {
        if (list < 0 || tape.kind(list) != JsonTape.ARRAY) {
            return;
        }
        for (int header = list + 1; header < tape.next(list); header = tape.next(header)) {
            int name = tape.member(header, NAME);
            int value = tape.member(header, VALUE);
            if (name >= 0 && value >= 0 && tape.isString(name)) {
                header(headerName(tape, name), value);
            }
        }
    }

    private void header(HeaderName name, int value) {
        if (headerCount == headers.length) {
            headers = Arrays.copyOf(headers, headerCount * 2);
            headerValues = Arrays.copyOf(headerValues, headerCount * 2);
            superseded = Arrays.copyOf(superseded, headerCount * 2);
        }
        if (name.record == record) {
            superseded[name.place] = true;
        }
        name.record = record;
        name.place = headerCount;
        headers[headerCount] = name;
        headerValues[headerCount] = value;
        superseded[headerCount++] = false;
    }

    private HeaderName headerName(JsonTape tape, int node) {
        HeaderName known =
                tape.rewritten(node) == null ? headerNames.get(tape.bytes(), tape.from(node), tape.to(node)) : null;
        if (known == null) {
            known = headerKeys.computeIfAbsent(
                    HeaderName.key(tape.string(node)), key -> new HeaderName(key, redaction));
            if (tape.rewritten(node) == null) {
                headerNames.put(tape.bytes(), tape.from(node), tape.to(node), known);
            }
        }
        return known;
    }

    private static boolean isFilled(JsonTape tape, int node) {
        return node >= 0 && tape.kind(node) == JsonTape.ARRAY && tape.next(node) > node + 1;
    }
}
