package dev.kamae.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NonsenseTests {

    @Test
    void whatTheReaderCannotTakeIsNamedAndBlankAsksForNothing() {
        var query = Map.of("state", List.of("open", "foo", " "));

        assertThat(Nonsense.in(query, "state", text -> Optional.of(text).filter("open"::equals)))
                .containsExactly(new Nonsense("state", "foo"));
        assertThat(Nonsense.in(query, "age", text -> Optional.empty())).isEmpty();
    }
}
