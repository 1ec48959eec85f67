package dev.kamae.demo.traffic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A web ACL of the company: its rules in the order of their priority, and who comes to it.
 *
 * @param cast everybody who sends requests to it
 */
record WebAcl(DemoWebAcl profile, List<Rule> rules, List<Actor> cast) {

    /** Lines are written by many machines at once, so they are out of order by as much. */
    private static final int DISORDER_MILLIS = 4_000;

    /** What it makes of everything that comes in this minute, in the order in which it is logged. */
    List<Inspection> live(Moment moment) {
        var here = moment.at(profile.name());
        var requests = new ArrayList<Request>();
        cast.forEach(actor -> actor.play(here, requests::add));
        requests.sort(Comparator.comparingLong(WebAcl::logged));
        var ids = here.dice("ids");
        var inspections = new ArrayList<Inspection>(requests.size());
        for (var request : requests) {
            inspections.add(inspect(request, id(request, ids)));
        }
        return inspections;
    }

    private Inspection inspect(Request request, String id) {
        var inspection = new Inspection(request, id);
        for (var rule : rules) {
            if (rule.inspect(request, inspection)) {
                break;
            }
        }
        return inspection;
    }

    private static long logged(Request request) {
        return request.at() + Dice.of(request.at(), request.uri().hashCode()).below(DISORDER_MILLIS);
    }

    /** The trace id of a load balancer begins with the second; CloudFront's is of 40 bytes. */
    private String id(Request request, Dice dice) {
        return switch (profile.scope()) {
            case REGIONAL -> "1-" + Long.toHexString(request.at() / 1000) + "-" + dice.hex(24);
            case CLOUDFRONT -> dice.letters(54) + "==";
        };
    }
}
