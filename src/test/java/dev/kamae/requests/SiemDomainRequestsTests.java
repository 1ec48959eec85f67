package dev.kamae.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.requests.BreakdownLack.Reason;
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

/** On a domain of the SIEM loader, with the printed role only: its lines can be read, and a breakdown says what it lacks. */
@KamaeTest
@EnabledIfEnvironmentVariable(named = "KAMAE_SAMPLES", matches = ".+", disabledReason = "KAMAE_SAMPLES names no folder")
class SiemDomainRequestsTests {

    private static final RequestFilter ALL = RequestFilter.span(SiemDomain.FROM, SiemDomain.UNTIL);

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private WebAcls acls;

    @Autowired
    private WebAclProfiles profiles;

    @Autowired
    private Viewing viewing;

    @BeforeEach
    void clear() {
        Declared.forget(sql);
    }

    @Test
    void filteredAndBehindCloudFrontABreakdownHasNoSharesAndNoClients() throws Exception {
        try (var domain = new SiemDomain(clock, SiemDomain::isKeptByAFilter, SiemDomain::withoutLabels)) {
            for (var acl : domain.acls()) {
                declare(acl, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 2, null), Logging.FILTERED);
            }

            var found = breakdown(domain);

            assertThat(found.requests()).isEqualTo(domain.lines().size());
            assertThat(found.isPartial()).isTrue();
            assertThat(found.connecting()).isZero();
            assertThat(found.parts().get(RequestPart.CLIENT)).isEmpty();
            assertThat(found.parts().get(RequestPart.COUNTRY)).isEmpty();
            assertThat(found.lacks())
                    .hasSize(2 * domain.acls().size())
                    .extracting(BreakdownLack::reason)
                    .containsOnly(Reason.LOG_FILTERED, Reason.BEHIND_PROXY);
        }
    }

    @Test
    void everyLineIsFoundAndOpensWithTheRoleOfAReader() throws Exception {
        try (var domain = new SiemDomain(clock, _ -> true, line -> line)) {
            var requests = requests(domain);
            var found = investigating(() -> {
                var count = 0L;
                try (var pages = requests.lines(ALL, 500)) {
                    while (pages.more()) {
                        var page = pages.next();
                        count += page.size();
                        assertThat(requests.find(
                                        page.getFirst().index(), page.getFirst().id()))
                                .isPresent();
                    }
                }
                return count;
            });

            assertThat(found).isEqualTo(domain.lines().size());
        }
    }

    @Test
    void aWebAclPutInFrontOfAnotherChangesNoTotal() throws Exception {
        try (var domain = new SiemDomain(clock, _ -> true, line -> line)) {
            var behind = domain.largest();
            for (var acl : domain.acls()) {
                declare(acl, TrafficPath.DIRECT, Logging.ALL);
            }
            acls.logged(acls.numbers(domain.acls()).values(), SiemDomain.FROM);
            var before = breakdown(domain);

            domain.putInFront(Line.CDN, behind);
            declare(Line.CDN, TrafficPath.DIRECT, Logging.ALL);
            declare(behind, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 2, Line.CDN), Logging.ALL);
            acls.logged(acls.numbers(List.of(Line.CDN)).values(), SiemDomain.FROM);
            var after = breakdown(domain);

            assertThat(before.lacks()).isEmpty();
            assertThat(after.lacks()).containsExactly(new BreakdownLack(Reason.ALSO_COUNTED, behind));
            assertThat(after.requests()).isEqualTo(before.requests());
            assertThat(after.blocked()).isEqualTo(before.blocked());
            assertThat(after.addresses()).isEqualTo(before.addresses());
            for (var part : List.of(RequestPart.ACTION, RequestPart.CLIENT, RequestPart.COUNTRY, RequestPart.LABEL)) {
                assertThat(after.parts().get(part)).isEqualTo(before.parts().get(part));
            }
        }
    }

    private Requests requests(SiemDomain domain) {
        return new Requests(domain.store(), acls, profiles, viewing, clock);
    }

    private Breakdown breakdown(SiemDomain domain) throws Exception {
        return investigating(() -> requests(domain).breakdown(ALL).value());
    }

    private static <T> T investigating(Callable<T> work) throws Exception {
        return TeamClock.at(SiemDomain.NOW, () -> JobIdentity.as("test", Set.of(Capability.INVESTIGATE), work));
    }

    private void declare(WebAclId acl, TrafficPath path, Logging logging) throws Exception {
        var seen = profiles.profiles().of(acl, SiemDomain.NOW).isPresent() ? 1 : 0;
        var draft = new ProfileDraft(null, path, logging, BotControl.TARGETED, List.of(), List.of(), "JP");
        JobIdentity.as("test", Set.of(Capability.EDIT), () -> profiles.declare(acl, seen, draft));
    }
}
