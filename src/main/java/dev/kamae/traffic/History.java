package dev.kamae.traffic;

import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the answers of the logs into history, each hour all at once. Any number of replicas may do so. */
@Component
class History {

    /** Advisory locks of this module, apart from those of others. */
    private static final int HOURS = 0x7472_0001;

    private static final int DAYS = 0x7472_0002;
    private static final long FEW = 10;

    private final JdbcClient sql;
    private final FoldLedger ledger;
    private final HourTables hours;
    private final DayTables days;
    private final MonthTables months;
    private final WebAcls acls;
    private final WebAclProfiles declared;
    private final ZoneId zone;

    History(
            JdbcClient sql,
            FoldLedger ledger,
            HourTables hours,
            DayTables days,
            MonthTables months,
            WebAcls acls,
            WebAclProfiles declared,
            Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.hours = hours;
        this.days = days;
        this.months = months;
        this.acls = acls;
        this.declared = declared;
        this.zone = clock.getZone();
    }

    /**
     * Replaces an hour, unless what is stored was asked for later, or was made of more lines.
     *
     * @param counts a whole answer
     * @param profiles by which it was classified
     */
    @Transactional
    void replace(HourCounts counts, Profiles profiles) {
        var hour = counts.hour();
        lock(HOURS, hour.start().getEpochSecond() / LogHour.LENGTH.toSeconds());
        var stored = ledger.lock(hour);
        if (stored.isPresent() && !stored.get().askedAt().isBefore(counts.askedAt())) {
            return;
        }
        if (stored.isPresent() && stored.get().documents() > counts.documents()) {
            ledger.noted(hour, counts.askedAt(), HourLack.FEWER_LINES);
            return;
        }
        if (counts.documents() == 0 && !isQuietEnough(hour)) {
            ledger.noted(hour, counts.askedAt(), HourLack.SILENT);
            return;
        }
        hours.clear(hour);
        write(counts, profiles);
        // whoever declares something now waits for this row, or has been waited for by it
        ledger.taken(counts, declared.profiles().count() != profiles.count());
        var day = LocalDate.ofInstant(hour.start(), zone);
        sum(day);
        months.changed(day);
    }

    /** Cuts the days anew if the team has moved to another zone. */
    @Transactional
    void followZone() {
        var moved = sql.sql("update fold_progress set zone = :zone where zone <> :zone")
                        .param("zone", zone.getId())
                        .update()
                > 0;
        if (moved) {
            days.clear();
            months.clear();
            var all = sql
                    .sql("select distinct hour from traffic_hour")
                    .query((row, _) -> LocalDate.ofInstant(row.getTimestamp(1).toInstant(), zone))
                    .list()
                    .stream()
                    .distinct()
                    .sorted()
                    .toList();
            all.forEach(this::sum);
            all.forEach(months::changed);
        }
    }

    /** Sums up the months that are over, and of which a day has changed since they last were. */
    void sumMonths(Instant now, BooleanSupplier stopRequested) {
        for (var month : months.due(now)) {
            if (stopRequested.getAsBoolean()) {
                return;
            }
            months.sum(month);
        }
    }

    private void write(HourCounts counts, Profiles profiles) {
        var seen = new HashSet<WebAclId>();
        counts.traffic().forEach(count -> seen.add(count.acl()));
        counts.rules().forEach(count -> seen.add(count.acl()));
        counts.bots().forEach(count -> seen.add(count.acl()));
        counts.tops().forEach(count -> seen.add(count.acl()));
        counts.attacks().forEach(count -> seen.add(count.acl()));
        var numbers = acls.numbers(seen);
        acls.logged(numbers.values(), counts.hour().start());
        hours.write(counts, profiles, numbers);
    }

    /** Two hours of a day at once must not each leave out the other. */
    private void sum(LocalDate day) {
        lock(DAYS, day.toEpochDay());
        days.sum(day, zone);
    }

    private void lock(int kind, long number) {
        sql.sql("select pg_advisory_xact_lock(:kind, :number)")
                .param("kind", kind)
                .param("number", (int) number)
                .query((_, _) -> true)
                .single();
    }

    /** Where hours with a handful of lines are usual, one without any is nothing special. */
    private boolean isQuietEnough(LogHour hour) {
        return ledger.fewestAround(hour).filter(fewest -> fewest < FEW).isPresent();
    }
}
