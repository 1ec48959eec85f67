package dev.kamae.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.jobs.QuietRun;
import dev.kamae.requests.LinesOf;
import dev.kamae.requests.RequestAddress;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.waflog.Line;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.Logs;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** How many of the attacks that rule groups saw were stopped, and when nobody can say. */
@KamaeTest
class DetectedAttacksTests {

    /** 21:30 in Tokyo. */
    private static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");

    private static final String XSS = Line.AWS + "core-rule-set:CrossSiteScripting_Body";
    private static final String SQL = Line.AWS + "sql-database:SQLi_Body";
    private static final String STOLEN = Line.AWS + "atp:signal:credential_compromised";

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
    private Attacks attacks;

    @Autowired
    private Traffic traffic;

    @Autowired
    private ApplicationContext portal;

    private Logs logs;

    @BeforeEach
    void clear() {
        new Kept(sql).clear();
        logs = new Logs(clock);
    }

    @AfterEach
    void close() {
        logs.close();
    }

    @Test
    void aDetectedAttackIsStoppedUnlessItWasLetThrough() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("11:10").labels(XSS).ended("BLOCK", "common", "MANAGED_RULE_GROUP"),
                line("11:11").labels(XSS).ended("CAPTCHA", "ask", "REGULAR"),
                line("11:12").labels(SQL).ended("CHALLENGE", "ask", "REGULAR"),
                line("11:13").labels(SQL).matched("sql", "COUNT"),
                line("11:14").labels(SQL).ended("MONETIZE", "pay", "REGULAR"),
                line("11:15").group(Line.COMMON_GROUP));
        fold();

        var injection = detected(AttackFamily.INJECTION, "11:00", "12:00");

        assertThat(injection.detected()).isEqualTo(new Figure.Known(5));
        assertThat(injection.stopped()).isEqualTo(new Figure.Known(3));
        assertThat(injection.share()).hasValue(0.6);
        assertThat(injection.hours()).isEqualTo(1);
        assertThat(injection.lacks()).isEmpty();
    }

    @Test
    void aRequestCountsOnceInItsFamilyHoweverManyLabelsItHas() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(NOW, line("11:10").labels(XSS, SQL, STOLEN).ended("BLOCK", "common", "MANAGED_RULE_GROUP"));
        fold();

        assertThat(detected(AttackFamily.INJECTION, "11:00", "12:00").detected())
                .isEqualTo(new Figure.Known(1));
        assertThat(detected(AttackFamily.CREDENTIALS, "11:00", "12:00").detected())
                .isEqualTo(new Figure.Known(1));
    }

    @Test
    void whatCustomersDoTooIsNoAttack() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("11:10").labels(Line.AWS + "core-rule-set:SizeRestrictions_Body"),
                line("11:11")
                        .labels(Line.AWS + "core-rule-set:NoUserAgent_Header")
                        .group(Line.COMMON_GROUP),
                line("11:12")
                        .group("AWS#AWSManagedRulesATPRuleSet")
                        .labels(
                                Line.AWS + "atp:signal:missing_credential",
                                Line.AWS + "atp:aggregate:volumetric:ip:high",
                                Line.TOKEN + "rejected:expired"));
        fold();

        var injection = detected(AttackFamily.INJECTION, "11:00", "12:00");
        assertThat(injection.detected()).isEqualTo(new Figure.Known(0));
        assertThat(injection.share()).as("of nothing").isEmpty();
        assertThat(detected(AttackFamily.CREDENTIALS, "11:00", "12:00").detected())
                .isEqualTo(new Figure.Known(0));
    }

    @Test
    void withoutSuchRulesNothingIsKnown() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(NOW, line("11:10").labels(SQL).ended("BLOCK", "sql", "MANAGED_RULE_GROUP"));
        fold();

        var credentials = detected(AttackFamily.CREDENTIALS, "11:00", "12:00");

        assertThat(credentials.detected()).isEqualTo(Figure.notKnown(Lack.Reason.NO_ATTACK_RULES));
        assertThat(credentials.stopped()).isEqualTo(Figure.notKnown(Lack.Reason.NO_ATTACK_RULES));
        assertThat(credentials.share()).isEmpty();
    }

    @Test
    void ofAFilteredLogTheShareIsNotKnown() throws Exception {
        declare(Line.SHOP, Declared.with(Logging.FILTERED));
        logs.arrive(NOW, line("11:10").labels(SQL).ended("BLOCK", "sql", "MANAGED_RULE_GROUP"));
        fold();

        var injection = detected(AttackFamily.INJECTION, "11:00", "12:00");

        var filtered = new Lack(Lack.Reason.LOG_FILTERED, Line.SHOP);
        assertThat(injection.detected()).isEqualTo(new Figure.AtLeast(1, List.of(filtered)));
        // a challenge may have stopped more, and the filter have dropped it
        assertThat(injection.stopped()).isEqualTo(new Figure.AtLeast(1, List.of(filtered)));
        assertThat(injection.share()).isEmpty();
    }

    @Test
    void nobodyKnowsTheLogOfAnUndeclaredWebAcl() throws Exception {
        logs.arrive(NOW, line("11:10").labels(SQL).ended("BLOCK", "sql", "MANAGED_RULE_GROUP"));
        fold();

        var injection = detected(AttackFamily.INJECTION, "11:00", "12:00");

        assertThat(injection.lacks()).containsExactly(new Lack(Lack.Reason.UNDECLARED, Line.SHOP));
        assertThat(injection.share()).isEmpty();
    }

    @Test
    void ofTwoWebAclsInARowTheOneInFrontCounts() throws Exception {
        declareInARow();
        logs.arrive(
                NOW,
                line("11:10").of(Line.CDN).labels(SQL).matched("sql", "COUNT"),
                line("11:10").labels(SQL).ended("BLOCK", "sql", "MANAGED_RULE_GROUP"));
        fold();

        var injection = detected(AttackFamily.INJECTION, "11:00", "12:00");

        assertThat(injection.acls()).containsExactly(Line.CDN);
        assertThat(injection.detected()).isEqualTo(new Figure.Known(1));
        assertThat(injection.stopped()).isEqualTo(new Figure.Known(0));
        assertThat(injection.share()).hasValue(0);
    }

    @Test
    void whereTheOneInFrontLoggedOnlyLaterTheShareIsNotKnown() throws Exception {
        declareInARow();
        logs.arrive(
                NOW,
                line("10:10").labels(SQL).ended("BLOCK", "sql", "MANAGED_RULE_GROUP"),
                line("11:10").of(Line.CDN).labels(SQL).matched("sql", "COUNT"),
                line("11:10").labels(SQL).ended("BLOCK", "sql", "MANAGED_RULE_GROUP"));
        fold();

        var injection = detected(AttackFamily.INJECTION, "10:00", "12:00");

        assertThat(injection.lacks()).containsExactly(new Lack(Lack.Reason.FRONT_PARTLY, Line.SHOP));
        assertThat(injection.share()).isEmpty();
    }

    @Test
    void ofTwoWebAclsInARowTheOneWithSuchRulesCounts() throws Exception {
        declareInARow();
        logs.arrive(
                NOW, line("11:10").of(Line.CDN), line("11:10").labels(SQL).ended("BLOCK", "sql", "MANAGED_RULE_GROUP"));
        fold();

        var injection = detected(AttackFamily.INJECTION, "11:00", "12:00");

        assertThat(injection.acls()).containsExactly(Line.SHOP);
        assertThat(injection.share()).hasValue(1);
    }

    @Test
    void hoursThatAreNotKnownAreToldAndOfAFewTheShareSaysNothing() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(NOW, line("11:10").labels(SQL).ended("BLOCK", "sql", "MANAGED_RULE_GROUP"));
        fold();

        var injection = detected(AttackFamily.INJECTION, "09:00", "12:00");

        assertThat(injection.hours()).isEqualTo(1);
        assertThat(injection.allHours()).isEqualTo(3);
        assertThat(injection.lacks()).containsExactly(Lack.of(Lack.Reason.HOURS_MISSING));
        assertThat(injection.share()).as("of a third of the hours").isEmpty();
    }

    @Test
    void aTwentiethOfTheHoursMayBeMissingForAShare() {
        assertThat(ofTwoDays(46).share()).hasValue(0.9);
        assertThat(ofTwoDays(45).share()).isEmpty();
    }

    private static DetectedAttacks ofTwoDays(int known) {
        var missing = List.of(Lack.of(Lack.Reason.HOURS_MISSING));
        return new DetectedAttacks(
                AttackFamily.INJECTION,
                NOW.minus(Duration.ofHours(48)),
                NOW,
                known,
                48,
                List.of(Line.SHOP),
                new Figure.AtLeast(10, missing),
                new Figure.AtLeast(9, missing));
    }

    @Test
    void onlyClosedHoursThatLieWhollyWithinCount() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("10:50").labels(SQL),
                line("11:10").labels(SQL),
                line("12:10").labels(SQL));
        fold();

        var injection = detected(AttackFamily.INJECTION, "10:30", "13:00");

        assertThat(injection.from()).isEqualTo(at("11:00"));
        assertThat(injection.until()).isEqualTo(at("12:00"));
        assertThat(injection.detected()).isEqualTo(new Figure.Known(1));

        var open = detected(AttackFamily.INJECTION, "12:00", "13:00");
        assertThat(open.detected()).isEqualTo(Figure.notKnown(Lack.Reason.HOURS_MISSING));
        assertThat(open.lines()).isEmpty();
    }

    @Test
    void longSpansAreSumsOfDaysAndOfTheHoursAroundThem() throws Exception {
        declare(Line.SHOP, Declared.direct());
        // 15:00 UTC is midnight in Tokyo
        for (var hour : List.of("21T13", "21T14", "21T15", "23T14", "23T15", "24T11")) {
            history.replace(counts(Instant.parse("2026-11-%s:00:00Z".formatted(hour))), profiles.profiles());
        }
        sql.sql("update attack_hour set requests = 100 where hour = '2026-11-21T15:00:00Z'")
                .update();

        var injection = during(
                Set.of(Capability.VIEW), AttackFamily.INJECTION, Instant.parse("2026-11-21T14:00:00Z"), at("11:00"));

        assertThat(injection.detected().atLeast()).as("whole days as days").isEqualTo(4);
    }

    @Test
    void theLinesOfAFigureAreAsManyAsItSays() throws Exception {
        declareInARow();
        logs.arrive(
                NOW,
                line("11:10").of(Line.CDN).labels(SQL, XSS).matched("sql", "COUNT"),
                line("11:20").of(Line.CDN).labels(Line.AWS + "core-rule-set:SizeRestrictions_Body", XSS),
                line("11:30").of(Line.CDN).labels(Line.AWS + "core-rule-set:SizeRestrictions_Body"),
                line("11:40").of(Line.CDN).labels(STOLEN),
                line("11:10").labels(SQL).ended("BLOCK", "sql", "MANAGED_RULE_GROUP"),
                line("12:10").of(Line.CDN).labels(SQL));
        fold();

        var injection = detected(AttackFamily.INJECTION, "11:00", "13:00");
        var door = LinesOf.logs(logs.store(), portal);
        // as the address of the page says it
        var filter = RequestAddress.read(
                RequestAddress.write(injection.lines().orElseThrow(), clock.getZone()),
                Clock.fixed(NOW, clock.getZone()));

        assertThat(injection.detected()).isEqualTo(new Figure.Known(2));
        assertThat(JobIdentity.as("test", Set.of(Capability.INVESTIGATE), () -> door.count(filter)))
                .extracting(answer -> answer.value())
                .isEqualTo(2L);
    }

    @Test
    void hoursFromBeforeAttacksWereCountedAreCountedAnew() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(NOW, line("10:10").labels(SQL), line("11:10").labels(SQL));
        fold();
        sql.sql("delete from attack_hour").update();
        // what the migration finds and does
        sql.sql("update folded_hour set attacks = false, anew = true where asked_at is not null")
                .update();
        assertThat(detected(AttackFamily.INJECTION, "10:00", "12:00").detected())
                .isEqualTo(Figure.notKnown(Lack.Reason.HOURS_MISSING));

        foldAt(NOW.plusSeconds(60));

        assertThat(detected(AttackFamily.INJECTION, "10:00", "12:00").detected())
                .isEqualTo(new Figure.Known(2));
    }

    @Test
    void hoursWhoseLinesAreGoneStayWithoutAttacks() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(NOW, line("10:10").labels(SQL), line("11:10").labels(SQL));
        fold();
        sql.sql(
                        "update folded_hour set attacks = false, anew = true, documents = 99 where hour = '2026-11-24T10:00:00Z'")
                .update();

        foldAt(NOW.plusSeconds(60));

        assertThat(ledger.due(NOW.plusSeconds(120))).isEmpty();
        var injection = detected(AttackFamily.INJECTION, "10:00", "12:00");
        assertThat(injection.hours()).isEqualTo(1);
        assertThat(injection.lacks()).containsExactly(Lack.of(Lack.Reason.HOURS_MISSING));
    }

    @Test
    void theFigureIsForThoseWhoMayView() {
        assertThatThrownBy(() -> during(Set.of(Capability.OWN), AttackFamily.INJECTION, at("11:00"), at("12:00")))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** An hour in which one attack was let through. */
    private static HourCounts counts(Instant hour) {
        return new HourCounts(
                new LogHour(hour),
                NOW,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new AttackCount(Line.SHOP, AttackFamily.INJECTION, Action.ALLOW, 1, 1)));
    }

    private DetectedAttacks detected(AttackFamily family, String from, String until) throws Exception {
        return during(Set.of(Capability.VIEW), family, at(from), at(until));
    }

    private DetectedAttacks during(Set<String> may, AttackFamily family, Instant from, Instant until) throws Exception {
        return TeamClock.at(NOW, () -> JobIdentity.as("test", may, () -> traffic.detectedAttacks(family, from, until)));
    }

    private void declareInARow() throws Exception {
        declare(Line.CDN, Declared.direct());
        declare(Line.SHOP, Declared.of(null, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, Line.CDN)));
    }

    private void declare(WebAclId acl, ProfileDraft draft) throws Exception {
        JobIdentity.as("test", Set.of(Capability.EDIT), () -> profiles.declare(acl, 0, draft));
    }

    private void fold() throws Exception {
        foldAt(NOW);
    }

    private void foldAt(Instant moment) throws Exception {
        var store = logs.store();
        var hours = new LogHours(store, new UsableFields(store), new LineReading(store));
        TeamClock.at(moment, () -> {
            new Folding(store, new Arrivals(store), ledger, hours, history, profiles, clock).run(QuietRun.untilDone());
            return true;
        });
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T%s:00Z".formatted(time));
    }

    private static Line line(String time) {
        return Line.at(at(time));
    }
}
