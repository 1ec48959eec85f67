package dev.kamae.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every input that is kept, and each of its beginnings; {@code ./kamae soak --fuzz MINUTES} looks for others. */
class CorpusTests {

    @ParameterizedTest
    @EnumSource
    void eachParserBearsWhatIsKeptForIt(Targets target) throws IOException {
        var kept = kept(target);

        assertThat(kept).isNotEmpty();
        for (var path : kept) {
            byte[] input = Files.readAllBytes(path);
            assertThatCode(() -> target.run(input)).as(path.toString()).doesNotThrowAnyException();
        }
    }

    private static List<Path> kept(Targets target) throws IOException {
        try (var files = Files.list(target.corpus())) {
            return files.sorted().toList();
        }
    }
}
