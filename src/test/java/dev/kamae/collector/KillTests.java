package dev.kamae.collector;

import dev.kamae.TestStores;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collector has begun when it is killed, the next one brings to its end; {@code ./kamae soak} kills it more often. */
class KillTests {

    private static final int KILLS = 10;

    @TempDir
    private Path folder;

    @Test
    void whateverACollectorDoesWhenItIsKilledNothingIsLostOrDoubled() throws IOException, InterruptedException {
        var kills = new Kills(
                folder,
                TestStores.freshIndexPrefix(),
                20_261_128,
                TestStores.running().addresses(),
                TestStores.freshDatabase());
        for (int i = 0; i < KILLS; i++) {
            kills.once();
        }

        kills.end();

        kills.nothingIsLostOrDoubled();
    }
}
