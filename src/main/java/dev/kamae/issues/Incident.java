package dev.kamae.issues;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an incident so far. The threat that it was, and the controls that it came through, are those that the issue
 * names.
 *
 * @param occurred when it began, null while nobody knows
 * @param noticed when the company came to know of it
 * @param contained when it could do no more harm
 * @param closed when all was as it should be
 * @param cost in yen so far; null while nobody has added it up, which is not zero
 * @param personalData whether such data are in it
 * @param reportable whether the commission has to be told of it
 * @param malice whether it was probably done on purpose: then there is more time for the final report
 * @param firstReport the day on which the commission was told first, null while it was not
 * @param finalReport the day of the report that closes it
 */
@Embeddable
public record Incident(
        @Column(name = "occurred_at") @Nullable Instant occurred,
        @Column(name = "noticed_at") @Nullable Instant noticed,
        @Column(name = "contained_at") @Nullable Instant contained,
        @Column(name = "closed_at") @Nullable Instant closed,
        @Column(name = "incident_cost") @Nullable Long cost,

        @Column(name = "personal_data") @Enumerated(EnumType.STRING)
        Answer personalData,

        @Column(name = "reportable") @Enumerated(EnumType.STRING)
        Answer reportable,

        @Column(name = "malice") @Enumerated(EnumType.STRING)
        Answer malice,

        @Column(name = "first_report") @Nullable LocalDate firstReport,
        @Column(name = "final_report") @Nullable LocalDate finalReport) {

    /** Yes, no, or not known yet. */
    public enum Answer {
        YES,
        NO,
        NOT_KNOWN
    }

    /** What can be told of an incident, piece by piece. */
    public enum Part {
        OCCURRED,
        NOTICED,
        CONTAINED,
        CLOSED,
        COST,
        PERSONAL_DATA,
        REPORTABLE,
        MALICE,
        FIRST_REPORT,
        FINAL_REPORT
    }

    /** It has happened, and nothing else is known. */
    public static final Incident NOTHING_KNOWN = new Incident(
            null, null, null, null, null, Answer.NOT_KNOWN, Answer.NOT_KNOWN, Answer.NOT_KNOWN, null, null);

    /** No incident costs more yen. */
    public static final long MOST_YEN = 1_000_000_000_000_000L;

    public Incident {
        occurred = toSeconds(occurred);
        noticed = toSeconds(noticed);
        contained = toSeconds(contained);
        closed = toSeconds(closed);
        var moments = Stream.of(occurred, noticed, contained, closed)
                .flatMap(Stream::ofNullable)
                .toList();
        if (!moments.equals(moments.stream().sorted().toList())) {
            throw new IncidentRefused(IncidentRefused.Reason.ORDER);
        }
        if (firstReport != null && finalReport != null && finalReport.isBefore(firstReport)) {
            throw new IncidentRefused(IncidentRefused.Reason.REPORT_ORDER);
        }
        if (cost != null && (cost < 0 || cost > MOST_YEN)) {
            throw new IncidentRefused(IncidentRefused.Reason.COST);
        }
    }

    private static @Nullable Instant toSeconds(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Refuses what is still to come. */
    void check(Instant now, LocalDate today) {
        var ahead = Stream.of(occurred, noticed, contained, closed)
                .flatMap(Stream::ofNullable)
                .anyMatch(moment -> moment.isAfter(now));
        var reportAhead =
                Stream.of(firstReport, finalReport).flatMap(Stream::ofNullable).anyMatch(day -> day.isAfter(today));
        if (ahead || reportAhead) {
            throw new IncidentRefused(IncidentRefused.Reason.FUTURE);
        }
    }

    /** Since when it does no more harm, as far as is told; empty while it may. */
    public Optional<Instant> over() {
        return Optional.ofNullable(contained == null ? closed : contained);
    }

    /** Null for what is not known and was not reported. */
    public @Nullable Object value(Part part) {
        return switch (part) {
            case OCCURRED -> occurred;
            case NOTICED -> noticed;
            case CONTAINED -> contained;
            case CLOSED -> closed;
            case COST -> cost;
            case PERSONAL_DATA -> personalData;
            case REPORTABLE -> reportable;
            case MALICE -> malice;
            case FIRST_REPORT -> firstReport;
            case FINAL_REPORT -> finalReport;
        };
    }

    /** An incident of such parts. */
    public static Incident of(Function<Part, @Nullable Object> value) {
        return new Incident(
                (Instant) value.apply(Part.OCCURRED),
                (Instant) value.apply(Part.NOTICED),
                (Instant) value.apply(Part.CONTAINED),
                (Instant) value.apply(Part.CLOSED),
                (Long) value.apply(Part.COST),
                answer(value.apply(Part.PERSONAL_DATA)),
                answer(value.apply(Part.REPORTABLE)),
                answer(value.apply(Part.MALICE)),
                (LocalDate) value.apply(Part.FIRST_REPORT),
                (LocalDate) value.apply(Part.FINAL_REPORT));
    }

    private static Answer answer(@Nullable Object value) {
        return (Answer) Objects.requireNonNull(value);
    }

    /** Where what is known differs. */
    public Set<Part> differencesFrom(Incident other) {
        var differences = EnumSet.noneOf(Part.class);
        Arrays.stream(Part.values())
                .filter(part -> !Objects.equals(value(part), other.value(part)))
                .forEach(differences::add);
        return differences;
    }
}
