package dev.kamae.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.kamae.KamaeTest;
import dev.kamae.TestLogStore;
import dev.kamae.core.Language;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.requests.RequestRow;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.Line;
import dev.kamae.waflog.Logs;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A client is who sent a request, and never a proxy in its place. */
@KamaeTest
class ClientsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");
    private static final Instant FROM = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-24T13:00:00Z");
    private static final String CDN_EDGE = "130.176.0.9";

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private WebAcls acls;

    @Autowired
    private WebAclProfiles profiles;

    @Autowired
    private ClientViewing viewing;

    @Autowired
    private Clients door;

    private Logs logs;
    private Clients clients;

    @BeforeEach
    void clear() {
        Declared.forget(sql);
        logs = new Logs(clock);
        clients = new Clients(logs.store(), profiles, acls, viewing, clock);
    }

    private void ask(TestLogStore served) {
        logs.close();
        logs = new Logs(clock, served);
        clients = new Clients(logs.store(), profiles, acls, viewing, clock);
    }

    @AfterEach
    void close() {
        logs.close();
    }

    @ParameterizedTest
    @EnumSource
    void theDayOfAClientIsMadeOfItsLines(TestLogStore served) throws Exception {
        ask(served);
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("10:01").path("/a").agent("curl/8").evaluated(),
                line("10:02")
                        .path("/login")
                        .agent("curl/8")
                        .method("POST")
                        .answered(429)
                        .ended("BLOCK", "rate", "RATE_BASED")
                        .evaluated()
                        .labels(Line.BOT + "bot:category:http_library"),
                line("12:05").path("/login").agent("other").evaluated().labels(Line.AWS + "sql-database:SQLi_Body"),
                line("11:00").from("198.51.100.9", "US"));

        var picture = look(Client.Kind.ADDRESS, "192.0.2.7");

        assertThat(picture.requests()).isEqualTo(3);
        assertThat(picture.first()).isEqualTo(at("10:01"));
        assertThat(picture.last()).isEqualTo(at("12:05"));
        assertThat(picture.course())
                .containsOnly(
                        // five minutes each
                        entry(at("10:00"), Map.of(Action.ALLOW, 1L, Action.BLOCK, 1L)),
                        entry(at("12:05"), Map.of(Action.ALLOW, 1L)));
        assertThat(picture.steps()).hasSize(36).contains(at("12:05"));
        assertThat(picture.ended(Action.BLOCK)).isOne();
        var blocked = picture.answers().getLast();
        assertThat(blocked.rules().most()).containsExactly(new Tally.Count("rate", 1));
        assertThat(blocked.codes().most()).containsExactly(new Tally.Count("429", 1));
        assertThat(picture.paths().most()).containsExactly(new Tally.Count("/login", 2), new Tally.Count("/a", 1));
        assertThat(picture.methods().most()).containsExactly(new Tally.Count("GET", 2), new Tally.Count("POST", 1));
        assertThat(picture.countries().most()).containsExactly(new Tally.Count("JP", 3));
        assertThat(picture.devices()).isEqualTo(new ClientPicture.Devices(2, false, ClientPicture.Devices.By.NOTHING));
        assertThat(picture.attacks()).isOne();
        assertThat(picture.classes()).containsEntry(TrafficClass.UNVERIFIED_BOT, 1L);
        assertThat(picture.lacks()).isEmpty();
    }

    @Test
    void devicesAreToldByUserAgentAndFingerprint() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("10:01")
                        .agent("one")
                        .fingerprints("e7d705a3286e19ea42f587b344ee6865", "t13d1516h2_8daaf6152771_02713d6af862"),
                line("10:02")
                        .agent("one")
                        .fingerprints("e7d705a3286e19ea42f587b344ee6865", "t13d1516h2_8daaf6152771_02713d6af862"),
                line("10:03")
                        .agent("one")
                        .fingerprints("e7d705a3286e19ea42f587b344ee6865", "t13d1516h2_8daaf6152771_aaaaaaaaaaaa"),
                line("10:04")
                        .agent("two")
                        .fingerprints("e7d705a3286e19ea42f587b344ee6865", "t13d1516h2_8daaf6152771_aaaaaaaaaaaa"));

        assertThat(look(Client.Kind.ADDRESS, "192.0.2.7").devices())
                .isEqualTo(new ClientPicture.Devices(3, false, ClientPicture.Devices.By.JA4));
        assertThat(look(Client.Kind.FINGERPRINT, "t13d1516h2_8daaf6152771_aaaaaaaaaaaa")
                        .requests())
                .isEqualTo(2);
        assertThat(look(Client.Kind.AGENT, "TWO").addresses().most()).containsExactly(new Tally.Count("192.0.2.7", 1));
    }

    @ParameterizedTest
    @EnumSource
    void behindAProxyAClientIsAtItsPlaceAndNowhereElse(TestLogStore served) throws Exception {
        ask(served);
        declare(Line.SHOP, Declared.of(null, new TrafficPath(TrafficPath.Kind.OTHER_PROXY, 2, null)));
        logs.arrive(
                NOW,
                line("10:01").from(CDN_EDGE, "US").header("X-Forwarded-For", "203.0.113.7, 10.0.0.1"),
                line("10:02").from(CDN_EDGE, "US").header("X-Forwarded-For", "203.0.113.7, 203.0.113.99, 10.0.0.1"),
                line("10:03").from(CDN_EDGE, "US").header("X-Forwarded-For", "1.203.0.113.7,203.0.113.7,10.0.0.1"),
                line("10:04").from("203.0.113.7", "VN").header("X-Forwarded-For", "198.51.100.1, 10.0.0.1"));

        assertThat(look(Client.Kind.ADDRESS, "203.0.113.7").first()).isEqualTo(at("10:01"));
        assertThat(look(Client.Kind.ADDRESS, "203.0.113.7").requests()).isEqualTo(2);
        assertThat(look(Client.Kind.NETWORK, "203.0.113.96/29").requests()).isOne();
        assertThat(look(Client.Kind.NETWORK, "203.0.0.0/8").requests()).isEqualTo(3);
        assertThat(most().byRequests())
                .containsExactly(
                        new Tally.Count("203.0.113.7", 2),
                        new Tally.Count("198.51.100.1", 1),
                        new Tally.Count("203.0.113.99", 1));
    }

    @Test
    void aNetworkHasAllItsAddresses() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("10:01").from("203.0.113.7", "VN"),
                line("10:02").from("203.0.113.200", "VN"),
                line("10:03").from("203.0.114.1", "VN"));

        assertThat(look(Client.Kind.NETWORK, "203.0.113.0/24").requests()).isEqualTo(2);
    }

    @Test
    void aCdnIsNeverATopClient() throws Exception {
        declare(Line.SHOP, Declared.of(null, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, null, null)));
        logs.arrive(
                NOW,
                line("10:01").from(CDN_EDGE, "US"),
                line("10:02").of(Line.CDN).from(CDN_EDGE, "US"));

        var most = most();

        assertThat(most.lines()).isEqualTo(2);
        assertThat(most.byRequests()).isEmpty();
        assertThat(most.lacks())
                .containsExactlyInAnyOrder(
                        new ClientLack(ClientLack.Reason.BEHIND_PROXY, Line.SHOP),
                        new ClientLack(ClientLack.Reason.UNDECLARED, Line.CDN));
        assertThat(look(Client.Kind.AGENT, "Chrome").lacks()).hasSize(2);
    }

    @Test
    void theCountryAndTheHandshakeOfAProxyAreNotTheClients() throws Exception {
        declare(Line.SHOP, Declared.behindCloudFront());
        logs.arrive(
                NOW,
                line("10:01")
                        .from(CDN_EDGE, "US")
                        .header("X-Forwarded-For", "203.0.113.7")
                        .fingerprints("e7d705a3286e19ea42f587b344ee6865", "t13d1516h2_8daaf6152771_02713d6af862"));

        var picture = look(Client.Kind.ADDRESS, "203.0.113.7");

        assertThat(picture.requests()).isOne();
        assertThat(picture.countries()).isEqualTo(Tally.NONE);
        assertThat(picture.ja4()).isEqualTo(Tally.NONE);
        assertThat(picture.devices().by()).isEqualTo(ClientPicture.Devices.By.PROXY);
        assertThat(picture.hidden()).contains(new ClientLack(ClientLack.Reason.CONNECTION_OF_PROXY, Line.SHOP));
        assertThat(most().lacks()).isEmpty();
    }

    @Test
    void behindAProxyDevicesAreToldByUserAgentAlone() throws Exception {
        declare(Line.SHOP, Declared.behindCloudFront());
        logs.arrive(
                NOW,
                line("10:01")
                        .agent("one")
                        .header("X-Forwarded-For", "203.0.113.7")
                        .fingerprints("e7d705a3286e19ea42f587b344ee6865", "t13d1516h2_8daaf6152771_02713d6af862"),
                line("10:02")
                        .agent("one")
                        .header("X-Forwarded-For", "203.0.113.7")
                        .fingerprints("e7d705a3286e19ea42f587b344ee6865", "t13d1516h2_8daaf6152771_aaaaaaaaaaaa"));

        assertThat(look(Client.Kind.ADDRESS, "203.0.113.7").devices())
                .isEqualTo(new ClientPicture.Devices(1, false, ClientPicture.Devices.By.PROXY));
    }

    @Test
    void withoutALabelNobodyIsAnImpostor() throws Exception {
        declare(Line.SHOP, Declared.direct());
        declare(Line.CDN, Declared.direct());
        logs.arrive(
                NOW,
                line("10:01").evaluated().agent("Googlebot/2.1"),
                line("10:02").agent("ShopApp/1.0"),
                line("10:03").of(Line.CDN).evaluated().agent("Googlebot/2.1").labels(Line.BOT + "bot:unverified"));

        var picture = look(Client.Kind.ADDRESS, "192.0.2.7");

        assertThat(picture.classes())
                .containsOnly(
                        entry(TrafficClass.UNKNOWN, 1L),
                        entry(TrafficClass.OWN_APP, 1L),
                        entry(TrafficClass.IMPOSTOR_SUSPECT, 1L));
        assertThat(picture.lacks()).containsExactly(new ClientLack(ClientLack.Reason.NO_LABELS, Line.SHOP));
    }

    @Test
    void oneThatNobodyDeclaredIsLeftOutBesideOneOfCloudFront() throws Exception {
        declare(Line.CDN, Declared.direct());
        logs.arrive(
                NOW,
                line("10:01").of(Line.CDN).from("203.0.113.7", "VN"),
                line("10:01").from("203.0.113.7", "VN"));
        acls.logged(acls.numbers(List.of(Line.SHOP, Line.CDN)).values(), FROM);

        var picture = look(Client.Kind.ADDRESS, "203.0.113.7");

        assertThat(picture.requests()).isOne();
        assertThat(picture.isPartial()).isTrue();
        assertThat(picture.lacks()).containsExactly(new ClientLack(ClientLack.Reason.MAY_BE_COUNTED, Line.SHOP));
        assertThat(most().lacks()).containsExactly(new ClientLack(ClientLack.Reason.MAY_BE_COUNTED, Line.SHOP));
    }

    @Test
    void whoeverIsInAFilteredLogMayHaveSentMore() throws Exception {
        declare(Line.SHOP, Declared.with(Logging.FILTERED));
        logs.arrive(NOW, line("10:01").ended("BLOCK", "rate", "RATE_BASED"));

        var picture = look(Client.Kind.ADDRESS, "192.0.2.7");

        assertThat(picture.lacks()).containsExactly(new ClientLack(ClientLack.Reason.LOG_FILTERED, Line.SHOP));
        assertThat(ClientSentence.of(picture, Language.EN, clock.getZone()))
                .contains("at least 1 requests", "1 were blocked")
                .doesNotContain("%", "Class");
        assertThat(most().isPartial()).isTrue();
    }

    @Test
    void aRequestThatTwoWebAclsLoggedCountsOnceAtTheOneInFront() throws Exception {
        declare(Line.CDN, Declared.direct());
        declare(Line.SHOP, Declared.of(null, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, Line.CDN)));
        logs.arrive(
                NOW,
                line("10:01").of(Line.CDN).from("203.0.113.7", "VN"),
                line("10:01").from(CDN_EDGE, "US").header("X-Forwarded-For", "203.0.113.7"));
        acls.logged(acls.numbers(List.of(Line.SHOP, Line.CDN)).values(), FROM);

        assertThat(most().byRequests()).containsExactly(new Tally.Count("203.0.113.7", 1));
        assertThat(most().leftOut()).containsExactly(Line.SHOP);
        assertThat(look(Client.Kind.ADDRESS, "203.0.113.7").requests()).isOne();
        var behind = investigating(
                () -> clients.picture(new Client(Client.Kind.ADDRESS, "203.0.113.7"), FROM, UNTIL, Set.of(Line.SHOP)));
        assertThat(behind.requests()).isOne();
        assertThat(behind.leftOut()).isEmpty();
    }

    @Test
    void whoSentMostIsToldByRequestsBlockedOnesAndAttacks() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("10:01"),
                line("10:02"),
                line("10:03").from("203.0.113.7", "VN").ended("BLOCK", "rate", "RATE_BASED"),
                line("10:04").from("203.0.113.8", "VN").labels(Line.AWS + "sql-database:SQLi_Body"));

        var most = most();

        assertThat(most.byRequests().getFirst()).isEqualTo(new Tally.Count("192.0.2.7", 2));
        assertThat(most.byBlocked()).containsExactly(new Tally.Count("203.0.113.7", 1));
        assertThat(most.byAttacks()).containsExactly(new Tally.Count("203.0.113.8", 1));
    }

    @Test
    void itsPathsComeInTheOrderOfTimePageByPage() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("10:03").path("/c"),
                line("10:01").path("/a"),
                line("10:02").path("/b"),
                line("10:02").from("203.0.113.8", "VN"));

        var paths = investigating(() -> {
            try (var trail = clients.trail(new Client(Client.Kind.ADDRESS, "192.0.2.7"), FROM, UNTIL, Set.of(), 2)) {
                var found = new ArrayList<String>();
                while (trail.more()) {
                    trail.next().stream().map(RequestRow::path).forEach(found::add);
                }
                return found;
            }
        });

        assertThat(paths).containsExactly("/a", "/b", "/c");
    }

    @Test
    void everyLookLeavesATrace() throws Exception {
        logs.arrive(NOW, line("10:01"));
        var one = traces("client:address:203.0.113.77");
        var all = traces("clients:most");

        look(Client.Kind.ADDRESS, "203.0.113.77");
        most();

        assertThat(traces("client:address:203.0.113.77")).isEqualTo(one + 1);
        assertThat(traces("clients:most")).isEqualTo(all + 1);
    }

    private long traces(String subject) {
        return sql.sql("select count(*) from audit_row where action = 'traffic.viewed' and subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    @Test
    void whoMayNotInvestigateIsRefused() {
        assertThatThrownBy(
                        () -> JobIdentity.as("test", Set.of(Capability.VIEW), () -> door.most(FROM, UNTIL, Set.of())))
                .isInstanceOf(AccessDeniedException.class);
        var client = new Client(Client.Kind.ADDRESS, "203.0.113.7");
        assertThatThrownBy(() -> JobIdentity.as(
                        "test", Set.of(Capability.VIEW), () -> door.picture(client, FROM, UNTIL, Set.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> JobIdentity.as(
                        "test", Set.of(Capability.VIEW), () -> door.trail(client, FROM, UNTIL, Set.of(), 5)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private ClientPicture look(Client.Kind kind, String value) throws Exception {
        return investigating(() -> clients.picture(new Client(kind, value), FROM, UNTIL, Set.of()));
    }

    private TopClients most() throws Exception {
        return investigating(() -> clients.most(FROM, UNTIL, Set.of()));
    }

    private <T> T investigating(Callable<T> work) throws Exception {
        return JobIdentity.as("test", Set.of(Capability.INVESTIGATE), () -> TeamClock.at(NOW, work::call));
    }

    private void declare(WebAclId acl, ProfileDraft draft) throws Exception {
        JobIdentity.as("test", Set.of(Capability.EDIT), () -> profiles.declare(acl, 0, draft));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T%s:00Z".formatted(time));
    }

    private static Line line(String time) {
        return Line.at(at(time));
    }
}
