package dev.kamae.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonDraftTests {

    @Test
    void aNameIsOneLineOfOrdinaryCharacters() {
        for (var name : new String[] {"", " ", "a".repeat(81), "two\nlines", "nul\0inside"}) {
            assertThatThrownBy(() -> new PersonDraft("nakamura", name, Set.of(Role.ANALYST)))
                    .as(name)
                    .isInstanceOf(PersonIncomplete.class);
        }
    }
}
