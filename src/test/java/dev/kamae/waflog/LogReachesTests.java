package dev.kamae.waflog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAcls;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From when to when there are logs is told of what is there, and of what was. */
@KamaeTest
class LogReachesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");

    private static final WebAclId NOBODYS = new WebAclId(Line.SHOP.value().replace("shop", "nobodys"));

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private WebAcls acls;

    private Logs logs;
    private LogReaches reaches;

    @BeforeEach
    void clear() {
        Declared.forget(sql);
        logs = new Logs(clock);
        reaches = new LogReaches(logs.store(), acls);
    }

    @AfterEach
    void close() {
        logs.close();
    }

    @Test
    void theReachOfTheLinesIsThatOfTheWantedWebAcls() {
        logs.arrive(NOW, line("12:01"), line("12:20"), line("11:10").of(Line.CDN));

        assertThat(reaches.ofLines(Set.of())).isEqualTo(new LogReach(at("11:10"), at("12:20"), false));
        assertThat(reaches.ofLines(Set.of(Line.SHOP))).isEqualTo(new LogReach(at("12:01"), at("12:20"), false));
        assertThat(reaches.ofLines(Set.of(NOBODYS))).isEqualTo(new LogReach(null, null, true));
    }

    @Test
    void withoutAnyLogTheReachIsNothing() {
        assertThat(reaches.ofLines(Set.of())).isEqualTo(LogReach.NOTHING);
        assertThat(reaches.ofAll(Set.of(Line.SHOP))).contains(LogReach.NOTHING);
    }

    @Test
    void historyReachesWhereNoLineIsLeft() {
        acls.logged(acls.numbers(List.of(Line.SHOP)).values(), at("02:00"));
        logs.arrive(NOW, line("11:10"));

        assertThat(reaches.ofAll(Set.of())).contains(new LogReach(at("02:00"), at("11:10"), false));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T%s:00Z".formatted(time));
    }

    private static Line line(String time) {
        return Line.at(at(time));
    }
}
