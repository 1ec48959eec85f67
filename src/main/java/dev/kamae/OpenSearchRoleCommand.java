package dev.kamae;

import dev.kamae.logstore.LogStoreRole;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code ./kamae opensearch-role}: prints the role that Kamae needs in OpenSearch, and nothing else. */
final class OpenSearchRoleCommand {

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    OpenSearchRoleCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Returns the exit code: 0, or 2 when the arguments are not understood. */
    int run(List<String> given) {
        try {
            var arguments = CommandArguments.of(given, Set.of(), Set.of("--write", "--retention"));
            if (!arguments.rest().isEmpty()) {
                throw new CommandArguments.Misunderstood(
                        "./kamae opensearch-role [--write|--retention] takes nothing else.");
            }
            var prefix = environment.getOrDefault("KAMAE_OPENSEARCH_INDEXPREFIX", "");
            var use = arguments.has("--retention")
                    ? LogStoreRole.Use.DELETE
                    : arguments.has("--write") ? LogStoreRole.Use.WRITE : LogStoreRole.Use.READ;
            out.println(LogStoreRole.json(prefix, use));
            return 0;
        } catch (CommandArguments.Misunderstood e) {
            err.println(e.getMessage());
            return 2;
        }
    }
}
