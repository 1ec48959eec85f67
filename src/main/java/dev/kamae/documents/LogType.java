package dev.kamae.documents;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of AWS logs, as the SIEM loader tells them by the S3 key. The order decides: the first pattern that is found
 * anywhere in the key holds.
 */
public enum LogType {
    VPC_FLOW_LOGS("vpcflowlogs"),
    CLOUDTRAIL("CloudTrail/|CloudTrail-Insight/"),
    GUARDDUTY("/GuardDuty/"),
    NLB("elasticloadbalancing_.*T\\d{4}Z_[0-9a-z]{8}\\.log\\.gz$"),
    ALB("elasticloadbalancing_.*T\\d{4}Z_\\d+\\.\\d+\\.\\d+\\.\\d+_\\w+\\.log\\.gz$"),
    CLB("elasticloadbalancing_.*T\\d{4}Z_\\d+\\.\\d+\\.\\d+\\.\\d+_\\w+\\.log$"),
    CLOUDFRONT("CloudFront/.*/realtime/|(^|/)[0-9A-Z]{12,14}\\.\\d{4}-\\d{2}-\\d{2}-\\d{2}\\.\\w{8}\\.gz$"),
    WAF("aws-waf-logs-|_waflogs_");

    private final Pattern key;

    LogType(String key) {
        this.key = Pattern.compile(key);
    }

    /** What the key says, if it says anything. */
    public static Optional<LogType> of(String key) {
        return Arrays.stream(values())
                .filter(type -> type.key.matcher(key).find())
                .findFirst();
    }
}
