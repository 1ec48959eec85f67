package dev.kamae.collector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadCommandTests {

    @Test
    void itLoadsIntoTheStoresOfThisVeryPortal() {
        assertThat(new LoadCommand("/srv/kamae/own").of("FILE")).contains("./kamae collect --data /srv/kamae/own FILE");
    }

    @Test
    void whatAShellWouldTakeApartIsQuoted() {
        assertThat(new LoadCommand("/home/o'neil/my data; rm -r $HOME").of("FILE"))
                .contains("./kamae collect --data '/home/o'\\''neil/my data; rm -r $HOME' FILE");
        assertThat(new LoadCommand("/家/構え").of("FILE")).contains("./kamae collect --data '/家/構え' FILE");
    }

    @Test
    void othersStoresAreNamedByTheEnvironmentAndTheDemoTakesNothing() {
        assertThat(new LoadCommand(null).of("FILE")).contains("./kamae collect FILE");
        assertThat(new LoadCommand("").of("FILE")).isEmpty();
    }
}
