package dev.kamae.logstore;

import static dev.kamae.logstore.LogFixtures.ALL;
import static dev.kamae.logstore.LogFixtures.WAF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kamae.KamaeTest;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** In the portal, as it is started. */
@KamaeTest
class LogStoreDoorsTests {

    @Autowired
    private LogStore logs;

    @Autowired
    private LogStoreConnection connection;

    @Test
    void singleLogLinesAreForThoseWhoInvestigate() throws Exception {
        LogFixtures.write(connection, WAF, Map.of("doors", "{}"));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> with(Capability.VIEW, () -> logs.document(WAF, "doors")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> with(Capability.VIEW, () -> logs.pages(WAF, ALL, TimeOrder.NEWEST_FIRST, 10)));
        assertThat(with(Capability.INVESTIGATE, () -> logs.document(WAF, "doors")))
                .isPresent();
        assertThat(with(Capability.VIEW, () -> logs.count(WAF, ALL)).value()).isPositive();
    }

    @Test
    void aContextHasAPrefixOfItsOwn() {
        assertThat(connection.settings().indexPrefix()).matches("t\\d+-");
        assertThat(logs.health().reachable()).isTrue();
    }

    private static <T> T with(String capability, Callable<T> work) throws Exception {
        return JobIdentity.as("logstore.test", Set.of(capability), work);
    }
}
