package dev.kamae.issues;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which issues a program asks for. */
record IssueQuery(
        @Parameter(
                description =
                        "unresolved (if absent), overdue, in-time, past-sla, open, in-progress, blocked, raised-this-month, done-this-month, "
                                + "resolved, risk-accepted, not-an-issue or all")
        @Nullable
        String state,

        @Parameter(description = "critical, high, medium, low, information; may be repeated") @Nullable
        List<String> severity,

        @Parameter(description = "The id of a person") @Nullable
        String owner,

        @Parameter(description = "The id of a threat: those that name it, or a control against it") @Nullable
        String threat,

        @Parameter(description = "up-to-30, up-to-90, up-to-180 or older, in days since it was raised") @Nullable
        String age,

        @Parameter(description = "Those that have this label") @Nullable
        String label,

        @Parameter(description = "issue or incident") @Nullable
        String kind,

        @Parameter(
                description =
                        "One group as /groups tells it, with its \"by\" in front: month:2026-11; owner: for those without")
        @Nullable
        String group,

        @Parameter(description = "Words that all occur in the number, title, description or comments") @Nullable
        String q,

        @Parameter(
                description =
                        "As of which moment (2026-11-28T10:00:00+09:00), or the end of which day (2026-11-28); today is now")
        @Nullable
        String at) {

    private static final List<String> NAMES =
            List.of("state", "severity", "owner", "threat", "age", "label", "kind", "group", "q", "at");

    /** A filter that is misspelt would otherwise be none, and the answer a longer list than was asked for. */
    static void refuseUnknown(HttpServletRequest request, String... others) {
        var known = new ArrayList<>(NAMES);
        known.addAll(List.of(others));
        request.getParameterMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw IssueRequestRefused.unknown(name, known);
                });
    }
}
