package dev.kamae;

import dev.kamae.documents.IndexNames;
import dev.kamae.documents.Redaction;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How commands write documents: by the same variables as the portal, or a record would have two addresses.
 *
 * @param names of the indices
 * @param redaction what is taken out, and which ids are given
 */
record WrittenAs(IndexNames names, Redaction redaction) {

    /** @throws CommandArguments.Misunderstood when a variable is not understood */
    static WrittenAs of(Map<String, String> environment, CommandArguments arguments) {
        try {
            var names = IndexNames.of(
                    environment.getOrDefault("KAMAE_COLLECTOR_INDEX_ROTATION", "monthly"),
                    environment.getOrDefault("KAMAE_COLLECTOR_INDEX_SUFFIX", ""),
                    environment.getOrDefault("KAMAE_COLLECTOR_INDEX_ZONE", "+00:00"));
            return new WrittenAs(names, redaction(environment, arguments));
        } catch (IllegalArgumentException refused) {
            throw new CommandArguments.Misunderstood(String.valueOf(refused.getMessage()));
        }
    }

    private static Redaction redaction(Map<String, String> environment, CommandArguments arguments) {
        boolean wanted = !"false".equalsIgnoreCase(environment.get("KAMAE_COLLECTOR_REDACTION"));
        if (arguments.has("--no-redaction") || !wanted) {
            return Redaction.NONE;
        }
        return Redaction.STANDARD.with(
                names(environment, "KAMAE_COLLECTOR_SECRETHEADERS"),
                names(environment, "KAMAE_COLLECTOR_SECRETARGUMENTS"),
                "true".equalsIgnoreCase(environment.get("KAMAE_COLLECTOR_BESIDESIEMLOADER")));
    }

    private static Set<String> names(Map<String, String> environment, String variable) {
        return Arrays.stream(environment.getOrDefault(variable, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
