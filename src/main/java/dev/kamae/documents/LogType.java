package dev.kamae.documents;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of AWS logs, as the SIEM loader tells them by the S3 key. The order decides: the first pattern that is found
 * anywhere in the key holds.
 */
public enum LogType {
    VPC_FLOW_LOGS("log-aws-vpcflowlogs", "vpcflowlogs"),
    CLOUDTRAIL("log-aws-cloudtrail", "CloudTrail/|CloudTrail-Insight/"),
    GUARDDUTY("log-aws-guardduty", "/GuardDuty/"),
    NLB("log-aws-elb", "elasticloadbalancing_.*T\\d{4}Z_[0-9a-z]{8}\\.log\\.gz$"),
    ALB("log-aws-elb", "elasticloadbalancing_.*T\\d{4}Z_\\d+\\.\\d+\\.\\d+\\.\\d+_\\w+\\.log\\.gz$"),
    CLB("log-aws-elb", "elasticloadbalancing_.*T\\d{4}Z_\\d+\\.\\d+\\.\\d+\\.\\d+_\\w+\\.log$"),
    CLOUDFRONT(
            "log-aws-cloudfront",
            "CloudFront/.*/realtime/|(^|/)[0-9A-Z]{12,14}\\.\\d{4}-\\d{2}-\\d{2}-\\d{2}\\.\\w{8}\\.gz$"),
    WAF("log-aws-waf", "aws-waf-logs-|_waflogs_");

    private final String index;
    private final Pattern key;

    LogType(String index, String key) {
        this.index = index;
        this.key = Pattern.compile(key);
    }

    /** What the key says, if it says anything. */
    public static Optional<LogType> of(String key) {
        return Arrays.stream(values())
                .filter(type -> type.key.matcher(key).find())
                .findFirst();
    }

    /** With what the names of its indices begin. */
    String index() {
        return index;
    }
}
