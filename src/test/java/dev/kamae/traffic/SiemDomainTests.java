package dev.kamae.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.core.TeamClock;
import dev.kamae.core.Territory;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.jobs.QuietRun;
import dev.kamae.waflog.Action;
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
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a domain of the SIEM loader, with the printed role only: what nobody can know is not known, and nothing is wrong. */
@KamaeTest
@EnabledIfEnvironmentVariable(named = "KAMAE_SAMPLES", matches = ".+", disabledReason = "KAMAE_SAMPLES names no folder")
class SiemDomainTests {

    private static final Period PERIOD = Period.hours(SiemDomain.FROM, SiemDomain.UNTIL);

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private FoldLedger ledger;

    @Autowired
    private History history;

    @Autowired
    private WebAclProfiles profiles;

    @Autowired
    private PastTraffic past;

    @Autowired
    private WebAcls acls;

    @Autowired
    private OverviewHistory closedHours;

    @Autowired
    private CrawlerRanges ranges;

    @BeforeEach
    void clear() {
        new Kept(sql).clear();
    }

    @Test
    void withNothingDeclaredOnlyWhatNeedsNoProfileIsKnown() throws Exception {
        try (var domain = new SiemDomain(clock, _ -> true, line -> line)) {
            fold(domain);

            var overview = overview(domain);
            var undeclared = lacks(domain, Lack.Reason.UNDECLARED);
            assertThat(overview.completeness().whole()).isTrue();
            assertThat(overview.completeness().live()).hasSize(1);
            assertThat(overview.requests().figure())
                    .isEqualTo(new Figure.AtLeast(domain.lines().size(), undeclared));
            for (var territory : List.of(Territory.DOMESTIC, Territory.OVERSEAS)) {
                var figures = of(overview, territory);
                assertThat(figures.requests().figure()).isEqualTo(new Figure.NotKnown(undeclared));
                assertThat(figures.blocked().figure()).isEqualTo(new Figure.NotKnown(undeclared));
            }
            assertThat(overview.classes().requests()).isEqualTo(new Figure.NotKnown(undeclared));
            assertThat(overview.clients().values()).isEmpty();
            assertThat(overview.clients().lacks()).isEqualTo(undeclared);
            assertThat(overview.countries().values()).isEmpty();
            assertThat(bots(domain).unseen()).isEqualTo(undeclared);
            assertThat(logged(domain).puzzles())
                    .isNotEmpty()
                    .allSatisfy(puzzle -> assertThat(puzzle.solved()).isNotInstanceOf(Figure.Known.class));
        }
    }

    @Test
    void filteredWithoutLabelsAndBehindCloudFrontEachFigureSaysWhyItIsNotKnown() throws Exception {
        try (var domain = new SiemDomain(clock, SiemDomain::isKeptByAFilter, SiemDomain::withoutLabels)) {
            var cloudFront = new TrafficPath(TrafficPath.Kind.CLOUDFRONT, null, null);
            for (var acl : domain.acls()) {
                declare(acl, profile(cloudFront, Logging.FILTERED));
            }
            fold(domain);

            var overview = overview(domain);
            var filtered = lacks(domain, Lack.Reason.LOG_FILTERED);
            var hidden = lacks(domain, Lack.Reason.BEHIND_PROXY);
            var both =
                    Stream.concat(filtered.stream(), hidden.stream()).sorted().toList();
            var blocked = domain.lines().stream().filter(SiemDomain::isBlocked).count();
            assertThat(overview.requests().figure())
                    .isEqualTo(new Figure.AtLeast(domain.lines().size(), filtered));
            assertThat(overview.stopped().lacks()).isEqualTo(filtered);
            assertThat(overview.counted().lacks()).isEqualTo(filtered);
            assertThat(overview.wouldHaveBlocked().lacks()).isEqualTo(filtered);
            assertThat(course(overview, Action.BLOCK))
                    .allSatisfy(figure -> assertThat(figure).isInstanceOf(Figure.Known.class));
            assertThat(course(overview, Action.BLOCK).stream()
                            .mapToLong(Figure::atLeast)
                            .sum())
                    .isEqualTo(blocked);
            for (var action : List.of(Action.ALLOW, Action.CAPTCHA, Action.CHALLENGE)) {
                assertThat(course(overview, action))
                        .allSatisfy(figure -> assertThat(figure.lacks()).isEqualTo(filtered));
            }
            for (var territory : List.of(Territory.DOMESTIC, Territory.OVERSEAS)) {
                assertThat(of(overview, territory).requests().figure()).isEqualTo(new Figure.NotKnown(both));
                assertThat(of(overview, territory).blocked().figure()).isEqualTo(new Figure.NotKnown(hidden));
            }
            assertThat(overview.clients().values()).isEmpty();
            assertThat(overview.clients().lacks()).isEqualTo(both);
            assertThat(overview.countries().values()).isEmpty();
            assertThat(overview.countries().lacks()).isEqualTo(both);
            assertThat(overview.paths().lacks()).isEqualTo(filtered);
            assertThat(overview.classes().untold()).contains(Lack.of(Lack.Reason.NO_LABELS));

            var bots = bots(domain);
            assertThat(bots.all().figure()).isEqualTo(Figure.notKnown(Lack.Reason.NO_LABELS));
            assertThat(bots.byClass().values())
                    .allSatisfy(
                            measure -> assertThat(measure.figure()).isEqualTo(Figure.notKnown(Lack.Reason.NO_LABELS)));
            assertThat(bots.share()).isEmpty();
            assertThat(bots.evaluatedShare()).isEmpty();
            assertThat(bots.outcomes()).isEmpty();
            assertThat(bots.categories()).isEmpty();
            assertThat(loggedBots(domain).labelled()).isFalse();

            var rules = new RuleHistory(past, profiles, acls, clock);
            assertThat(now(() -> rules.rules(PERIOD, Set.of())).acls())
                    .allSatisfy(acl ->
                            assertThat(acl.lacks()).containsExactly(new Lack(Lack.Reason.LOG_FILTERED, acl.acl())));
            var logged = logged(domain);
            assertThat(logged.puzzles())
                    .isNotEmpty()
                    .allSatisfy(puzzle -> assertThat(puzzle.solved().lacks())
                            .containsExactly(new Lack(Lack.Reason.LOG_FILTERED, puzzle.acl())));
            assertThat(logged.rates())
                    .isNotEmpty()
                    .allSatisfy(rate -> assertThat(rate.listed().lacks())
                            .containsExactly(new Lack(Lack.Reason.LOG_FILTERED, rate.acl())));

            var found = new FirstSight(domain.store(), acls).found();
            assertThat(found.health().reachable()).isTrue();
            assertThat(found.logs().orElseThrow().labelled()).isZero();
            assertThat(found.logs().orElseThrow().lines())
                    .isEqualTo(domain.lines().size());
        }
    }

    @Test
    void aWebAclPutInFrontOfAnotherChangesNoTotal() throws Exception {
        try (var domain = new SiemDomain(clock, _ -> true, line -> line)) {
            for (var acl : domain.acls()) {
                declare(acl, profile(TrafficPath.DIRECT, Logging.ALL));
            }
            fold(domain);
            var before = overview(domain);
            var botsBefore = bots(domain);

            var behind = domain.largest();
            domain.putInFront(Line.CDN, behind);
            new Kept(sql).clear();
            domain.acls().stream().filter(acl -> !acl.equals(behind)).forEach(acl -> {
                declare(acl, profile(TrafficPath.DIRECT, Logging.ALL));
            });
            declare(Line.CDN, profile(TrafficPath.DIRECT, Logging.ALL));
            declare(behind, profile(new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, Line.CDN), Logging.ALL));
            fold(domain);

            var after = overview(domain);
            assertThat(before.requests().figure())
                    .isEqualTo(new Figure.Known(domain.lines().size()));
            assertThat(after.requests().figure()).isEqualTo(before.requests().figure());
            assertThat(after.stopped()).isEqualTo(before.stopped());
            assertThat(after.counted()).isEqualTo(before.counted());
            assertThat(after.wouldHaveBlocked()).isEqualTo(before.wouldHaveBlocked());
            assertThat(after.classes().sums()).isEqualTo(before.classes().sums());
            assertThat(after.classes().evaluated()).isEqualTo(before.classes().evaluated());
            assertThat(after.countries().values()).isEqualTo(before.countries().values());
            assertThat(after.stoppingRules()).isEqualTo(before.stoppingRules());
            assertThat(after.countingRules()).isEqualTo(before.countingRules());
            for (var territory : Territory.values()) {
                assertThat(of(after, territory).requests().figure())
                        .isEqualTo(of(before, territory).requests().figure());
                assertThat(of(after, territory).blocked().figure())
                        .isEqualTo(of(before, territory).blocked().figure());
            }
            assertThat(after.leftOut()).containsExactly(new LeftOut(behind, LeftOut.Why.ALSO_COUNTED));
            var bots = bots(domain);
            assertThat(bots.all().figure()).isEqualTo(botsBefore.all().figure());
            assertThat(bots.share()).isEqualTo(botsBefore.share());
            assertThat(bots.outcomes()).isEqualTo(botsBefore.outcomes());
            assertThat(bots.categories()).isEqualTo(botsBefore.categories());
        }
    }

    private static ProfileDraft profile(TrafficPath path, Logging logging) {
        return new ProfileDraft(null, path, logging, BotControl.TARGETED, List.of(Declared.APP), List.of(), "JP");
    }

    private static List<Lack> lacks(SiemDomain domain, Lack.Reason reason) {
        return domain.acls().stream().map(acl -> new Lack(reason, acl)).sorted().toList();
    }

    private static List<Figure> course(Overview overview, Action action) {
        return Objects.requireNonNull(overview.actions().byAction().get(action)).stream()
                .map(Point::figure)
                .toList();
    }

    private static TerritoryFigures of(Overview overview, Territory territory) {
        return Objects.requireNonNull(overview.territories().get(territory));
    }

    private Overviews overviews(SiemDomain domain) {
        return new Overviews(past, closedHours, new LiveTraffic(domain.store()), profiles, acls, clock);
    }

    private Overview overview(SiemDomain domain) throws Exception {
        return now(() -> overviews(domain).overview(PERIOD, Set.of(), true));
    }

    private Bots bots(SiemDomain domain) throws Exception {
        return now(() -> new BotHistory(overviews(domain), past, profiles, acls).bots(PERIOD, Set.of()));
    }

    private LoggedBots loggedBots(SiemDomain domain) throws Exception {
        return now(() -> new BotLogs(domain.store(), profiles, acls, ranges, clock).ask(PERIOD, Set.of()));
    }

    private LoggedRules logged(SiemDomain domain) throws Exception {
        return now(() -> new RuleLogs(domain.store(), hours(domain), past, profiles, clock).ask(PERIOD, Set.of()));
    }

    private static LogHours hours(SiemDomain domain) {
        return new LogHours(domain.store(), new UsableFields(domain.store()), new LineReading(domain.store()));
    }

    private void fold(SiemDomain domain) throws Exception {
        var arrivals = new Arrivals(domain.store());
        now(() -> {
            new Folding(domain.store(), arrivals, ledger, hours(domain), history, profiles, clock)
                    .run(QuietRun.untilDone());
            return true;
        });
    }

    private static <T> T now(Callable<T> work) throws Exception {
        return TeamClock.at(SiemDomain.NOW, work::call);
    }

    private void declare(WebAclId acl, ProfileDraft draft) {
        try {
            JobIdentity.as("test", Set.of(Capability.EDIT), () -> profiles.declare(acl, 0, draft));
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }
}
