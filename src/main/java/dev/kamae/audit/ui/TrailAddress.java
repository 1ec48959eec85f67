package dev.kamae.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.audit.TrailFilter;
import dev.kamae.core.Actor;
import dev.kamae.core.Nonsense;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which rows the page shows, as it stands in the address. */
record TrailAddress(TrailFilter filter) {

    private static final int LONGEST = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern ACTION = Pattern.compile("[a-z]{1,40}\\.[A-Za-z]{1,60}");

    /** Reads an address; what makes no sense in it is passed over. */
    static TrailAddress read(QueryParameters query) {
        var subject = CONTROL.matcher(query.getSingleParameter("subject").orElse(""))
                .replaceAll("")
                .strip();
        return new TrailAddress(new TrailFilter(
                one(query, "by", TrailAddress::actor),
                one(query, "action", TrailAddress::action),
                subject.substring(0, Math.min(LONGEST, subject.length())),
                one(query, "from", TrailAddress::day),
                one(query, "until", TrailAddress::day)));
    }

    /** What {@link #read} passes over. */
    static List<Nonsense> nonsense(QueryParameters query) {
        var all = query.getParameters();
        return Stream.of(
                        Nonsense.in(all, "by", TrailAddress::actor),
                        Nonsense.in(all, "action", TrailAddress::action),
                        Nonsense.in(all, "from", TrailAddress::day),
                        Nonsense.in(all, "until", TrailAddress::day))
                .flatMap(List::stream)
                .toList();
    }

    QueryParameters write() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        put(query, "by", filter.by());
        put(query, "action", filter.action());
        put(query, "subject", filter.subject().isEmpty() ? null : filter.subject());
        put(query, "from", filter.from());
        put(query, "until", filter.until());
        return new QueryParameters(query);
    }

    private static void put(Map<String, List<String>> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, List.of(value.toString()));
        }
    }

    private static <T> @Nullable T one(QueryParameters query, String name, Function<String, Optional<T>> reader) {
        return query.getSingleParameter(name).flatMap(reader).orElse(null);
    }

    private static Optional<Actor> actor(String text) {
        try {
            var actor = Actor.parse(text);
            if (CONTROL.matcher(text).find()) {
                return Optional.empty();
            }
            return Optional.of(actor.kind() == Actor.Kind.PERSON ? Actor.person(UUID.fromString(actor.id())) : actor);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> action(String text) {
        return ACTION.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /** Years that the database can hold. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 2000 && day.getYear() < 10_000);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
