package dev.kamae.issues;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The past of an issue that came in from elsewhere was dated otherwise.
 *
 * @param raised since when it is known now; null for as before
 * @param done since when it is done now; null for as before
 */
public record IssueRedated(
        IssueNumber number,
        @Nullable Instant raised,
        @Nullable Instant done,
        String reason,
        Actor by,
        Instant at) implements Auditable {

    @Override
    public String action() {
        return "issues.redated";
    }

    @Override
    public String subject() {
        return "issue:" + number;
    }

    @Override
    public Map<String, String> detail() {
        var detail = new TreeMap<>(Map.of("reason", reason));
        if (raised != null) {
            detail.put("raised", raised.toString());
        }
        if (done != null) {
            detail.put("done", done.toString());
        }
        return detail;
    }
}
