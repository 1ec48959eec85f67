package dev.kamae.collector.ui;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The command that loads files into the very stores of this portal, to be copied to a shell. */
@Component
class LoadCommand {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_/.,:@%+=-]+");

    private final @Nullable String data;

    /**
     * @param data the data directory of a portal with stores of its own; empty for one that takes no logs by command, null
     *     where the stores are others', which the environment names for the command too
     */
    LoadCommand(@Value("${kamae.data:#{null}}") @Nullable String data) {
        this.data = data;
    }

    /**
     * Empty where there is none.
     *
     * @param file what stands for the files
     */
    Optional<String> of(String file) {
        if (data == null) {
            return Optional.of("./kamae collect " + file);
        }
        return data.isEmpty()
                ? Optional.empty()
                : Optional.of("./kamae collect --data %s %s".formatted(quoted(data), file));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
