package dev.kamae.demo.traffic;

import java.util.List;
import java.util.function.Predicate;

/**
 * A rule of the company that limits how much one address may ask for.
 *
 * @param id as the log has it, made from those of the ACL and of the rule
 * @param key {@code IP} or {@code FORWARDED_IP}
 * @param limit requests within the window
 * @param action BLOCK or COUNT
 * @param scope which requests it counts at all
 * @param asksCountry whether the scope is a matter of countries. Such a rule labels every request that it sees with the
 *     country, whether it counts it or not
 */
record RateRule(
        String name, String id, String key, int limit, String action, Predicate<Request> scope, boolean asksCountry)
        implements Rule {

    static final int WINDOW_SECONDS = 300;

    @Override
    public boolean inspect(Request request, Inspection inspection) {
        if (asksCountry) {
            var place = request.client().place();
            inspection.label("awswaf:clientip:geo:country:" + place.labelled());
            inspection.label("awswaf:clientip:geo:region:" + place.region());
        }
        if (!scope.test(request)) {
            return false;
        }
        inspection.track(this);
        if (request.recent() <= limit) {
            return false;
        }
        if (action.equals("COUNT")) {
            inspection.count(Match.of(name, action, List.of()));
            return false;
        }
        inspection.end(Ending.of(name, "RATE_BASED", action));
        return true;
    }

    /** Whose requests it counts together. */
    String value(Request request) {
        return key.equals("IP") ? request.client().address() : request.forwardedFor();
    }
}
