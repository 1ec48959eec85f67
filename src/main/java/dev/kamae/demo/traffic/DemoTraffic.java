package dev.kamae.demo.traffic;

import dev.kamae.core.Holidays;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The raw AWS WAF logs of ひなたマーケット, a fictional marketplace.
 *
 * <p>Each minute of each web ACL follows from seed, zone, factor, holidays and the minute alone. So two weeks at once and
 * then minute by minute give the same lines and the same files as anything else. Thread-safe; reads no clock.
 */
public final class DemoTraffic {

    private static final int AWS_MINUTES = 5;
    private static final int BUFFER = 65_536;

    private final long seed;
    private final ZoneId zone;
    private final double factor;
    private final int fileMinutes;
    private final Playbill bill;
    private final List<WebAcl> acls = new Company().webAcls();

    /**
     * @param zone in which the company's customers live their days
     * @param factor how much traffic; 1 makes some 15,000 lines a day, 0.1 a tenth. Attacks stay at least so big that the
     *     rules notice them
     * @param holidays on which people shop as on Sundays
     */
    public DemoTraffic(long seed, ZoneId zone, double factor, Holidays holidays) {
        this(seed, zone, factor, new Playbill(seed, holidays), AWS_MINUTES);
    }

    private DemoTraffic(long seed, ZoneId zone, double factor, Playbill bill, int fileMinutes) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("A factor is above 0 but was %s".formatted(factor));
        }
        this.seed = seed;
        this.zone = zone;
        this.factor = factor;
        this.bill = bill;
        this.fileMinutes = fileMinutes;
    }

    /**
     * What was put into the folder.
     *
     * @param files without those that were there before
     * @param lines in these files
     */
    public record Written(int files, long lines) {

        private static final Written NOTHING = new Written(0, 0);

        private Written plus(Written other) {
            return new Written(files + other.files, lines + other.lines);
        }
    }

    /**
     * The same lines, in files of a minute each. AWS delivers every five minutes and closes a file earlier when it is
     * full; this is for those who do not want to wait so long, at the price of four times the files. A folder that begins with
     * the one may go on with the other from a full five minutes on.
     */
    public DemoTraffic inFilesOfAMinute() {
        return new DemoTraffic(seed, zone, factor, bill, 1);
    }

    /** The same lines, in files of an hour each: two weeks at once are loaded much faster in few files than in many. */
    public DemoTraffic inFilesOfAnHour() {
        return new DemoTraffic(seed, zone, factor, bill, 60);
    }

    /** When a television programme shows the shop on that date, if one does. */
    public Optional<Instant> televised(LocalDate date) {
        return bill.of(date) == Playbill.Headline.TV_SPOT
                ? Optional.of(
                        date.atTime(TvSpot.begins(seed, date)).atZone(zone).toInstant())
                : Optional.empty();
    }

    /** What has to be known about the company's web ACLs to read their logs. */
    public List<DemoWebAcl> webAcls() {
        return acls.stream().map(WebAcl::profile).toList();
    }

    /**
     * Writes below {@code root} every file whose minutes are over: those that end after {@code from} and not after
     * {@code until}. Files that are there already stay untouched, so it may be asked for the same again.
     *
     * @param root stands for the bucket
     */
    public Written write(Path root, Instant from, Instant until) throws IOException {
        var length = Duration.ofMinutes(fileMinutes);
        var starts = Stream.iterate(
                        fileOf(from), start -> !start.plus(length).isAfter(until), start -> start.plus(length))
                .toList();
        try {
            // compressing takes most of the time, and no file depends on another
            return starts.parallelStream()
                    .flatMap(start -> acls.stream().map(acl -> write(acl, start, root)))
                    .reduce(Written.NOTHING, Written::plus);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /**
     * The lines of one web ACL in the minute that begins at or before {@code minute}, each ended by a line feed.
     *
     * @param acl one of {@link #webAcls}
     */
    public byte[] lines(DemoWebAcl acl, Instant minute) {
        var content = new ByteArrayOutputStream();
        write(acl(acl), minute, content);
        return content.toByteArray();
    }

    private Written write(WebAcl acl, Instant start, Path root) {
        var content = new ByteArrayOutputStream(BUFFER);
        var lines = 0;
        for (int minute = 0; minute < fileMinutes; minute++) {
            lines += write(acl, start.plus(minute, ChronoUnit.MINUTES), content);
        }
        try {
            // AWS writes no empty files
            var end = start.plus(fileMinutes, ChronoUnit.MINUTES);
            var isNew = lines > 0 && file(acl, start).write(root, content.toByteArray(), end);
            return isNew ? new Written(1, lines) : Written.NOTHING;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int write(WebAcl acl, Instant minute, ByteArrayOutputStream to) {
        var inspections = acl.live(moment(minute));
        if (!inspections.isEmpty()) {
            try (var line = new LogLine(acl.profile(), to)) {
                inspections.forEach(line::write);
            }
            to.write('\n');
        }
        return inspections.size();
    }

    private Moment moment(Instant minute) {
        var local = minute.truncatedTo(ChronoUnit.MINUTES).atZone(zone);
        var date = local.toLocalDate();
        // no two days are equally busy
        var mood = 0.94
                + 0.12 * Dice.of(seed, Dice.word("mood"), date.toEpochDay()).share();
        var isDayOff = bill.isDayOff(date);
        var wave = DayWave.at(local.toLocalTime(), isDayOff) * mood;
        return new Moment(seed, factor, "", local, wave, isDayOff, bill.of(date));
    }

    private Instant fileOf(Instant moment) {
        var seconds = fileMinutes * 60L;
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
    }

    /** Folder and name tell the five minutes, whatever part of them it holds. */
    private LogFile file(WebAcl acl, Instant start) {
        var seconds = AWS_MINUTES * 60L;
        var interval = Instant.ofEpochSecond(Math.floorDiv(start.getEpochSecond(), seconds) * seconds);
        var facts = Dice.of(
                seed,
                Double.doubleToLongBits(factor),
                Dice.word(acl.profile().name()),
                start.getEpochSecond(),
                fileMinutes);
        return new LogFile(acl.profile(), interval, facts.hex(8));
    }

    private WebAcl acl(DemoWebAcl profile) {
        return acls.stream()
                .filter(acl -> acl.profile().equals(profile))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(profile.name() + " is none of the company's"));
    }
}
