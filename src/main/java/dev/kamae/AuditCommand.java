package dev.kamae;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.kamae.audit.ChainBroken;
import dev.kamae.audit.Link;
import dev.kamae.audit.Trail;
import dev.kamae.core.Language;
import dev.kamae.core.Refusal;
import dev.kamae.stores.DataDirectoryRefused;
import dev.kamae.stores.StoresFailed;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * {@code ./kamae audit}: follows the chain of the audit trail from its beginning, without the portal and without changing
 * anything. What it prints as the end of the chain is for a note outside; a later run compares with it.
 */
final class AuditCommand {

    private final Map<String, String> environment;
    private final Path home;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    AuditCommand(Map<String, String> environment, Path home, PrintStream out, PrintStream err, Clock clock) {
        this.environment = environment;
        this.home = home;
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /** Returns the exit code: 0, 1 when the chain does not hold or could not be read, 2 when the arguments are not understood. */
    int run(List<String> arguments) {
        // what a person must know is printed; the rest would only stand between
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        try {
            return check(CommandArguments.of(arguments, Set.of("--data", "--end"), Set.of()));
        } catch (CommandArguments.Misunderstood e) {
            err.println(e.getMessage());
            return 2;
        } catch (DataDirectoryRefused | StoresFailed | Refusal e) {
            err.println(e.getMessage());
            return 1;
        } catch (DataAccessException e) {
            err.println("The audit trail cannot be read from the database: has this version of Kamae run with it?");
            return 1;
        }
    }

    private int check(CommandArguments arguments) {
        if (!arguments.rest().isEmpty()) {
            throw new CommandArguments.Misunderstood("./kamae audit takes no files.");
        }
        List<Link> noted =
                arguments.value("--end").stream().map(AuditCommand::link).toList();
        try (var stores = CommandStores.of(arguments, environment, home, err);
                var database = stores.database()) {
            var check = Trail.follow(database, noted, clock);
            var broken = check.broken();
            if (broken != null) {
                err.println(ChainBroken.sentence(broken, Language.EN));
                return 1;
            }
            out.printf(
                    "%,d rows are sealed, and none of them was tampered with.%n",
                    check.last().position());
            out.println("The chain ends at " + check.last());
            return 0;
        }
    }

    private static Link link(String text) {
        return Link.parse(text)
                .orElseThrow(() -> new CommandArguments.Misunderstood(
                        "`%s` is no end of a chain; ./kamae audit prints one.".formatted(text)));
    }
}
