package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.kamae.identity.Comings;
import dev.kamae.identity.Provider;
import dev.kamae.stores.EmbeddedStores;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** No password, token or cookie is ever written into the log, not even with what Kamae tells in full. */
@KamaeTest
class SecretsInLogsTests {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger KAMAE = (Logger) LoggerFactory.getLogger("dev.kamae");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Provider provider;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level before;

    @BeforeEach
    void listen() {
        before = KAMAE.getLevel();
        KAMAE.setLevel(Level.TRACE);
        log.start();
        ROOT.addAppender(log);
    }

    @AfterEach
    void stop() {
        ROOT.detachAppender(log);
        KAMAE.setLevel(before);
    }

    @Test
    void neitherComingInNorFailingToLeavesASecret() throws Exception {
        var secrets = new ArrayList<>(Comings.inEveryWay(port, sql, encoder, provider));
        EmbeddedStores stores = TestStores.running();
        secrets.addAll(List.of(stores.password(), "eyJ", "Basic ", "Bearer "));

        KAMAE.warn("heard");
        var written = List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));

        assertThat(written).contains("heard").doesNotContain(secrets);
    }
}
