package dev.kamae.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.core.Language;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.waflog.Line;
import dev.kamae.waflog.SiemDomain;
import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a domain of the SIEM loader, with the printed role only, a proxy is never taken for a client. */
@KamaeTest
@EnabledIfEnvironmentVariable(named = "KAMAE_SAMPLES", matches = ".+", disabledReason = "KAMAE_SAMPLES names no folder")
class SiemDomainClientsTests {

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

    @BeforeEach
    void clear() {
        Declared.forget(sql);
    }

    @Test
    void behindCloudFrontAndFilteredClientsAreThoseOfTheHeaderAndMayHaveSentMore() throws Exception {
        try (var domain = new SiemDomain(clock, SiemDomain::isKeptByAFilter, SiemDomain::withoutLabels)) {
            for (var acl : domain.acls()) {
                // the recorded lines name the viewer and then the edge
                declare(acl, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 2, null), Logging.FILTERED);
            }

            var most = most(domain);

            assertThat(most.lines()).isEqualTo(domain.lines().size());
            assertThat(most.isPartial()).isTrue();
            assertThat(most.lacks())
                    .allSatisfy(lack -> assertThat(lack.reason()).isEqualTo(ClientLack.Reason.LOG_FILTERED))
                    .hasSameSizeAs(domain.acls());
            var client = most.byRequests().getFirst();
            assertThat(forwarded(domain, client.value())).isEqualTo(client.requests());

            var picture = investigating(() -> clients(domain)
                    .picture(
                            new Client(Client.Kind.ADDRESS, client.value()),
                            SiemDomain.FROM,
                            SiemDomain.UNTIL,
                            Set.of()));
            assertThat(picture.requests()).isEqualTo(client.requests());
            assertThat(picture.hidden()).isPresent();
            assertThat(picture.classes())
                    .isNotEmpty()
                    .allSatisfy((one, requests) -> assertThat(one.takesLabels()).isFalse());
            assertThat(picture.countries()).isEqualTo(Tally.NONE);
            assertThat(picture.ja3()).isEqualTo(Tally.NONE);
            assertThat(picture.ja4()).isEqualTo(Tally.NONE);
            assertThat(ClientSentence.of(picture, Language.EN, clock.getZone()))
                    .contains("at least")
                    .doesNotContain("%");
        }
    }

    @Test
    void whereNobodySaidWhereTheClientIsThereIsNone() throws Exception {
        try (var domain = new SiemDomain(clock, _ -> true, line -> line)) {
            for (var acl : domain.acls()) {
                declare(acl, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, null, null), Logging.ALL);
            }

            var most = most(domain);

            assertThat(most.byRequests()).isEmpty();
            assertThat(most.byBlocked()).isEmpty();
            assertThat(most.lacks())
                    .allSatisfy(lack -> assertThat(lack.reason()).isEqualTo(ClientLack.Reason.BEHIND_PROXY))
                    .hasSameSizeAs(domain.acls());
        }
    }

    @Test
    void aWebAclPutInFrontOfAnotherChangesNoTotal() throws Exception {
        try (var domain = new SiemDomain(clock, _ -> true, line -> line)) {
            var behind = domain.largest();
            for (var acl : domain.acls()) {
                if (!acl.equals(behind)) {
                    declare(acl, TrafficPath.DIRECT, Logging.ALL);
                }
            }
            declare(behind, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 2, Line.CDN), Logging.ALL);
            acls.logged(acls.numbers(domain.acls()).values(), SiemDomain.FROM);
            var before = most(domain);

            domain.putInFront(Line.CDN, behind);
            declare(Line.CDN, TrafficPath.DIRECT, Logging.ALL);
            acls.logged(acls.numbers(List.of(Line.CDN)).values(), SiemDomain.FROM);
            var after = most(domain);

            assertThat(after.leftOut()).containsExactly(behind);
            assertThat(after.lines()).isEqualTo(before.lines());
            assertThat(after.blocked()).isEqualTo(before.blocked());
            assertThat(after.attacks()).isEqualTo(before.attacks());
        }
    }

    private static long forwarded(SiemDomain domain, String client) {
        return domain.lines().stream()
                .map(line -> line.at("/httpRequest/header/x_forwarded_for").asString(""))
                .map(header -> header.split(","))
                .filter(list -> list.length > 1 && list[list.length - 2].strip().equals(client))
                .count();
    }

    private Clients clients(SiemDomain domain) {
        return new Clients(domain.store(), profiles, acls, viewing, clock);
    }

    private TopClients most(SiemDomain domain) throws Exception {
        return investigating(() -> clients(domain).most(SiemDomain.FROM, SiemDomain.UNTIL, Set.of()));
    }

    private static <T> T investigating(Callable<T> work) throws Exception {
        return TeamClock.at(SiemDomain.NOW, () -> JobIdentity.as("test", Set.of(Capability.INVESTIGATE), work));
    }

    private void declare(WebAclId acl, TrafficPath path, Logging logging) throws Exception {
        var draft = new ProfileDraft(null, path, logging, BotControl.TARGETED, List.of(), List.of(), "JP");
        JobIdentity.as("test", Set.of(Capability.EDIT), () -> profiles.declare(acl, 0, draft));
    }
}
