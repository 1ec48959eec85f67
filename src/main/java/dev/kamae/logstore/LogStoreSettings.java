package dev.kamae.logstore;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the logs are and how they are asked for.
 *
 * @param url of OpenSearch, {@code https://host:port}; blank when there is none
 * @param user for basic authentication; blank when none is asked for
 * @param password of that user
 * @param indexPrefix put before every index name and pattern, so that several can share a cluster; mostly empty
 * @param deadline within which a question is answered or given up
 * @param writeDeadline the same for one load of documents
 * @param refresh how soon what was written is found; only for indices that Kamae makes
 * @param shards of each index that Kamae makes
 * @param templates whether Kamae installs its index templates where nobody else has any
 * @param compress whether requests are compressed: for a slow or metered line
 * @param ca file with the certificates of a company's own authority in PEM, which alone is believed then; blank for the
 *     authorities that Java knows
 * @param aws how requests are signed; nothing by default
 * @param readOnly whether Kamae never writes, because somebody else fills the log store
 */
@ConfigurationProperties("kamae.opensearch")
public record LogStoreSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String indexPrefix,
        @DefaultValue("10s") Duration deadline,
        @DefaultValue("60s") Duration writeDeadline,
        @DefaultValue("30s") Duration refresh,
        @DefaultValue("1") int shards,
        @DefaultValue("true") boolean templates,
        @DefaultValue("false") boolean compress,
        @DefaultValue("") String ca,
        @DefaultValue AwsSigning aws,
        @DefaultValue("false") boolean readOnly) {

    private static final Pattern PREFIX = Pattern.compile("([a-z0-9][a-z0-9-]{0,40})?");

    public LogStoreSettings {
        if (!url.isBlank()) {
            var address = URI.create(url);
            refuseOddAddress(address);
            refuseContradictions(address, user, ca, aws);
            aws = aws.wanted() ? aws.at(address.getHost()) : aws;
        }
        if (!ca.isBlank()) {
            Authorities.context(ca);
        }
        if (!PREFIX.matcher(indexPrefix).matches()) {
            throw new IllegalArgumentException(
                    "An index prefix is made of small letters, figures and hyphens, unlike " + indexPrefix);
        }
        if (!deadline.isPositive() || !writeDeadline.isPositive() || !refresh.isPositive() || shards < 1) {
            throw new IllegalArgumentException("Deadlines, refresh and shards of the log store are above zero");
        }
    }

    /** The usual settings for one address. */
    public static LogStoreSettings of(String url, String user, String password) {
        return new LogStoreSettings(
                url,
                user,
                password,
                "",
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                1,
                true,
                false,
                "",
                AwsSigning.NONE,
                false);
    }

    public LogStoreSettings withIndexPrefix(String prefix) {
        return with(prefix, deadline, templates, compress, ca, aws, readOnly);
    }

    public LogStoreSettings withDeadline(Duration other) {
        return with(indexPrefix, other, templates, compress, ca, aws, readOnly);
    }

    public LogStoreSettings compressed() {
        return with(indexPrefix, deadline, templates, true, ca, aws, readOnly);
    }

    /** For an account that may not look at templates: others have to see to them. */
    public LogStoreSettings withoutTemplates() {
        return with(indexPrefix, deadline, false, compress, ca, aws, readOnly);
    }

    /** For certificates of a company's own authority. */
    public LogStoreSettings trusting(String file) {
        return with(indexPrefix, deadline, templates, compress, file, aws, readOnly);
    }

    /** For Amazon OpenSearch Service. */
    public LogStoreSettings signed(AwsSigning how) {
        return with(indexPrefix, deadline, templates, compress, ca, how, readOnly);
    }

    /** For a log store that somebody else fills. */
    public LogStoreSettings reading() {
        return with(indexPrefix, deadline, templates, compress, ca, aws, true);
    }

    private LogStoreSettings with(
            String otherPrefix,
            Duration otherDeadline,
            boolean installed,
            boolean compressing,
            String otherCa,
            AwsSigning otherSigning,
            boolean onlyRead) {
        return new LogStoreSettings(
                url,
                user,
                password,
                otherPrefix,
                otherDeadline,
                writeDeadline,
                refresh,
                shards,
                installed,
                compressing,
                otherCa,
                otherSigning,
                onlyRead);
    }

    /** Whether there is a log store at all. */
    public boolean configured() {
        return !url.isBlank();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "LogStoreSettings[url=%s, user=%s, indexPrefix=%s]".formatted(url, user, indexPrefix);
    }

    private static void refuseOddAddress(URI address) {
        boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!http || address.getHost() == null || address.getRawUserInfo() != null || address.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "The address of the log store is http://host:port or https://host:port, with nothing secret in it");
        }
    }

    private static void refuseContradictions(URI address, String user, String ca, AwsSigning aws) {
        boolean https = "https".equals(address.getScheme());
        if (aws.wanted() && !user.isBlank()) {
            throw new IllegalArgumentException(
                    "The log store is asked either by a user or by signed requests, and both are set");
        }
        if (aws.wanted() && !https) {
            throw new IllegalArgumentException(
                    "Signed requests go to an address of the log store that begins with https://");
        }
        if (!ca.isBlank() && !https) {
            throw new IllegalArgumentException(
                    "An authority of the log store is set, and its address does not begin with https://");
        }
    }
}
