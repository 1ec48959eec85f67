package dev.kamae.requests;

import java.util.List;
import java.util.Map;

/**
 * What the requests that a filter finds are made up of.
 *
 * @param addresses how many addresses connected, to a few percent
 * @param parts of each part of a filter the most frequent values; a part is absent where the logs do not have its field
 */
public record Breakdown(long requests, long blocked, long addresses, Map<RequestPart, List<Count>> parts) {

    /**
     * One value.
     *
     * @param value as a filter has it
     * @param blocked those of the requests that were blocked
     */
    public record Count(String value, long requests, long blocked) {}
}
