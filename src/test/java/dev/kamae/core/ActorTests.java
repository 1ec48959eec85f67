package dev.kamae.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActorTests {

    @Test
    void anActorIsReadAsItWasWritten() {
        var person = Actor.person(UUID.fromString("5c0c1e0a-0000-4000-8000-000000000001"));
        var job = Actor.job("traffic.count:hourly");

        assertThat(person).hasToString("person:5c0c1e0a-0000-4000-8000-000000000001");
        assertThat(Actor.parse(person.toString())).isEqualTo(person);
        assertThat(job).hasToString("job:traffic.count:hourly");
        assertThat(Actor.parse(job.toString())).isEqualTo(job);
    }

    @Test
    void anActorHasAnId() {
        assertThatThrownBy(() -> Actor.job(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
