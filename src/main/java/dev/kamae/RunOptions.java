package dev.kamae;

import dev.kamae.stores.DataDirectory.Content;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person wrote after {@code ./kamae run}. */
record RunOptions(int port, Path data, Content content) {

    private static final int DEFAULT_PORT = 8080;

    /** An option that is not understood; the message is one sentence for the person at the terminal. */
    static class Misunderstood extends RuntimeException {

        Misunderstood(String sentence) {
            super(sentence + " Known are --port N, --data DIR and --empty.");
        }
    }

    static RunOptions of(List<String> arguments, Path home) {
        int port = DEFAULT_PORT;
        Content content = Content.DEMO;
        Path data = null;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--empty" -> content = Content.OWN;
                case "--port" -> port = port(value(option, rest));
                case "--data" -> data = Path.of(value(option, rest));
                default -> throw new Misunderstood("`%s` is no option of `run`.".formatted(option));
            }
        }
        return new RunOptions(port, data == null ? defaultData(home, content) : data, content);
    }

    private static Path defaultData(Path home, Content content) {
        return home.resolve(content == Content.DEMO ? "var/demo" : "var/own");
    }

    private static String value(String option, Iterator<String> rest) {
        @Nullable String value = rest.hasNext() ? rest.next() : null;
        if (value == null || value.isBlank()) {
            throw new Misunderstood("`%s` needs a value.".formatted(option));
        }
        return value;
    }

    private static int port(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new Misunderstood("`%s` is no port number.".formatted(value));
        }
        return Integer.parseInt(value);
    }
}
