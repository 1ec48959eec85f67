package dev.kamae.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of an address that cannot be shown: unreadable, unknown, in the future, the wrong way round.
 *
 * @param parameter its name in the address, or {@link Period#PARAMETER}
 * @param text as it stands there: hostile
 */
public record Nonsense(String parameter, String text) {

    /** The values of a parameter that its reader cannot make anything of; what is blank asks for nothing. */
    public static List<Nonsense> in(
            Map<String, List<String>> query, String parameter, Function<String, Optional<?>> reader) {
        return query.getOrDefault(parameter, List.of()).stream()
                .filter(text -> !text.isBlank() && reader.apply(text).isEmpty())
                .map(text -> new Nonsense(parameter, text))
                .toList();
    }
}
