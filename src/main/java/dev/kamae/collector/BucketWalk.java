package dev.kamae.collector;

import dev.kamae.documents.LogType;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the logs in a place from a day on. Below a prefix each web ACL has its own years, and so has each stream of Firehose;
 * in each of them listing begins at that day. Where folders tell no dates, all of it is listed.
 */
final class BucketWalk {

    private static final Pattern YEAR = Pattern.compile("(year=)?(\\d{4})/");
    private static final Pattern MONTH = Pattern.compile("(month=)?\\d{1,2}/");

    /** More folders than these are no longer looked into one by one. */
    private static final int FOLDERS = 1_000;

    private final Bucket bucket;
    private final LocalDate from;
    private final Bucket.PageReader reader;
    private int looked;

    BucketWalk(Bucket bucket, LocalDate from, Bucket.PageReader reader) {
        this.bucket = bucket;
        this.from = from;
        this.reader = page -> reader.read(page.stream()
                .filter(object -> !object.name().endsWith("/") && mayBeWaf(object.name()))
                .toList());
    }

    /** Hands over all there is, each object once. */
    void all() throws S3Trouble {
        walk(bucket.place().prefix());
    }

    private void walk(String folder) throws S3Trouble {
        if (++looked > FOLDERS) {
            bucket.below(folder, "", reader);
            return;
        }
        var level = bucket.level(folder);
        if (!level.complete()) {
            bucket.below(folder, "", reader);
            return;
        }
        reader.read(level.objects());
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
        if (year < from.getYear()) {
            return;
        }
        boolean begins = year == from.getYear() && hasMonths(folder);
        var day = named ? "month=%02d/day=%02d/" : "%02d/%02d/";
        bucket.below(folder, begins ? folder + day.formatted(from.getMonthValue(), from.getDayOfMonth()) : "", reader);
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
