package dev.kamae.webacl;

import dev.kamae.core.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a web ACL as it was declared from one change to the next.
 *
 * @param version counts from 1
 * @param at when it was declared, which is not since when it holds: {@link ProfileDraft#from}
 * @param until the next declaration, null while there is none
 * @param by who declared it
 */
public record ProfileVersion(
        WebAclId acl, int version, Instant at, @Nullable Instant until, Actor by, ProfileDraft content) {

    boolean holdsAt(Instant moment) {
        return content.from() == null || !moment.isBefore(content.from());
    }
}
