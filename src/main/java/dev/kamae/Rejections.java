package dev.kamae;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import dev.kamae.documents.Reason;
import dev.kamae.documents.Rejected;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;

/** What a command tells of the records that became no document: the first ones one by one, and all of them counted. */
final class Rejections {

    private static final int ONE_BY_ONE = 20;

    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    private long total;

    void tell(String file, Rejected rejected, PrintStream err) {
        counts.merge(rejected.reason(), 1L, Long::sum);
        if (++total <= ONE_BY_ONE) {
            err.println(
                    rejected.number() == 0
                            ? "%s: %s".formatted(file, sentence(rejected.reason()))
                            : "%s: record %d (byte %d, %d bytes): %s"
                                    .formatted(
                                            file,
                                            rejected.number(),
                                            rejected.offset(),
                                            rejected.length(),
                                            sentence(rejected.reason())));
        }
    }

    boolean any() {
        return total > 0;
    }

    /** The counts, when not every one was told. */
    void end(PrintStream err) {
        if (total > ONE_BY_ONE) {
            counts.forEach((reason, count) -> err.printf("%,d records: %s%n", count, sentence(reason)));
        }
    }

    private static String sentence(Reason reason) {
        return Texts.text(Language.EN, "documents.reason." + reason);
    }
}
