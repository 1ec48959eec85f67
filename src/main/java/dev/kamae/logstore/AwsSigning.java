package dev.kamae.logstore;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests to Amazon OpenSearch Service are signed. Credentials are never here: they are those of the machine.
 *
 * @param service {@code es} for a domain, {@code aoss} for a serverless collection; blank when nothing is signed
 * @param region of the domain; blank when its name tells
 * @param roleArn role to assume, mostly of the account that owns the domain; blank for none
 */
public record AwsSigning(
        @DefaultValue("") String service,
        @DefaultValue("") String region,
        @DefaultValue("") String roleArn) {

    /** Nothing is signed. */
    public static final AwsSigning NONE = new AwsSigning("", "", "");

    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d");
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/\\S+");

    /** The names that AWS gives: {@code search-logs-abc.ap-northeast-1.es.amazonaws.com} and {@code ….aos.ap-northeast-1.on.aws}. */
    private static final Pattern HOST = Pattern.compile(
            ".+\\.(?<region>[a-z0-9-]+)\\.(?<service>es|aoss)\\.amazonaws\\.com(\\.cn)?|.+\\.aos\\.(?<dual>[a-z0-9-]+)\\.on\\.aws");

    public AwsSigning {
        if (!Set.of("", "es", "aoss").contains(service)) {
            throw refusal("The AWS service of the log store is es or aoss, unlike '%s'", service);
        }
        if (service.isEmpty() && !(region + roleArn).isEmpty()) {
            throw refusal("The region and the role of the log store are for signing, and no AWS service is set");
        }
        if (!region.isEmpty() && !REGION.matcher(region).matches()) {
            throw refusal("The region of the log store is one such as ap-northeast-1, unlike '%s'", region);
        }
        if (!roleArn.isEmpty() && !ROLE.matcher(roleArn).matches()) {
            throw refusal("The role of the log store is arn:aws:iam::ACCOUNT:role/NAME, unlike '%s'", roleArn);
        }
    }

    boolean wanted() {
        return !service.isEmpty();
    }

    /** The same with the region that the host's name tells; refused when it tells another one than is set, or none. */
    AwsSigning at(String host) {
        var name = HOST.matcher(host.toLowerCase(Locale.ROOT));
        if (!name.matches()) {
            if (region.isEmpty()) {
                throw refusal("The address of the log store does not tell its AWS region, so it has to be set");
            }
            return this;
        }
        var dual = name.group("dual");
        var told = dual == null ? name.group("region") : dual;
        if (!region.isEmpty() && !region.equals(told)) {
            throw refusal("The address of the log store is of the region %s, and %s is set", told, region);
        }
        var toldService = dual == null ? name.group("service") : "es";
        if (!service.equals(toldService)) {
            throw refusal(
                    "The address of the log store is one of the AWS service %s, and %s is set", toldService, service);
        }
        return new AwsSigning(service, told, roleArn);
    }

    private static IllegalArgumentException refusal(String sentence, Object... arguments) {
        return new IllegalArgumentException(sentence.formatted(arguments));
    }
}
