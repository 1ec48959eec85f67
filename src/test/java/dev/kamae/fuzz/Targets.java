package dev.kamae.fuzz;

import dev.kamae.documents.FileFuzz;
import dev.kamae.documents.GeoFuzz;
import dev.kamae.documents.TapeFuzz;
import dev.kamae.documents.WordFuzz;
import dev.kamae.logstore.BulkFuzz;
import java.nio.file.Path;

/** What is fuzzed, each with the inputs that are kept for it. */
enum Targets {
    FILE(FileFuzz.class, FileFuzz::fuzzerTestOneInput),
    TAPE(TapeFuzz.class, TapeFuzz::fuzzerTestOneInput),
    WORD(WordFuzz.class, WordFuzz::fuzzerTestOneInput),
    GEO(GeoFuzz.class, GeoFuzz::fuzzerTestOneInput),
    BULK(BulkFuzz.class, BulkFuzz::fuzzerTestOneInput);

    interface Target {
        void run(byte[] input);
    }

    private final Class<?> type;
    private final Target target;

    Targets(Class<?> type, Target target) {
        this.type = type;
        this.target = target;
    }

    String className() {
        return type.getName();
    }

    Path corpus() {
        return Path.of("src/test/corpus").resolve(type.getSimpleName());
    }

    void run(byte[] input) {
        target.run(input);
    }
}
