package dev.kamae;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.kamae.api.TokenDraft;
import dev.kamae.api.Tokens;
import dev.kamae.audit.Trail;
import dev.kamae.core.Refusal;
import dev.kamae.stores.DataDirectoryRefused;
import dev.kamae.stores.StoresFailed;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** {@code ./kamae token NAME SCOPE…}: makes a token of the API and prints its secret, alone on standard output. */
final class TokenCommand {

    private final Map<String, String> environment;
    private final Path home;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    TokenCommand(Map<String, String> environment, Path home, PrintStream out, PrintStream err, Clock clock) {
        this.environment = environment;
        this.home = home;
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /** Returns the exit code: 0, 1 when no token could be made, 2 when the arguments are not understood. */
    int run(List<String> arguments) {
        // what a person must know is printed; the rest would only stand between
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        try {
            return make(CommandArguments.of(arguments, Set.of("--data", "--last"), Set.of()));
        } catch (CommandArguments.Misunderstood e) {
            err.println(e.getMessage());
            return 2;
        } catch (DataDirectoryRefused | StoresFailed | Refusal e) {
            err.println(e.getMessage());
            return 1;
        } catch (DataAccessException e) {
            err.println("The token cannot be written to the database: has this version of Kamae run with it?");
            return 1;
        }
    }

    private int make(CommandArguments arguments) {
        var words = arguments.rest();
        if (words.size() < 2) {
            throw new CommandArguments.Misunderstood("./kamae token takes a name and at least one scope.");
        }
        var draft = new TokenDraft(
                words.getFirst(),
                Set.copyOf(words.subList(1, words.size())),
                arguments.value("--last").map(TokenCommand::day).orElse(null));
        try (var stores = CommandStores.of(arguments, environment, home, err);
                var database = stores.database()) {
            out.println(
                    Tokens.make(database, draft, clock, Trail.into(database)).value());
            return 0;
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new CommandArguments.Misunderstood("`%s` is no date as 2027-03-31 is one.".formatted(text));
        }
    }
}
