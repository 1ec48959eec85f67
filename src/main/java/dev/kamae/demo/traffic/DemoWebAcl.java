package dev.kamae.demo.traffic;

import java.util.List;

/**
 * One web ACL of the fictional company and what has to be known about it to read its log.
 *
 * @param name also the folder of its log files
 * @param account the AWS account that it belongs to
 * @param host the name under which visitors reach what is behind it
 * @param resource what it guards, as {@code httpSourceId} of the log has it
 * @param homeCountry where its customers live, ISO 3166 alpha-2
 * @param ownAppAgents how user agents of the company's own apps begin
 * @param loginPaths where sign-in attempts go, by POST
 * @param officesAndMonitors networks in CIDR notation that belong to the company or watch it on its behalf
 * @param proxies networks in CIDR notation that stand between visitor and ACL; the visitor is in X-Forwarded-For then
 */
public record DemoWebAcl(
        String name,
        String account,
        String arn,
        Scope scope,
        String host,
        String resource,
        Path path,
        BotControl botControl,
        String homeCountry,
        List<String> ownAppAgents,
        List<String> loginPaths,
        List<String> officesAndMonitors,
        List<String> proxies) {

    /** Where an ACL lives. */
    public enum Scope {
        REGIONAL("ap-northeast-1", "ALB"),
        CLOUDFRONT("cloudfront", "CF");

        private final String region;
        private final String source;

        Scope(String region, String source) {
            this.region = region;
            this.source = source;
        }

        /** As keys of log files name it, which is not a region for CloudFront. */
        public String region() {
            return region;
        }

        /** {@code httpSourceName} of the log. */
        public String source() {
            return source;
        }
    }

    /** How requests come to it. */
    public enum Path {
        DIRECT,
        BEHIND_CLOUDFRONT
    }

    /** What Bot Control does there. */
    public enum BotControl {
        NONE,
        COMMON,
        TARGETED
    }
}
