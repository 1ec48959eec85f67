package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No answer of the record is waited for for ever, but that of an upgrade is. */
@KamaeTest
class UpgradeConnectionTests {

    @Autowired
    private DataSource record;

    @Autowired
    private Flyway upgrade;

    @Test
    void anUpgradeOfTheSchemaIsNotCutShort() throws Exception {
        assertThat(timeout(record)).isPositive();
        assertThat(timeout(upgrade.getConfiguration().getDataSource())).isZero();
    }

    private static int timeout(DataSource of) throws Exception {
        try (var connection = of.getConnection()) {
            return connection.unwrap(Connection.class).getNetworkTimeout();
        }
    }
}
