package dev.kamae.collector;

import dev.kamae.documents.IndexNames;
import dev.kamae.documents.Redaction;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is collected, and how.
 *
 * @param folder that is watched for files of logs; null when none is
 * @param s3 parts of buckets that are read; empty when none is
 * @param geoipCity MMDB file that tells where an address is; null without
 * @param geoipAsn MMDB file that tells whose network it is; null without
 * @param index how indices are named
 * @param redaction whether secrets are taken out before anything is stored
 * @param besideSiemLoader whether ids come from the unredacted text, so that another loader's documents are the same ones
 * @param secretHeaders names of headers whose values are secrets, besides the usual ones
 * @param secretArguments names of query arguments whose values are secrets, besides the usual ones
 */
@ConfigurationProperties("kamae.collector")
record CollectorSettings(
        @Nullable Path folder,
        @DefaultValue List<S3Place> s3,
        @Nullable Path geoipCity,
        @Nullable Path geoipAsn,
        @DefaultValue IndexSettings index,
        @DefaultValue("true") boolean redaction,
        @DefaultValue("false") boolean besideSiemLoader,
        @DefaultValue Set<String> secretHeaders,
        @DefaultValue Set<String> secretArguments) {

    CollectorSettings {
        for (int i = 0; i < s3.size(); i++) {
            for (var other : s3.subList(0, i)) {
                if (other.overlaps(s3.get(i))) {
                    throw new IllegalArgumentException("Of two S3 places none may lie in the other, unlike %s and %s"
                            .formatted(
                                    other.address(other.prefix()),
                                    s3.get(i).address(s3.get(i).prefix())));
                }
            }
        }
    }

    Redaction redactions() {
        return redaction ? Redaction.STANDARD.with(secretHeaders, secretArguments, besideSiemLoader) : Redaction.NONE;
    }

    /**
     * How indices are named, beside another loader in the way that it has.
     *
     * @param rotation daily, weekly, monthly or yearly
     * @param suffix between the kind of log and the date
     * @param zone in which a day begins, {@code +09:00}
     */
    record IndexSettings(
            @DefaultValue("monthly") String rotation,
            @DefaultValue("") String suffix,
            @DefaultValue("+00:00") String zone) {

        static final IndexSettings STANDARD = new IndexSettings("monthly", "", "+00:00");

        IndexSettings {
            IndexNames.of(rotation, suffix, zone);
        }

        IndexNames names() {
            return IndexNames.of(rotation, suffix, zone);
        }
    }
}
