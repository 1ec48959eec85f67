package dev.kamae.requests;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.TestLogStore;
import dev.kamae.core.Language;
import dev.kamae.core.TeamClock;
import dev.kamae.core.Territory;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.logstore.TimeOrder;
import dev.kamae.waflog.ClassReason;
import dev.kamae.waflog.Line;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.Logs;
import dev.kamae.waflog.RuleEffect;
import dev.kamae.waflog.RuleMatch;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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

/** Log lines are found by what one knows of them, and shown with everything that they say. */
@KamaeTest
class RequestsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");

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

    @Autowired
    private Requests door;

    private Logs logs;
    private Requests requests;

    @BeforeEach
    void clear() {
        Declared.forget(sql);
        logs = new Logs(clock);
        requests = new Requests(logs.store(), acls, profiles, viewing, clock);
    }

    private void ask(TestLogStore served) {
        logs.close();
        logs = new Logs(clock, served);
        requests = new Requests(logs.store(), acls, profiles, viewing, clock);
    }

    @AfterEach
    void close() {
        logs.close();
    }

    @ParameterizedTest
    @EnumSource
    void eachPartOfAFilterNarrows(TestLogStore served) throws Exception {
        ask(served);
        declare(Line.SHOP, Declared.direct());
        declare(Line.CDN, Declared.of(null, new TrafficPath(TrafficPath.Kind.OTHER_PROXY, 1, null)));
        logs.arrive(
                NOW,
                line("12:01")
                        .id("blocked")
                        .path("/login")
                        .query("next=Home&a=1")
                        .fingerprints("aa", "t13d")
                        .method("POST")
                        .from("203.0.113.7", "VN")
                        .agent("EvilBot/1")
                        .ended("BLOCK", "rate", "RATE_BASED"),
                line("12:02")
                        .id("group")
                        .path("/items/9")
                        .from("2001:db8::7", "US")
                        .header("Host", "api.shop.example")
                        .group(Line.COMMON_GROUP, "{\"terminatingRule\":{\"ruleId\":\"Size\",\"action\":\"BLOCK\"}}")
                        .ended("BLOCK", "common", "MANAGED_RULE_GROUP"),
                line("12:03").id("human").evaluated().labels(Line.TOKEN + "accepted", Line.TOKEN + "id:1"),
                line("12:04").id("nowhere").from("192.0.2.9", "-").path("/a*b?c"),
                line("12:05").id("cdn").of(Line.CDN).header("X-Forwarded-For", "10.0.0.1, 198.51.100.2"));

        assertThat(found(Map.of())).containsExactly("cdn", "nowhere", "human", "group", "blocked");
        assertThat(found(Map.of("acl", Line.CDN.value()))).containsExactly("cdn");
        assertThat(found(Map.of("action", "block"))).containsExactly("group", "blocked");
        assertThat(found(Map.of("rule", "rate"))).containsExactly("blocked");
        assertThat(found(Map.of("subrule", "Size"))).containsExactly("group");
        assertThat(found(Map.of("country", "US"))).containsExactly("group");
        assertThat(found(Map.of("country", "-"))).containsExactly("nowhere");
        assertThat(found(Map.of("territory", "domestic"))).containsExactly("human");
        assertThat(found(Map.of("territory", "overseas"))).containsExactly("group", "blocked");
        assertThat(found(Map.of("territory", "unknown"))).containsExactly("cdn", "nowhere");
        assertThat(found(Map.of("client", "203.0.113.7"))).containsExactly("blocked");
        assertThat(found(Map.of("client", "203.0.113.0/24"))).containsExactly("blocked");
        assertThat(found(Map.of("client", "2001:db8::7"))).containsExactly("group");
        assertThat(found(Map.of("client", "198.51.100.2"))).containsExactly("cdn");
        assertThat(found(Map.of("client", "8.51.100.2"))).isEmpty();
        assertThat(found(Map.of("path", "/log"))).containsExactly("blocked");
        assertThat(found(Map.of("path", "gin"))).isEmpty();
        assertThat(found(Map.of("path-has", "gin"))).containsExactly("blocked");
        assertThat(found(Map.of("path-has", "*b?"))).containsExactly("nowhere");
        assertThat(found(Map.of("path-is", "/log"))).isEmpty();
        assertThat(found(Map.of("path-is", "/login"))).containsExactly("blocked");
        assertThat(found(Map.of("query", "NEXT=home"))).containsExactly("blocked");
        assertThat(found(Map.of("method", "POST"))).containsExactly("blocked");
        assertThat(found(Map.of("version", "2.0"))).hasSize(5);
        assertThat(found(Map.of("ja3", "aa", "ja4", "t13d"))).containsExactly("blocked");
        assertThat(found(Map.of("request", "human"))).containsExactly("human");
        assertThat(found(Map.of("rule-type", "RATE_BASED"))).containsExactly("blocked");
        assertThat(found(Map.of("account", "000000000000"))).isEmpty();
        assertThat(found(Map.of("source", "ALB", "rule", "rate"))).containsExactly("blocked");
        assertThat(found(Map.of("field", "httpRequest.uri=/items/9"))).containsExactly("group");
        assertThat(found(Map.of("host", "api.shop.example"))).containsExactly("group");
        assertThat(found(Map.of("agent", "evilbot"))).containsExactly("blocked");
        assertThat(found(Map.of("class", "likely_human"))).containsExactly("human");
        assertThat(found(Map.of("class", "impostor_suspect"))).isEmpty();
        assertThat(found(Map.of("label", Line.TOKEN + "accepted"))).containsExactly("human");
        assertThat(found(Map.of("label", "awswaf:managed:token:"))).containsExactly("human");
        assertThat(found(Map.of("from", "2026-11-24T12:03:00Z", "until", "2026-11-24T12:04:00Z")))
                .containsExactly("human");
    }

    @Test
    void whatIsLeftOutIsNotFoundAndOfSeveralValuesOneIsEnough() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("12:01").id("post").method("POST").labels("a:1", "a:2"),
                line("12:02").id("put").method("PUT").labels("a:1"),
                line("12:03").id("get").from("203.0.113.7", "VN"));

        assertThat(found(Map.of("not-method", "POST"))).containsExactly("get", "put");
        assertThat(found(Map.of("not-territory", "overseas"))).containsExactly("put", "post");
        assertThat(found(Map.of("not-client", "203.0.113.0/24"))).containsExactly("put", "post");
        assertThat(several("method", "POST", "PUT")).containsExactly("put", "post");
        // a line has several labels, so both must be there
        assertThat(several("label", "a:1", "a:2")).containsExactly("post");
    }

    @Test
    void countedRequestsAreFoundInBothSpellings() throws Exception {
        logs.arrive(
                NOW,
                line("12:01").id("plain"),
                line("12:02").id("own").matched("try-out", "COUNT"),
                line("12:03")
                        .id("new")
                        .group(
                                Line.COMMON_GROUP,
                                "{\"nonTerminatingMatchingRules\":[{\"ruleId\":\"Size\",\"action\":\"COUNT\",\"overriddenAction\":\"BLOCK\"}]}"),
                line("12:04")
                        .id("old")
                        .group(
                                Line.COMMON_GROUP,
                                "{\"excludedRules\":[{\"exclusionType\":\"EXCLUDED_AS_COUNT\",\"ruleId\":\"Size\"}]}"));

        assertThat(found(Map.of("action", "count"))).containsExactly("old", "new", "own");
        assertThat(found(Map.of("action", "would_block"))).containsExactly("old", "new");
        assertThat(found(Map.of("not-action", "count"))).containsExactly("plain");
        assertThat(found(Map.of("matched", "try-out"))).containsExactly("own");
    }

    @Test
    void everyValueOfALineFindsItAgainUnlessTheStoreDoesNotLookForIt() throws Exception {
        logs.arrive(
                NOW,
                line("12:01")
                        .id("one")
                        .path("/a=b & c")
                        .header("X-Odd", "1")
                        .labels("a:1")
                        .fingerprints("aa", "t13d")
                        .ended("BLOCK", "rate", "RATE_BASED"),
                line("12:02").id("other"));

        var detail = investigating(() -> rows(RequestFilter.latest(NOW)).stream()
                .map(row -> requests.find(row.index(), row.id()).orElseThrow())
                .filter(one -> one.row().rule().equals("rate"))
                .findFirst()
                .orElseThrow());
        var same =
                detail.fields().stream().flatMap(field -> field.same().stream()).toList();

        for (var term : same) {
            assertThat(found(Map.of(term.key(), term.value())))
                    .as(term.toString())
                    .contains("one");
            assertThat(found(Map.of(term.not().key(), term.value())))
                    .as(term.not().toString())
                    .doesNotContain("one");
        }
        assertThat(same)
                .contains(
                        RequestTerm.of(RequestPart.PATH_IS, "/a=b & c"),
                        RequestTerm.of(RequestPart.LABEL, "a:1"),
                        RequestTerm.of(RequestPart.FIELD, "formatVersion=1"))
                .noneMatch(term ->
                        term.value().startsWith("@message") || term.value().contains("x_odd"));
    }

    @Test
    void aFileHasWhatWasFoundDefusedAndSaysWhereItWasCut() throws Exception {
        logs.arrive(
                NOW,
                line("12:01").path("=cmd|' /C calc'!A0").ended("BLOCK", "rate", "RATE_BASED"),
                line("12:02").path("/b").header("Cookie", "session=hush").ended("BLOCK", "rate", "RATE_BASED"),
                line("12:03"));
        var blocked = RequestFilter.latest(NOW).with(RequestTerm.of(RequestPart.ACTION, "block"));
        var before = traces("traffic.exported");

        var whole = exported(blocked);
        assertThat(whole.lines()).hasSize(3);
        assertThat(whole).startsWith("\uFEFFTime,Action,").contains(",'=cmd|").doesNotContain("hush");
        assertThat(whole.lines().toList().get(1)).startsWith("2026-11-24 21:02:00.000,BLOCK,");
        assertThat(traces("traffic.exported")).isEqualTo(before + 1);

        var pages = investigating(() -> {
            var out = new ByteArrayOutputStream();
            try (var found = logs.store()
                    .pages(
                            LogHour.LOGS,
                            RequestQuery.of(blocked, profiles.profiles()),
                            TimeOrder.NEWEST_FIRST,
                            RequestExport.PAGE)) {
                new RequestExport(found, profiles.profiles(), Language.EN, clock.getZone(), 1).write(out);
            }
            return out.toString(StandardCharsets.UTF_8);
        });
        assertThat(pages.lines()).hasSize(3);
        assertThat(pages).endsWith("Cut off after 1 requests; more match the filter.\r\n");
    }

    @Test
    void aBreakdownCountsEachFieldAndWhatTheLogsDoNotHaveIsNotNone() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("12:01").method("POST").from("203.0.113.7", "VN").ended("BLOCK", "rate", "RATE_BASED"),
                line("12:02").method("POST").from("203.0.113.8", "VN").labels("a:1", "a:2"),
                line("12:03").from("203.0.113.8", "JP").labels("a:1"));

        var all = investigating(
                () -> requests.breakdown(RequestFilter.latest(NOW)).value());
        assertThat(all.requests()).isEqualTo(3);
        assertThat(all.blocked()).isEqualTo(1);
        assertThat(all.addresses()).isEqualTo(2);
        assertThat(all.parts().get(RequestPart.METHOD))
                .containsExactly(new Breakdown.Count("POST", 2, 1), new Breakdown.Count("GET", 1, 0));
        assertThat(all.parts().get(RequestPart.LABEL))
                .containsExactly(new Breakdown.Count("a:1", 2, 0), new Breakdown.Count("a:2", 1, 0));
        assertThat(all.parts().get(RequestPart.CLIENT))
                .contains(new Breakdown.Count("203.0.113.8", 2, 0), new Breakdown.Count("203.0.113.7", 1, 1));
        assertThat(all.parts().get(RequestPart.RULE)).contains(new Breakdown.Count("rate", 1, 1));
        assertThat(all.parts()).doesNotContainKey(RequestPart.JA3);

        var overseas = RequestFilter.latest(NOW).with(RequestTerm.of(RequestPart.COUNTRY, "VN"));
        assertThat(investigating(() -> requests.breakdown(overseas).value().requests()))
                .isEqualTo(2);
    }

    @Test
    void aBreakdownOfAFilteredLogHasNoShares() throws Exception {
        declare(Line.SHOP, Declared.with(Logging.FILTERED));
        logs.arrive(NOW, line("12:01").ended("BLOCK", "rate", "RATE_BASED"));

        var all = investigating(
                () -> requests.breakdown(RequestFilter.latest(NOW)).value());

        assertThat(all.lacks()).containsExactly(new BreakdownLack(BreakdownLack.Reason.LOG_FILTERED, Line.SHOP));
        assertThat(all.isPartial()).isTrue();
    }

    @Test
    void aBreakdownNeverTakesAProxyForAClient() throws Exception {
        declare(Line.SHOP, Declared.behindCloudFront());
        declare(Line.CDN, Declared.direct());
        logs.arrive(
                NOW,
                line("12:01").from("130.176.0.9", "US").header("X-Forwarded-For", "203.0.113.7"),
                line("12:02").of(Line.CDN).from("203.0.113.8", "VN"));

        var all = investigating(
                () -> requests.breakdown(RequestFilter.latest(NOW)).value());

        assertThat(all.requests()).isEqualTo(2);
        assertThat(all.connecting()).isOne();
        assertThat(all.addresses()).isOne();
        assertThat(all.parts().get(RequestPart.CLIENT)).containsExactly(new Breakdown.Count("203.0.113.8", 1, 0));
        assertThat(all.parts().get(RequestPart.COUNTRY)).containsExactly(new Breakdown.Count("VN", 1, 0));
        assertThat(all.lacks()).containsExactly(new BreakdownLack(BreakdownLack.Reason.BEHIND_PROXY, Line.SHOP));
        assertThat(all.isPartial()).isFalse();
    }

    @Test
    void aBreakdownSaysWhereTheWebAclInFrontLoggedOnlyLater() throws Exception {
        declare(Line.CDN, Declared.direct());
        declare(Line.SHOP, Declared.of(null, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, Line.CDN)));
        var numbers = acls.numbers(List.of(Line.SHOP, Line.CDN));
        acls.logged(List.of(requireNonNull(numbers.get(Line.SHOP))), at("10:00"));
        acls.logged(numbers.values(), at("12:00"));
        logs.arrive(NOW, line("12:01").of(Line.CDN), line("12:01"));

        var all = investigating(
                () -> requests.breakdown(RequestFilter.latest(NOW)).value());

        assertThat(all.lacks())
                .containsExactly(
                        new BreakdownLack(BreakdownLack.Reason.ALSO_COUNTED, Line.SHOP),
                        new BreakdownLack(BreakdownLack.Reason.FRONT_PARTLY, Line.SHOP));
        assertThat(all.isPartial()).isTrue();
    }

    @Test
    void aBreakdownCountsARequestOnceThatTwoWebAclsLogged() throws Exception {
        declare(Line.CDN, Declared.direct());
        logs.arrive(NOW, line("12:01").of(Line.CDN), line("12:01"));
        acls.logged(acls.numbers(List.of(Line.SHOP, Line.CDN)).values(), at("12:00"));

        var undeclared = investigating(
                () -> requests.breakdown(RequestFilter.latest(NOW)).value());
        assertThat(undeclared.requests()).isOne();
        assertThat(undeclared.isPartial()).isTrue();

        declare(Line.SHOP, Declared.of(null, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, Line.CDN)));
        var all = investigating(
                () -> requests.breakdown(RequestFilter.latest(NOW)).value());
        assertThat(all.requests()).isOne();
        assertThat(all.lacks()).containsExactly(new BreakdownLack(BreakdownLack.Reason.ALSO_COUNTED, Line.SHOP));
        assertThat(all.isPartial()).isFalse();
        assertThat(investigating(
                        () -> requests.breakdown(RequestFilter.latest(NOW).of(Set.of(Line.SHOP)))
                                .value()
                                .requests()))
                .isOne();
    }

    private String exported(RequestFilter filter) throws Exception {
        return investigating(() -> {
            var out = new ByteArrayOutputStream();
            requests.export(filter, Language.EN, out);
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    @Test
    void aClassIsThatOfTheProfileThatHeldAtTheTime() throws Exception {
        declare(Line.SHOP, Declared.of(at("12:00"), TrafficPath.DIRECT));
        logs.arrive(
                NOW,
                line("11:50").id("before").evaluated(),
                line("12:10").id("after").evaluated());
        var span = Map.of("from", "2026-11-24T11:00:00Z", "until", "2026-11-24T13:00:00Z");

        assertThat(found(with(span, "class", "unknown"))).containsExactly("before");
        assertThat(found(with(span, "class", "probably_human"))).containsExactly("after");
        assertThat(found(with(span, "territory", "unknown"))).containsExactly("before");
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEndedWhateverArrivesMeanwhile() throws Exception {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < 25; i++) {
            lines.add(line("12:10").id("1-" + i));
        }
        logs.arrive(NOW, lines);

        var seen = investigating(() -> {
            var rows = new ArrayList<RequestRow>();
            try (var pages = requests.lines(RequestFilter.latest(NOW), 10)) {
                while (pages.more()) {
                    rows.addAll(pages.next());
                    logs.arrive(NOW, line("12:20").id("late-" + rows.size()));
                }
            }
            return rows;
        });

        assertThat(seen).hasSize(25).extracting(RequestRow::id).doesNotHaveDuplicates();
    }

    @Test
    void oneLineIsShownWithEverythingItSays() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("12:02")
                        .from("203.0.113.7", "VN")
                        .path("/<script>alert(1)</script>")
                        .evaluated()
                        .labels(Line.BOT + "signal:automated_browser")
                        .ended("BLOCK", "rate", "RATE_BASED")
                        .answered(429));

        var detail = investigating(() -> {
            var row = rows(RequestFilter.latest(NOW)).getFirst();
            return requests.find(row.index(), row.id()).orElseThrow();
        });

        assertThat(detail.row().territory()).isEqualTo(Territory.OVERSEAS);
        assertThat(detail.row().client()).contains("203.0.113.7");
        assertThat(detail.row().responseCode()).hasValue(429);
        assertThat(detail.row().reason()).isEqualTo(ClassReason.SHOWS_SIGNS);
        assertThat(detail.matches()).containsExactly(new RuleMatch("rate", "", "", RuleEffect.BLOCKED));
        assertThat(detail.fields())
                .extracting(field -> Map.entry(field.path(), field.value()))
                .contains(
                        Map.entry("httpRequest.uri", "/<script>alert(1)</script>"),
                        Map.entry("labels[0].name", Line.BOT + "signal:automated_browser"));
        assertThat(detail.json()).startsWith("{\"timestamp\":").contains("\"@message\"");
    }

    @Test
    void aLineThatIsNotThereIsNotThere() throws Exception {
        logs.arrive(NOW, line("12:10"));

        assertThat(investigating(() -> requests.find("log-aws-waf-2026-11", "none")))
                .isEmpty();
        assertThat(investigating(() -> requests.find("log-aws-waf-2020-01", "none")))
                .isEmpty();
    }

    @Test
    void theRequestsOfAClientBeforeALineAreCountedIfAsked() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("12:04"),
                line("12:06"),
                line("12:07"),
                line("12:10").from("192.0.2.99", "JP"),
                line("12:10"));

        var before = investigating(() -> {
            var row = rows(RequestFilter.latest(NOW)).stream()
                    .filter(one -> one.connection().equals("192.0.2.7"))
                    .findFirst()
                    .orElseThrow();
            return requests.countBefore(row).orElseThrow().value();
        });

        assertThat(before).isEqualTo(2);
    }

    @Test
    void behindAProxyWithoutAPlaceNobodyIsTheClient() throws Exception {
        declare(Line.SHOP, Declared.of(null, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, null, null)));
        logs.arrive(NOW, line("12:04").header("X-Forwarded-For", "198.51.100.2"));

        investigating(() -> {
            var row = rows(RequestFilter.latest(NOW)).getFirst();
            assertThat(row.client()).isEmpty();
            assertThat(requests.countBefore(row)).isEmpty();
            return true;
        });
    }

    @Test
    void whoLooksAtLinesLeavesATrace() throws Exception {
        logs.arrive(NOW, line("12:10"));
        var before = traces();

        investigating(() -> rows(RequestFilter.latest(NOW)));

        assertThat(traces()).isEqualTo(before + 1);
    }

    @Test
    void linesAreForThoseWhoMayInvestigate() {
        var may = Set.of(Capability.VIEW, Capability.ADMIN);

        assertThatThrownBy(() -> JobIdentity.as("test", may, () -> door.lines(RequestFilter.latest(NOW), 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> JobIdentity.as("test", may, () -> door.find("log-aws-waf-2026-11", "x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> JobIdentity.as("test", may, () -> door.count(RequestFilter.latest(NOW))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> JobIdentity.as("test", may, () -> {
                    door.export(RequestFilter.latest(NOW), Language.EN, OutputStream.nullOutputStream());
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> JobIdentity.as("test", may, () -> door.breakdown(RequestFilter.latest(NOW))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> JobIdentity.as("test", may, () -> door.reach(Set.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private long traces() {
        return traces("traffic.viewed");
    }

    private long traces(String action) {
        return sql.sql("select count(*) from audit_row where action = :action")
                .param("action", action)
                .query(Long.class)
                .single();
    }

    /** The ids that the lines were given, of what an address with these parameters finds. */
    private List<String> found(Map<String, String> parameters) throws Exception {
        var query = new HashMap<String, List<String>>();
        parameters.forEach((name, value) -> query.put(name, List.of(value)));
        return found(query);
    }

    private List<String> several(String name, String... values) throws Exception {
        return found(new HashMap<>(Map.of(name, List.of(values))));
    }

    private List<String> found(HashMap<String, List<String>> query) throws Exception {
        var filter = RequestAddress.read(query, Clock.fixed(NOW, clock.getZone()));
        return investigating(() -> {
            assertThat(requests.count(filter).value()).isEqualTo(rows(filter).size());
            return rows(filter).stream()
                    .map(row -> requests.find(row.index(), row.id()).orElseThrow())
                    .flatMap(detail -> detail.fields().stream())
                    .filter(field -> field.path().equals("httpRequest.requestId"))
                    .map(RequestDetail.Field::value)
                    .toList();
        });
    }

    private List<RequestRow> rows(RequestFilter filter) {
        try (var pages = requests.lines(filter, 100)) {
            return pages.next();
        }
    }

    private static Map<String, String> with(Map<String, String> some, String name, String value) {
        var all = new HashMap<>(some);
        all.put(name, value);
        return all;
    }

    private static <T> T investigating(Callable<T> work) throws Exception {
        return TeamClock.at(NOW, () -> JobIdentity.as("test", Set.of(Capability.INVESTIGATE, Capability.VIEW), work));
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
