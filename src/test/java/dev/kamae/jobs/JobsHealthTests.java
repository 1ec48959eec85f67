package dev.kamae.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JobsHealthTests {

    /** The part of the database itself says that it is down. */
    @Test
    void withPostgresAwayItIsNotKnownAndTheOthersAreStillTold() {
        var away = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1", "nobody", "none");

        var health = new JobsHealth(new RunHistory(JdbcClient.create(away)), Clock.systemUTC()).health();

        assertThat(health.getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(health.getDetails()).isEmpty();
    }
}
