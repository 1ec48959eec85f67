package dev.kamae.demo.traffic;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes lines of the log, field by field as AWS does: what is null there is null here, what is absent there is absent. */
final class LogLine implements AutoCloseable {

    private static final JsonFactory JSON =
            JsonFactory.builder().rootValueSeparator("\n").build();

    /** A load balancer hands this much of a body to the ACL. */
    private static final int INSPECTED_BODY = 8_192;

    private final DemoWebAcl acl;
    private final JsonGenerator json;

    LogLine(DemoWebAcl acl, OutputStream to) {
        this.acl = acl;
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), to);
    }

    void write(Inspection inspection) {
        var request = inspection.request();
        var ending = inspection.ending();
        json.writeStartObject();
        json.writeNumberProperty("timestamp", request.at());
        json.writeNumberProperty("formatVersion", 1);
        json.writeStringProperty("webaclId", acl.arn());
        json.writeStringProperty("terminatingRuleId", ending.rule());
        json.writeStringProperty("terminatingRuleType", ending.type());
        json.writeStringProperty("action", ending.action());
        details("terminatingRuleMatchDetails", ending.details());
        json.writeStringProperty("httpSourceName", acl.scope().source());
        json.writeStringProperty("httpSourceId", acl.resource());
        json.writeArrayPropertyStart("ruleGroupList");
        inspection.groups().forEach(this::group);
        json.writeEndArray();
        json.writeArrayPropertyStart("rateBasedRuleList");
        inspection.rates().forEach(rule -> rate(rule, request));
        json.writeEndArray();
        matches(inspection.counted());
        inserted(inspection.inserted());
        if (ending.responseCode() == null) {
            json.writeNullProperty("responseCodeSent");
        } else {
            json.writeNumberProperty("responseCodeSent", ending.responseCode());
        }
        request(request, inspection.id());
        labels(inspection.labels());
        answer("captchaResponse", inspection.captcha());
        answer("challengeResponse", inspection.challenge());
        fingerprints(request.client().agent(), inspection.id());
        body(request);
        json.writeEndObject();
    }

    private void group(GroupReport group) {
        json.writeStartObject();
        json.writeStringProperty("ruleGroupId", group.id());
        if (group.terminating() == null) {
            json.writeNullProperty("terminatingRule");
        } else {
            json.writeName("terminatingRule");
            match(group.terminating());
        }
        matches(group.counted());
        if (group.excluded().isEmpty()) {
            json.writeNullProperty("excludedRules");
        } else {
            json.writeArrayPropertyStart("excludedRules");
            for (var rule : group.excluded()) {
                json.writeStartObject();
                json.writeStringProperty("exclusionType", "EXCLUDED_AS_COUNT");
                json.writeStringProperty("ruleId", rule);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeNullProperty("customerConfig");
        json.writeEndObject();
    }

    private void matches(List<Match> matches) {
        json.writeArrayPropertyStart("nonTerminatingMatchingRules");
        matches.forEach(this::match);
        json.writeEndArray();
    }

    private void match(Match match) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", match.rule());
        json.writeStringProperty("action", match.action());
        if (match.overriddenAction() != null) {
            json.writeStringProperty("overriddenAction", match.overriddenAction());
        }
        details("ruleMatchDetails", match.details());
        answer("captchaResponse", match.captcha());
        answer("challengeResponse", match.challenge());
        json.writeEndObject();
    }

    private void details(String name, @Nullable List<Detail> details) {
        if (details == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeArrayPropertyStart(name);
        for (var detail : details) {
            json.writeStartObject();
            json.writeStringProperty("conditionType", detail.conditionType());
            optional("sensitivityLevel", detail.sensitivityLevel());
            json.writeStringProperty("location", detail.location());
            json.writeArrayPropertyStart("matchedData");
            detail.matchedData().forEach(json::writeString);
            json.writeEndArray();
            optional("matchedFieldName", detail.matchedFieldName());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void rate(RateRule rule, Request request) {
        json.writeStartObject();
        json.writeStringProperty("rateBasedRuleId", rule.id());
        json.writeStringProperty("rateBasedRuleName", rule.name());
        json.writeStringProperty("limitKey", rule.key());
        json.writeNumberProperty("maxRateAllowed", rule.limit());
        json.writeNumberProperty("evaluationWindowSec", RateRule.WINDOW_SECONDS);
        json.writeStringProperty("limitValue", rule.value(request));
        json.writeEndObject();
    }

    private void inserted(List<Header> headers) {
        if (headers.isEmpty()) {
            json.writeNullProperty("requestHeadersInserted");
            return;
        }
        json.writeArrayPropertyStart("requestHeadersInserted");
        headers.forEach(header -> header(header.name(), header.value()));
        json.writeEndArray();
    }

    private void request(Request request, String id) {
        var client = request.client();
        var asTitles = client.agent().httpVersion().equals("HTTP/1.1");
        json.writeObjectPropertyStart("httpRequest");
        json.writeStringProperty("clientIp", client.address());
        json.writeStringProperty("country", client.place().country());
        json.writeArrayPropertyStart("headers");
        for (var header : Headers.of(request, acl.host())) {
            header(asTitles ? header.title() : header.name(), header.value());
        }
        json.writeEndArray();
        json.writeStringProperty("uri", request.uri());
        json.writeStringProperty("args", request.args());
        json.writeStringProperty("httpVersion", client.agent().httpVersion());
        json.writeStringProperty("httpMethod", request.method());
        json.writeStringProperty("requestId", id);
        json.writeStringProperty("fragment", "");
        json.writeStringProperty("scheme", client.agent().ja4() == null ? "http" : "https");
        json.writeStringProperty("host", acl.host());
        json.writeEndObject();
    }

    private void header(String name, String value) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("value", value);
        json.writeEndObject();
    }

    private void labels(List<String> labels) {
        if (!labels.isEmpty()) {
            json.writeArrayPropertyStart("labels");
            for (var label : labels) {
                json.writeStartObject();
                json.writeStringProperty("name", label);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void answer(String name, @Nullable Answer answer) {
        if (answer != null) {
            json.writeObjectPropertyStart(name);
            json.writeNumberProperty("responseCode", answer.responseCode());
            json.writeNumberProperty("solveTimestamp", answer.solveTimestamp());
            optional("failureReason", answer.failureReason());
            json.writeEndObject();
        }
    }

    private void fingerprints(Agent agent, String id) {
        optional("ja3Fingerprint", agent.ja3(Dice.of(Dice.word(id))));
        optional("ja4Fingerprint", agent.ja4());
    }

    private void body(Request request) {
        if (request.body() > INSPECTED_BODY) {
            json.writeArrayPropertyStart("oversizeFields");
            json.writeString("REQUEST_BODY");
            json.writeEndArray();
        }
        json.writeNumberProperty("requestBodySize", request.body());
        json.writeNumberProperty("requestBodySizeInspectedByWAF", Math.min(request.body(), INSPECTED_BODY));
    }

    private void optional(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    @Override
    public void close() {
        json.close();
    }
}
