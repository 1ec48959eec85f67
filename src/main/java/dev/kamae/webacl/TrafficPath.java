package dev.kamae.webacl;

import dev.kamae.core.ClientAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the clients and a web ACL.
 *
 * @param clientPlace where the client's address is in {@code X-Forwarded-For}, counted from the right: 1 is the last, which the
 *     nearest proxy wrote. Null when nobody said, and when there is nothing in between. Never counted from the left: what
 *     stands there is the client's own word
 * @param alsoCountedBy the web ACL of the CloudFront distribution in front, which logs the same requests; null if there is none
 */
public record TrafficPath(
        Kind kind, @Nullable Integer clientPlace, @Nullable WebAclId alsoCountedBy) {

    /** Clients connect to what the web ACL protects. */
    public static final TrafficPath DIRECT = new TrafficPath(Kind.DIRECT, null, null);

    static final int FURTHEST = 10;

    /** What is in between. */
    public enum Kind {
        DIRECT,
        CLOUDFRONT,
        OTHER_PROXY
    }

    public TrafficPath {
        if (kind == Kind.DIRECT && (clientPlace != null || alsoCountedBy != null)) {
            throw new TrafficPathContradictory();
        }
        if (clientPlace != null && (clientPlace < 1 || clientPlace > FURTHEST)) {
            throw new TrafficPathContradictory();
        }
    }

    /** Whether the address and country of a log line are the client's. */
    public boolean showsClient() {
        return kind == Kind.DIRECT;
    }

    /** The client's address out of the header; empty when nobody said where it is, or there is nothing at that place. */
    public Optional<String> client(String forwardedFor) {
        if (clientPlace == null) {
            return Optional.empty();
        }
        var addresses = forwardedFor.split(",", -1);
        var place = addresses.length - clientPlace;
        return place < 0
                ? Optional.empty()
                : Optional.of(addresses[place].strip()).filter(ClientAddress::isOne);
    }
}
