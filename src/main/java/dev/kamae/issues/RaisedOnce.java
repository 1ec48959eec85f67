package dev.kamae.issues;

import dev.kamae.core.Origin;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import jakarta.annotation.security.RolesAllowed;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises issues for programs that ask again when they do not know whether the first time came through: by a key that they made,
 * or because the issue comes from the same thing.
 */
@Service
@Transactional
class RaisedOnce {

    private final Issues issues;
    private final JdbcClient jdbc;
    private final Identity identity;
    private final Clock clock;

    RaisedOnce(Issues issues, JdbcClient jdbc, Identity identity, Clock clock) {
        this.issues = issues;
        this.jdbc = jdbc;
        this.identity = identity;
        this.clock = clock;
    }

    /** @param isNew false when it had been raised before, and stands as others have left it since */
    record Outcome(IssueVersion issue, boolean isNew) {}

    /**
     * Raises an issue unless the same program has by this key, or anybody has from this origin.
     *
     * @param key that the program made for this one, null for none; refused when it came with another body
     * @param hash of the body
     */
    @RolesAllowed(Capability.EDIT)
    Outcome raise(IssueDraft draft, @Nullable Origin origin, @Nullable String key, String hash) {
        if (key != null && !isFirst(key, hash)) {
            return new Outcome(before(key, hash), false);
        }
        var before = origin == null ? Optional.<IssueVersion>empty() : from(origin);
        var issue = before.orElseGet(() -> issues.raise(draft, origin));
        if (key != null) {
            remember(key, issue.id());
        }
        return new Outcome(issue, before.isEmpty());
    }

    /** Waits for another request with the same key, and is the first if that one fails. */
    private boolean isFirst(String key, String hash) {
        return jdbc.sql("""
                        insert into issue_request (actor, key, hash, at) values (:actor, :key, :hash, :at)
                        on conflict do nothing
                        """)
                        .param("actor", identity.actor().toString())
                        .param("key", key)
                        .param("hash", hash)
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private IssueVersion before(String key, String hash) {
        return jdbc.sql("select issue from issue_request where actor = :actor and key = :key and hash = :hash")
                .param("actor", identity.actor().toString())
                .param("key", key)
                .param("hash", hash)
                .query(UUID.class)
                .optional()
                .flatMap(this::current)
                .orElseThrow(IssueRequestRefused::keyTaken);
    }

    private Optional<IssueVersion> from(Origin origin) {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended(:origin, 0)) as text)")
                .param("origin", "issue origin " + origin.kind() + " " + origin.id())
                .query(String.class)
                .optional();
        return jdbc.sql("""
                        select issue from issue_version
                         where until is null and origin_kind = :kind and origin_id = :id order by number limit 1
                        """)
                .param("kind", origin.kind())
                .param("id", origin.id())
                .query(UUID.class)
                .optional()
                .flatMap(this::current);
    }

    private Optional<IssueVersion> current(UUID issue) {
        return jdbc.sql("select number from issue_version where issue = :issue and until is null")
                .param("issue", issue)
                .query(Integer.class)
                .optional()
                .flatMap(number -> issues.find(new IssueNumber(number)));
    }

    private void remember(String key, IssueId issue) {
        jdbc.sql("update issue_request set issue = :issue where actor = :actor and key = :key")
                .param("issue", issue.value())
                .param("actor", identity.actor().toString())
                .param("key", key)
                .update();
    }
}
