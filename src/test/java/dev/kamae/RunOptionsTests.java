package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kamae.stores.DataDirectory.Content;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunOptionsTests {

    private static final Path HOME = Path.of("/srv/kamae");

    @Test
    void withoutOptionsTheDemoIsShown() {
        assertThat(of()).isEqualTo(new RunOptions(8080, HOME.resolve("var/demo"), Content.DEMO));
    }

    @Test
    void anEmptyPortalHasADirectoryOfItsOwn() {
        assertThat(of("--empty")).isEqualTo(new RunOptions(8080, HOME.resolve("var/own"), Content.OWN));
    }

    @Test
    void aNamedDirectoryIsTakenAsItIsWritten() {
        assertThat(of("--data", "some where", "--port", "0", "--empty"))
                .isEqualTo(new RunOptions(0, Path.of("some where"), Content.OWN));
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        misunderstood("`--prot` is no option", "--prot", "80");
        misunderstood("`--port` needs a value", "--port");
        misunderstood("`--data` needs a value", "--data", "");
        misunderstood("`70000` is no port", "--port", "70000");
        misunderstood("`-1` is no port", "--port", "-1");
        misunderstood("`http` is no port", "--port", "http");
    }

    private static void misunderstood(String sentence, String... arguments) {
        assertThatExceptionOfType(RunOptions.Misunderstood.class)
                .isThrownBy(() -> of(arguments))
                .withMessageContaining(sentence)
                .withMessageContaining("Known are");
    }

    private static RunOptions of(String... arguments) {
        return RunOptions.of(List.of(arguments), HOME);
    }
}
