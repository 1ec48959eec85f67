package dev.kamae.requests;

import dev.kamae.waflog.RuleMatch;
import java.util.List;
import java.util.Optional;

/**
 * A log line with everything that it says.
 *
 * @param matches the rules that matched, with the one that ended the request first
 * @param fields every value by its path, in the order of the document
 * @param json the document as it is stored
 */
public record RequestDetail(RequestRow row, List<RuleMatch> matches, List<Field> fields, String json) {

    /**
     * One value.
     *
     * @param path {@code httpRequest.headers[3].value}
     * @param same what finds the requests that have the same there; empty where the log store does not look for it
     */
    public record Field(String path, String value, Optional<RequestTerm> same) {}
}
