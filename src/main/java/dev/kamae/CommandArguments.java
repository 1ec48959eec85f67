package dev.kamae;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person wrote after the name of a command: options with a value, options without, and the rest. */
final class CommandArguments {

    /** What is not understood; the message is one sentence for the person at the terminal. */
    static class Misunderstood extends RuntimeException {

        Misunderstood(String sentence) {
            super(sentence);
        }
    }

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> switches = new HashSet<>();
    private final List<String> rest = new ArrayList<>();

    private CommandArguments() {}

    /**
     * Reads the arguments of a command.
     *
     * @param valued the options that take a value, {@code --key}
     * @param plain the options that take none
     * @throws Misunderstood at an option of neither kind, or one whose value is missing
     */
    static CommandArguments of(List<String> arguments, Set<String> valued, Set<String> plain) {
        var understood = new CommandArguments();
        Iterator<String> all = arguments.iterator();
        while (all.hasNext()) {
            String argument = all.next();
            if (argument.equals("--")) {
                all.forEachRemaining(understood.rest::add);
            } else if (valued.contains(argument)) {
                understood.values.put(argument, value(argument, all));
            } else if (plain.contains(argument)) {
                understood.switches.add(argument);
            } else if (argument.startsWith("--")) {
                throw new Misunderstood(
                        "`%s` is no option of this command; ./kamae help lists them.".formatted(argument));
            } else {
                understood.rest.add(argument);
            }
        }
        return understood;
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    Optional<Path> file(String option) {
        return value(option).map(Path::of);
    }

    boolean has(String option) {
        return switches.contains(option);
    }

    /** What is no option, in its order. */
    List<String> rest() {
        return rest;
    }

    private static String value(String option, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        if (value.isBlank()) {
            throw new Misunderstood("`%s` needs a value.".formatted(option));
        }
        return value;
    }
}
