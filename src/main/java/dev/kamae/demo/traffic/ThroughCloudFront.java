package dev.kamae.demo.traffic;

import java.util.function.Consumer;

/**
 * What CloudFront hands on to the load balancer behind it: the requests that its own ACL let through and that its cache
 * could not answer. So the same visit stands in two logs, and the second has CloudFront's address in place of the visitor's.
 */
final class ThroughCloudFront implements Actor {

    private static final double NOT_CACHED = 0.45;

    private final WebAcl front;

    ThroughCloudFront(WebAcl front) {
        this.front = front;
    }

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        var dice = moment.dice("cloudfront");
        for (var inspection : front.live(moment)) {
            var fetches = dice.chance(inspection.request().method().equals("GET") ? NOT_CACHED : 1);
            if (inspection.ending().isAllowed() && fetches) {
                stage.accept(handedOn(inspection, dice));
            }
        }
    }

    private static Request handedOn(Inspection inspection, Dice dice) {
        var request = inspection.request();
        var visitor = request.client();
        var agent = new Agent(
                visitor.agent().userAgent(),
                Agent.Kind.TOOL,
                visitor.agent().hints(),
                "t13d1311h1_2c6bd0d0a4f1_7e51a36e1b07");
        var edge = new Client(
                Addresses.edge(dice), Place.SEATTLE, agent, visitor.token(), visitor.session(), visitor.bot());
        return request.by(edge, Moment.later(request.at(), dice.between(8, 70)))
                .with("x-forwarded-for", visitor.address())
                .with("via", "2.0 5d41402abc4b2a76b9719d911017c592.cloudfront.net (CloudFront)")
                .with("x-amz-cf-id", inspection.id());
    }
}
