package dev.kamae.collector;

import dev.kamae.documents.LogType;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the logs in a place from a day on. Below a prefix each web ACL has its own years, and so has each stream of Firehose;
 * in each of them listing begins at that day. Where folders tell no dates, all of it is listed.
 */
final class BucketWalk {

    private static final Pattern YEAR = Pattern.compile("(year=)?(\\d{4})/");
    private static final Pattern MONTH = Pattern.compile("(month=)?\\d{1,2}/");

    /** Follows every name that a file has. */
    private static final String AFTER_ALL = "\uFFFF";

    /** More folders than these are no longer looked into one by one. */
    private static final int FOLDERS = 1_000;

    private final Bucket bucket;
    private final String folder;
    private final Days days;
    private final Bucket.PageReader reader;
    private int looked;

    /** Of a place from a day on, with everything that tells no day. */
    BucketWalk(Bucket bucket, LocalDate from, Bucket.PageReader reader) {
        this(bucket, bucket.place().prefix(), Days.since(from), reader);
    }

    /** Of some days; what has none in its name goes by when it was last changed. */
    BucketWalk(Bucket bucket, String folder, Days days, Bucket.PageReader reader) {
        this.bucket = bucket;
        this.folder = folder;
        this.days = days;
        this.reader = page -> reader.read(page.stream()
                .filter(object -> !object.name().endsWith("/") && mayBeWaf(object.name()))
                .toList());
    }

    /** Hands over all there is, each object once. */
    void all() throws S3Trouble {
        walk(folder);
    }

    private void walk(String folder) throws S3Trouble {
        if (++looked > FOLDERS) {
            bucket.below(folder, "", "", this::undated);
            return;
        }
        var level = bucket.level(folder);
        if (!level.complete()) {
            bucket.below(folder, "", "", this::undated);
            return;
        }
        undated(level.objects());
        for (var inside : level.folders()) {
            Matcher year = YEAR.matcher(inside.substring(folder.length()));
            if (year.matches()) {
                year(inside, Integer.parseInt(year.group(2)), year.group(1) != null);
            } else if (mayBeWaf(inside)) {
                walk(inside);
            }
        }
    }

    private void year(String folder, int year, boolean named) throws S3Trouble {
        if (!days.touch(year)) {
            return;
        }
        boolean whole = !days.beginIn(year) && !days.endIn(year);
        if (whole || !hasMonths(folder)) {
            bucket.below(folder, "", "", whole ? reader : this::undated);
            return;
        }
        var last = days.last();
        bucket.below(
                folder,
                days.beginIn(year) ? folder + day(days.first(), named) : "",
                last != null && days.endIn(year) ? folder + day(last, named) + AFTER_ALL : "",
                reader);
    }

    private static String day(LocalDate day, boolean named) {
        return (named ? "month=%02d/day=%02d/" : "%02d/%02d/").formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    private void undated(List<SourceObject> page) throws S3Trouble {
        reader.read(page.stream().filter(object -> days.hold(object.changed())).toList());
    }

    /** Only then does the order of keys follow the days. */
    private boolean hasMonths(String year) throws S3Trouble {
        var level = bucket.level(year);
        return level.complete()
                && level.objects().isEmpty()
                && level.folders().stream()
                        .map(folder -> folder.substring(year.length()))
                        .allMatch(name -> MONTH.matcher(name).matches());
    }

    /** What its name tells to be logs of another kind is not fetched to be refused. */
    private static boolean mayBeWaf(String name) {
        return LogType.of(name).orElse(LogType.WAF) == LogType.WAF;
    }
}
