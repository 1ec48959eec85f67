package dev.kamae.documents;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which rule indices are named: {@code log-aws-waf-2026-11}, with a suffix {@code log-aws-waf-shop-2026-11}.
 *
 * @param rotation how long an index is written to
 * @param suffix between the kind of log and the date; mostly empty
 * @param zone in which a day begins for it
 */
public record IndexNames(Rotation rotation, String suffix, ZoneOffset zone) {

    private static final Pattern SUFFIX = Pattern.compile("([a-z0-9][a-z0-9._-]{0,60})?");

    /** While an index was closed, the SIEM loader wrote to one with such an end. */
    private static final Pattern REST =
            Pattern.compile("(?:(?<suffix>.+?)-)?(?<date>\\d{4}(-w?\\d{2}){0,2})(_\\d{2})?");

    /** Those of the SIEM loader, as long as nobody has set others. */
    public static final IndexNames STANDARD = new IndexNames(Rotation.MONTHLY, "", ZoneOffset.UTC);

    public IndexNames {
        if (!SUFFIX.matcher(suffix).matches()) {
            throw new IllegalArgumentException(
                    "An index suffix is made of small letters, figures and . _ -, unlike '%s'".formatted(suffix));
        }
    }

    /**
     * As somebody has set them.
     *
     * @throws IllegalArgumentException with a sentence for the person who did
     */
    public static IndexNames of(String rotation, String suffix, String zone) {
        var word = rotation.toUpperCase(Locale.ROOT);
        var known = Arrays.stream(Rotation.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The rotation of indices is daily, weekly, monthly or yearly, unlike '%s'"
                                .formatted(rotation)));
        try {
            return new IndexNames(known, suffix, ZoneOffset.of(zone));
        } catch (DateTimeException none) {
            throw new IllegalArgumentException(
                    "The zone of index names is one such as +09:00, unlike '%s'".formatted(zone), none);
        }
    }

    /** The index for what happened at a moment. */
    public String name(LogType type, Instant moment) {
        return name(type, LocalDate.ofInstant(moment, zone));
    }

    /** The index for what happened on a day of the zone. */
    public String name(LogType type, LocalDate day) {
        var middle = suffix.isEmpty() ? "" : suffix + "-";
        return beginning(type) + middle + rotation.date(day);
    }

    /** All indices of a kind of log, whoever named them and by whatever rule. */
    public static String pattern(LogType type) {
        return beginning(type) + "*";
    }

    /** What the name of an index tells; empty when it has no date as these names have it. */
    public static Optional<Dated> dated(LogType type, String index) {
        var rest = REST.matcher(
                index.substring(Math.min(index.length(), beginning(type).length())));
        if (!index.startsWith(beginning(type)) || !rest.matches()) {
            return Optional.empty();
        }
        var date = rest.group("date");
        var suffix = Optional.ofNullable(rest.group("suffix")).orElse("");
        return Arrays.stream(Rotation.values())
                .filter(rotation -> rotation.hasForm(date))
                .findFirst()
                .flatMap(rotation -> dated(rotation, suffix, date));
    }

    private static Optional<Dated> dated(Rotation rotation, String suffix, String date) {
        try {
            var beginning = rotation.beginning(date);
            return Optional.of(new Dated(rotation, suffix, beginning, rotation.end(beginning)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static String beginning(LogType type) {
        return type.index() + "-";
    }

    /**
     * What the name of an index tells.
     *
     * @param from the first day that belongs into it, in a zone that the name does not tell
     * @param until the day after the last one
     */
    public record Dated(Rotation rotation, String suffix, LocalDate from, LocalDate until) {}
}
