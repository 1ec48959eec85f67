package dev.kamae.requests;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** Somebody judged a request, or judged it anew. */
record VerdictGiven(JudgedRequest request) implements Auditable {

    @Override
    public Actor by() {
        return request.current().by();
    }

    @Override
    public Instant at() {
        return request.current().at();
    }

    @Override
    public String action() {
        return "requests.judged";
    }

    @Override
    public String subject() {
        return "request:%s/%s".formatted(request.index(), request.document());
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "verdict", request.current().verdict().name(),
                "rule", request.rule(),
                "version", Integer.toString(request.current().version()));
    }
}
