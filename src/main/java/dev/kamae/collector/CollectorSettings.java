package dev.kamae.collector;

import dev.kamae.documents.Redaction;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is collected, and how.
 *
 * @param folder that is watched for files of logs; null when none is
 * @param geoipCity MMDB file that tells where an address is; null without
 * @param geoipAsn MMDB file that tells whose network it is; null without
 * @param redaction whether secrets are taken out before anything is stored
 * @param besideSiemLoader whether ids come from the unredacted text, so that another loader's documents are the same ones
 * @param secretHeaders names of headers whose values are secrets, besides the usual ones
 * @param secretArguments names of query arguments whose values are secrets, besides the usual ones
 */
@ConfigurationProperties("kamae.collector")
record CollectorSettings(
        @Nullable Path folder,
        @Nullable Path geoipCity,
        @Nullable Path geoipAsn,
        @DefaultValue("true") boolean redaction,
        @DefaultValue("false") boolean besideSiemLoader,
        @DefaultValue Set<String> secretHeaders,
        @DefaultValue Set<String> secretArguments) {

    Redaction redactions() {
        return redaction ? Redaction.STANDARD.with(secretHeaders, secretArguments, besideSiemLoader) : Redaction.NONE;
    }
}
