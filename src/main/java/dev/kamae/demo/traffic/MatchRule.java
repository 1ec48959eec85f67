package dev.kamae.demo.traffic;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the company that allows at once, or only counts.
 *
 * @param action ALLOW, after which no later rule sees the request, or COUNT
 * @param label of its own that it adds; null for none
 * @param inserted header that it adds for the application; null for none
 */
record MatchRule(
        String name,
        String action,
        Predicate<Request> scope,
        @Nullable String label,
        @Nullable Header inserted) implements Rule {

    static MatchRule allow(String name, Predicate<Request> scope) {
        return new MatchRule(name, "ALLOW", scope, null, null);
    }

    @Override
    public boolean inspect(Request request, Inspection inspection) {
        if (!scope.test(request)) {
            return false;
        }
        if (label != null) {
            inspection.label(label);
        }
        if (inserted != null) {
            inspection.insert(inserted);
        }
        if (action.equals("COUNT")) {
            inspection.count(Match.of(name, action, List.of()));
            return false;
        }
        inspection.end(Ending.of(name, "REGULAR", action));
        return true;
    }
}
