package dev.kamae.botsamples;

import dev.kamae.core.TimeRange;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bots of a web ACL as AWS WAF samples them. The values stand in proportion to each other and to nothing else: AWS tells
 * neither how large the sample is nor what it leaves out.
 *
 * @param standing whether anything is known
 * @param known of the span that was asked for, the part of which is known what was sampled; null for none of it
 * @param at when CloudWatch was last asked for it; null for never
 * @param categories most first; without any, nothing was sampled in the known part, which is not to say that no bot came
 */
public record SampledBots(
        WebAclId acl,
        Standing standing,
        @Nullable TimeRange known,
        @Nullable Instant at,
        List<Category> categories) {

    /** How a sampled request ended. */
    public enum Ending {
        ALLOWED,
        BLOCKED,
        CAPTCHA,
        CHALLENGED
    }

    /** Whether there is an answer of CloudWatch, or why not. */
    public enum Standing {
        FETCHED,
        /** It was not the web ACL's turn yet. */
        NOT_YET,
        /** It was not set where to ask. */
        NOT_SET,
        /** The region of the web ACL is not among those that are asked. */
        OTHER_REGION,
        /** The web ACL is of another account than the one that is asked. */
        OTHER_ACCOUNT,
        /** The credentials do not allow it. */
        DENIED,
        /** AWS did not take the request. */
        REFUSED,
        /** CloudWatch did not answer. */
        UNREACHABLE,
        /** There are no credentials. */
        NO_CREDENTIALS
    }

    /**
     * A sort of bots as Bot Control has it.
     *
     * @param name {@code search_engine}
     * @param sampled by how they ended; nothing where none was
     */
    public record Category(String name, Map<Ending, Double> sampled) {

        /** All of it. */
        public double all() {
            return sampled.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** The part of a sort among all bots of the sample, 0 to 1. */
    public double share(Category category) {
        return category.all() / categories.stream().mapToDouble(Category::all).sum();
    }
}
