package dev.kamae.requests;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the requests that a filter finds are made up of. One that two web ACLs logged counts once, and what a log says of a
 * proxy in the place of a client is not counted.
 *
 * @param connecting those whose connection is the client's
 * @param addresses from how many addresses these came, to a few percent
 * @param parts of each part of a filter the most frequent values; a part is absent where the logs do not have its field
 * @param lacks what is not in it
 */
public record Breakdown(
        long requests,
        long blocked,
        long connecting,
        long addresses,
        Map<RequestPart, List<Count>> parts,
        List<BreakdownLack> lacks) {

    private static final Set<RequestPart> OF_CONNECTIONS = Set.of(
            RequestPart.CLIENT,
            RequestPart.COUNTRY,
            RequestPart.GEO_COUNTRY,
            RequestPart.AS_NUMBER,
            RequestPart.JA3,
            RequestPart.JA4,
            RequestPart.IOC);

    /** Whether it is known only where clients connect to what the web ACL protects. */
    public static boolean isOfConnections(RequestPart part) {
        return OF_CONNECTIONS.contains(part);
    }

    /** Whether there may be more requests than were counted: what is a share of them, nobody knows. */
    public boolean isPartial() {
        return lacks.stream().anyMatch(lack -> lack.reason().hidesRequests());
    }

    /**
     * One value.
     *
     * @param value as a filter has it
     * @param blocked those of the requests that were blocked
     */
    public record Count(String value, long requests, long blocked) {}
}
