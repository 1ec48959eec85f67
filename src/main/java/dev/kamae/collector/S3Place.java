package dev.kamae.collector;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A part of a bucket that logs are read from. Credentials are never here: they are those of the machine.
 *
 * @param prefix folder in the bucket; blank for all of it
 * @param region of the bucket
 * @param endpoint of an S3-compatible server; null for AWS
 * @param pathStyle whether that server wants the bucket in the path and not in the host
 * @param roleArn role to assume, mostly of the account that owns the bucket; null for none
 * @param since how old logs may be that are read at the first time; older ones are left alone
 */
record S3Place(
        @DefaultValue("") String bucket,
        @DefaultValue("") String prefix,
        @DefaultValue("") String region,
        @Nullable URI endpoint,
        @DefaultValue("false") boolean pathStyle,
        @Nullable String roleArn,
        @DefaultValue("14d") Duration since) {

    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d");
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/\\S+");

    S3Place {
        if (!BUCKET.matcher(bucket).matches()) {
            throw refusal("The bucket of an S3 place is a name such as aws-waf-logs-example, unlike '%s'", bucket);
        }
        if (prefix.startsWith("/") || prefix.startsWith("s3:")) {
            throw refusal("The prefix of an S3 place is a folder such as AWSLogs/, unlike '%s'", prefix);
        }
        if (!prefix.isEmpty() && !prefix.endsWith("/")) {
            prefix = prefix + "/";
        }
        if (region.isBlank() && endpoint != null) {
            region = "us-east-1";
        }
        if (!REGION.matcher(region).matches()) {
            throw refusal("The region of an S3 place is one such as ap-northeast-1, unlike '%s'", region);
        }
        if (endpoint != null && isOdd(endpoint)) {
            throw refusal(
                    "The endpoint of an S3 place is http://host:port or https://host:port, with nothing else in it");
        }
        if (roleArn != null && !ROLE.matcher(roleArn).matches()) {
            throw refusal("The role of an S3 place is arn:aws:iam::ACCOUNT:role/NAME, unlike '%s'", roleArn);
        }
        if (!since.isPositive()) {
            throw refusal("What an S3 place is read since is a time such as 14d");
        }
    }

    private static boolean isOdd(URI endpoint) {
        boolean http = "http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme());
        return !http
                || endpoint.getHost() == null
                || endpoint.getRawUserInfo() != null
                || endpoint.getRawQuery() != null;
    }

    private static IllegalArgumentException refusal(String sentence, Object... arguments) {
        return new IllegalArgumentException(sentence.formatted(arguments));
    }

    /** Of an object in the bucket. */
    String address(String name) {
        return "s3://" + bucket + "/" + name;
    }

    /** Whether what has this address lies here. */
    boolean holds(String address) {
        return address.startsWith(address(prefix));
    }

    /** Whether some object would lie in both. */
    boolean overlaps(S3Place other) {
        return holds(other.address(other.prefix)) || other.holds(address(prefix));
    }
}
